package org.castdesk.app.feature.switcher;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TransitionBar;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// CUT and AUTO side by side, where there is no transition column.
final class TakeKeys extends HBox {
  TakeKeys(TransitionController controller, TransitionModel model, Texts texts) {
    getStyleClass().addAll("panel", "take-row");
    TallyButton cut = key(texts, "layout-cut", TextKey.CUT, Action.CUT, model.cut);
    cut.setOnPress(controller::onCut);
    TallyButton auto = key(texts, "layout-auto", TextKey.AUTO, Action.AUTO, model.auto);
    auto.setOnPress(controller::onAuto);
    auto.plateProperty()
        .bind(
            model.hold.map(hold -> hold == TransitionBar.Hold.BY_AUTO ? Plate.ON_AIR : Plate.REST));
    getChildren().addAll(cut, auto);
  }

  private static TallyButton key(
      Texts texts, String id, TextKey label, Action action, PendingAnswer answer) {
    TallyButton key = new TallyButton(TypeStep.STRONG, "take-key");
    key.setId(id);
    key.labelProperty().bind(texts.text(label));
    key.hintProperty().bind(texts.key(action));
    KeyTips.install(key, texts, label, action);
    key.answerProperty().bind(answer.answerProperty());
    key.replyProperty().bind(answer.replyProperty());
    key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    HBox.setHgrow(key, Priority.ALWAYS);
    return key;
  }
}
