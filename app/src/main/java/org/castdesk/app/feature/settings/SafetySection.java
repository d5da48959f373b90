package org.castdesk.app.feature.settings;

import java.util.Objects;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Guarded;

/// What the closed padlock asks about, and what URGENT brings.
final class SafetySection extends VBox {
  SafetySection(ShowSettingsController controller, ShowSettingsModel model, Texts texts) {
    getStyleClass().add("section-body");
    FlowPane boxes = new FlowPane();
    boxes.getStyleClass().add("choice-flow");
    boxes.setPrefWrapLength(SettingRow.WRAP);
    for (Guarded action : Guarded.values()) {
      TallyButton box =
          CheckKey.of(
              "guard-" + action.name(),
              texts.text(SafetyKey.valueOf("GUARDED_" + action.name())),
              Objects.requireNonNull(model.guarded.get(action)),
              texts);
      PendingAnswer answer = Objects.requireNonNull(model.guardedAnswers.get(action));
      box.answerProperty().bind(answer.answerProperty());
      box.setOnPress(() -> controller.onGuarded(action));
      boxes.getChildren().add(box);
    }
    Caption meaning = SettingRow.quiet(texts.text(SafetyKey.GUARDED_MEANING));
    meaning.setWrapText(true);
    getChildren()
        .addAll(
            new SettingRow(texts.text(SafetyKey.GUARDED), boxes, meaning),
            StandbyRow.of(controller, model, texts));
  }
}
