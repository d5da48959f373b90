package org.castdesk.app.feature.settings;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// A line of the key list: what it does, its keys; amber where a key is wanted twice.
final class KeyCell extends ListCell<DeskKey> {
  private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final Caption name = new Caption(TypeStep.BODY, "cell-name");
  private final Caption keys = new Caption(TypeStep.LABEL_MEDIUM, "cell-keys").whole();
  private final HBox line = new HBox(name, keys);
  private final Texts texts;

  KeyCell(Texts texts) {
    this.texts = texts;
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("cell-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(DeskKey key, boolean empty) {
    super.updateItem(key, empty);
    boolean shown = !empty && key != null;
    setGraphic(shown ? line : null);
    boolean conflict = shown && isInConflict(key);
    pseudoClassStateChanged(CONFLICT, conflict);
    pseudoClassStateChanged(CHANGED, shown && texts.keysProperty().get().isChanged(key));
    if (shown) {
      name.setText(texts.name(key));
      String all = texts.keys(key);
      keys.setText(
          conflict
              ? texts.get(TextKey.KEYS_CONFLICTS, all)
              : all.isEmpty() ? texts.get(TextKey.KEYS_NONE) : all);
      setAccessibleText(name.getText() + ", " + keys.getText());
    }
  }

  private boolean isInConflict(DeskKey key) {
    return texts.keysProperty().get().conflicts().stream()
        .anyMatch(conflict -> conflict.first().equals(key) || conflict.second().equals(key));
  }
}
