package org.castdesk.app.feature.settings;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;

/// A row of keys of which one is lit: the choice in force.
final class ChoiceRow<E extends Enum<E>> extends HBox {
  /// @param words what stands on each key, in order
  ChoiceRow(
      String id,
      ObservableValue<E> value,
      Map<E, ObservableValue<String>> words,
      Consumer<E> choose) {
    getStyleClass().add("choice-row");
    setAlignment(Pos.CENTER_LEFT);
    words.forEach((choice, label) -> {
      TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "choice");
      key.setId(id + "-" + choice.name());
      key.labelProperty().bind(label);
      key.plateProperty().bind(value.map(now -> now == choice ? Plate.CHOSEN : Plate.REST));
      key.setOnPress(() -> choose.accept(choice));
      getChildren().add(key);
    });
  }
}
