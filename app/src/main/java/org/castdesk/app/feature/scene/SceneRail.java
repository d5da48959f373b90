package org.castdesk.app.feature.scene;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.UndoKeys;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// What stands left of the scenes: their banks, and the way back and forward through the edits.
final class SceneRail extends VBox {
  static final double WIDTH = 76;

  SceneRail(SceneBankController controller, SceneBankModel model, Texts texts, UndoKeys undo) {
    getStyleClass().add("rail");
    setAlignment(Pos.TOP_CENTER);
    Caption title = new Caption(TypeStep.LABEL, "soft", "rail-title").whole();
    title.showing(texts.text(TextKey.SCENES));
    GridPane keys = new GridPane(4, 4);
    keys.setAlignment(Pos.CENTER);
    for (int bank = 0; bank < 2; bank++) {
      keys.add(bankKey(controller, model, bank), 0, bank);
      keys.add(undo.keys().get(bank), 1, bank);
    }
    getChildren().addAll(title, keys);
  }

  private static TallyButton bankKey(
      SceneBankController controller, SceneBankModel model, int bank) {
    TallyButton key = new TallyButton(TypeStep.NUM_BODY, "bank-key", "small-key");
    key.labelProperty().set(Integer.toString(bank + 1));
    key.plateProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> plate(model, bank), model.bank, model.bankTallies.get(bank)));
    key.disableProperty().bind(model.banks.lessThanOrEqualTo(bank));
    key.setOnPress(() -> controller.onBank(bank));
    return key;
  }

  /// What is on air in a bank that is not shown must not be forgotten.
  private static Plate plate(SceneBankModel model, int bank) {
    if (model.bank.get() == bank) {
      return Plate.CHOSEN;
    }
    return switch (model.bankTallies.get(bank).get()) {
      case ON_AIR, MIXING -> Plate.ON_AIR;
      case NEXT -> Plate.NEXT;
      case OFF, UNKNOWN -> Plate.REST;
    };
  }
}
