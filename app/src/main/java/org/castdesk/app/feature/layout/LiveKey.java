package org.castdesk.app.feature.layout;

import javafx.scene.layout.StackPane;
import org.castdesk.app.control.GuardKey;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// The guarded key for edits that go on air at once. It keeps its place while it cannot be used.
final class LiveKey extends StackPane {
  LiveKey(LiveEditController controller, LayoutModel model, Texts texts, DeskActions actions) {
    GuardKey key = GuardKey.brief();
    key.setId("edit-live");
    key.labelProperty()
        .bind(
            model.live.flatMap(
                on -> texts.text(on ? LayoutKey.EDIT_LIVE_END : LayoutKey.EDIT_LIVE)));
    key.hintProperty().bind(texts.text(LayoutKey.EDIT_LIVE_HOLD));
    key.onAirProperty().bind(model.live);
    key.heldProperty().bind(actions.heldProperty(Action.EDIT_LIVE));
    key.answerProperty().bind(model.liveAnswer.answerProperty());
    key.replyProperty().bind(model.liveAnswer.replyProperty());
    key.setOnPress(controller::onDown);
    key.setOnRelease(controller::onUp);
    // PVW shows another scene than PGM: there is nothing to edit on air.
    key.visibleProperty().bind(model.canLive.or(model.live));
    key.setMinWidth(USE_PREF_SIZE);
    KeyTips.install(key, texts, TextKey.ACTION_EDIT_LIVE, Action.EDIT_LIVE);
    getChildren().add(key);
  }
}
