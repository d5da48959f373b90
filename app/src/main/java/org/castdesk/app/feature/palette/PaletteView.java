package org.castdesk.app.feature.palette;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.EntryField;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.Typing;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// A line to type in, and what was found under it. The focus stays in the line.
final class PaletteView extends VBox {
  private static final int PAGE = 6;

  /// As the style sheet makes them. **Units**: logical pixels.
  private static final double LINE_HEIGHT = 30;

  private static final double LIST_BORDERS = 2;

  private final EntryField field = new EntryField();
  private final ListView<PaletteItem> list;
  private final PaletteController controller;

  PaletteView(PaletteController controller, PaletteModel model, Texts texts) {
    this.controller = controller;
    getStyleClass().add("palette");
    setId("palette");
    visibleProperty().bind(model.open);
    field.setId("palette-field");
    Typing.waitsIn(field);
    field.promptTextProperty().bind(texts.text(TextKey.PALETTE_PROMPT));
    field.accessibleTextProperty().bind(texts.text(TextKey.ACTION_COMMAND_PALETTE));
    field.textProperty().bindBidirectional(model.typed);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field
        .focusedProperty()
        .subscribe((_, focused) -> {
          boolean inside = getScene() != null && Objects.equals(getScene().getFocusOwner(), list());
          if (inside) {
            field.requestFocus();
          } else if (!focused) {
            controller.onLeft();
          }
        });
    list = new ListView<>(model.items);
    list.setId("palette-list");
    list.getStyleClass().add("desk-list");
    list.setFocusTraversable(false);
    list.setPlaceholder(
        new Caption(TypeStep.BODY, "quiet").showing(texts.text(TextKey.PALETTE_NOTHING)));
    list.setMinHeight(0);
    list.setCellFactory(_ -> new PaletteCell(controller, model, texts));
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onMouse);
    VBox.setVgrow(list, Priority.ALWAYS);
    // What found little takes little: the rest of the desk stays in sight.
    list.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(1, model.items.size()) * LINE_HEIGHT + LIST_BORDERS, model.items));
    list.prefHeightProperty().subscribe(this::requestLayout);
    getChildren().addAll(field, list);
  }

  private ListView<PaletteItem> list() {
    return list;
  }

  void focusField() {
    field.requestFocus();
    selectFirst();
  }

  void selectFirst() {
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(-PAGE);
      case PAGE_DOWN -> move(PAGE);
      case ENTER -> controller.onRun(list.getSelectionModel().getSelectedItem());
      case ESCAPE -> controller.onClose();
      case TAB -> {
        // The focus has nowhere to go: the list is reached with the arrow keys.
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int lines) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int now = list.getSelectionModel().getSelectedIndex();
      int next = Math.clamp(now + lines, 0, last);
      controller.onMove();
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - PAGE));
    }
  }

  /// A press on a line runs it; the focus stays where it is, so that the palette stays open for
  /// what asks a second time.
  private void onMouse(MouseEvent event) {
    for (Node up = event.getPickResult().getIntersectedNode(); up != null; up = up.getParent()) {
      if (up instanceof PaletteCell cell && cell.getItem() != null) {
        list.getSelectionModel().select(cell.getIndex());
        controller.onRun(cell.getItem());
        event.consume();
        return;
      }
    }
  }
}
