package org.castdesk.app.feature.palette;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;

/// A line of the palette: what it does and its key; grey where it cannot be done now.
final class PaletteCell extends ListCell<PaletteItem> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed-twice");

  private final Caption name = new Caption(TypeStep.BODY, "cell-name");
  private final Caption bus = new Caption(TypeStep.BODY, "cell-bus").whole();
  private final Region space = new Region();
  private final Caption keys = new Caption(TypeStep.LABEL_MEDIUM, "cell-keys").whole();
  private final HBox names = new HBox(name, bus);
  private final HBox line = new HBox(names, space, keys);
  private final PaletteController controller;
  private final PaletteModel model;
  private final Texts texts;

  PaletteCell(PaletteController controller, PaletteModel model, Texts texts) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    HBox.setHgrow(space, Priority.ALWAYS);
    names.setAlignment(Pos.CENTER_LEFT);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("cell-row");
    setPrefWidth(0);
    model.armed.subscribe((_, _) -> show(getItem()));
  }

  @Override
  protected void updateItem(PaletteItem item, boolean empty) {
    super.updateItem(item, empty);
    show(empty ? null : item);
  }

  private void show(@Nullable PaletteItem item) {
    setGraphic(item == null ? null : line);
    boolean off = item != null && !controller.isAvailable(item);
    boolean armed = item != null && item.equals(model.armed.get());
    pseudoClassStateChanged(OFF, off);
    pseudoClassStateChanged(ARMED, armed);
    if (item != null) {
      name.setText(item.name());
      bus.setText(item.bus().isEmpty() ? "" : " " + item.bus());
      keys.setText(
          off
              ? texts.get(TextKey.PALETTE_OFF)
              : armed ? texts.get(TextKey.PALETTE_AGAIN) : item.keys());
      setAccessibleText(item.words() + ", " + keys.getText());
    }
  }
}
