package org.castdesk.app.feature.padlock;

import javafx.scene.layout.StackPane;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// The padlock in the title bar: an open or a closed lock, lit while it is closed.
final class PadlockView extends StackPane {
  PadlockView(PadlockController controller, PadlockModel model, Texts texts) {
    getStyleClass().add("padlock");
    TallyButton key = TallyButton.withIcon("mdi2l-lock-outline", TypeStep.BODY_MEDIUM, "small-key");
    key.setId("padlock");
    key.iconProperty()
        .bind(
            model.closed.map(
                closed -> closed ? "mdi2l-lock-outline" : "mdi2l-lock-open-variant-outline"));
    key.plateProperty().bind(model.closed.map(closed -> closed ? Plate.CHOSEN : Plate.REST));
    key.answerProperty().bind(model.answer.answerProperty());
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty()
        .bind(
            model.closed.flatMap(
                closed -> texts.text(closed ? SafetyKey.PADLOCK_CLOSED : SafetyKey.PADLOCK_OPEN)));
    KeyTips.install(key, texts, TextKey.PADLOCK, Action.PADLOCK);
    key.setOnPress(controller::onPress);
    key.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(key);
  }
}
