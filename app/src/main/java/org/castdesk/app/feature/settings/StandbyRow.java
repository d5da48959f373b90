package org.castdesk.app.feature.settings;

import javafx.css.PseudoClass;
import javafx.scene.layout.FlowPane;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.settings.ShowSettingsModel.Standby;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.Texts;

/// What URGENT puts over the programme: the card, or one of the sources. The keys keep their places
/// while sources come and go, so that the focus stays where it is.
final class StandbyRow {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final String TROUBLE = "mdi2a-alert-outline";

  private StandbyRow() {}

  static SettingRow of(ShowSettingsController controller, ShowSettingsModel model, Texts texts) {
    FlowPane keys = new FlowPane();
    keys.getStyleClass().add("choice-flow");
    keys.setPrefWrapLength(SettingRow.WRAP);
    for (Standby choice : model.standbys) {
      TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "choice", "standby-choice");
      key.setId("standby-" + choice.id());
      key.labelProperty().bind(choice.words);
      key.iconProperty().bind(choice.trouble.map(trouble -> trouble.isEmpty() ? "" : TROUBLE));
      key.plateProperty().bind(choice.chosen.map(chosen -> chosen ? Plate.CHOSEN : Plate.REST));
      key.answerProperty().bind(choice.answer.answerProperty());
      key.accessibleTextProperty().unbind();
      key.accessibleTextProperty().bind(choice.words.concat(" ").concat(choice.trouble));
      key.visibleProperty().bind(choice.there);
      key.managedProperty().bind(choice.there);
      key.setOnPress(() -> controller.onStandby(choice));
      keys.getChildren().add(key);
    }
    Caption meaning = SettingRow.quiet(model.standbyMeaning);
    meaning.setId("standby-meaning");
    meaning.setWrapText(true);
    meaning.getStyleClass().addAll("verdict", "caution");
    model.standbyWrong.subscribe(wrong -> meaning.pseudoClassStateChanged(WRONG, wrong));
    return new SettingRow(texts.text(SafetyKey.STANDBY), keys, meaning);
  }
}
