package org.castdesk.app.feature.layout.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.engine.show.ComponentId;
import org.jspecify.annotations.Nullable;

/// Every graphic of the show in a table. A pressed row is selected on the canvas, and what is
/// selected there is marked here.
public final class GraphicTable extends VBox {
  /// The bar that scrolls is always there, so that the columns stand still. **Units**: logical pixels
  private static final double BAR = 12;

  private final TableHands hands;
  private final Texts texts;
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private final List<GraphicLine> pool = new ArrayList<>();
  private List<TableRow> rows = List.of();

  /// The row the keys are at, also of a graphic that the scene does not have.
  private @Nullable ComponentId current;

  public GraphicTable(TableHands hands, ObservableValue<List<TableRow>> all, Texts texts) {
    this.hands = hands;
    this.texts = texts;
    setId("graphic-table");
    getStyleClass().add("graphic-table");
    lines.setFocusTraversable(true);
    lines.setId("graphic-lines");
    lines.getStyleClass().add("layer-list");
    lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
    lines.accessibleTextProperty().bind(texts.text(LayoutKey.COMPONENTS));
    lines.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    lines.setOnContextMenuRequested(this::asked);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("sheet-scroll");
    Caption hint =
        new Caption(TypeStep.BODY, "quiet").showing(texts.text(LayoutKey.COMPONENTS_EMPTY));
    hint.setId("components-empty");
    hint.setWrapText(true);
    hint.setAlignment(Pos.CENTER);
    hint.visibleProperty().bind(all.map(List::isEmpty));
    hint.setMouseTransparent(true);
    StackPane body = new StackPane(scroll, hint);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    getChildren().addAll(head(), body);
    all.subscribe(this::show);
    KeyTips.explain(this, texts, LayoutKey.COMPONENTS, LayoutKey.HELP_COMPONENTS);
  }

  private TableLine head() {
    TableLine head =
        new TableLine(
            BAR,
            List.of(
                new Caption(TypeStep.LABEL),
                caption(LayoutKey.COLUMN_SLOT),
                caption(LayoutKey.COLUMN_NAME),
                caption(LayoutKey.COLUMN_CONTENT),
                caption(LayoutKey.COLUMN_PLACE),
                caption(LayoutKey.COLUMN_KEY),
                caption(LayoutKey.COLUMN_ON),
                caption(LayoutKey.COLUMN_TIMING)));
    head.getStyleClass().add("table-head");
    return head;
  }

  private Caption caption(LayoutKey words) {
    return new Caption(TypeStep.LABEL, "quiet").showing(texts.text(words));
  }

  private void show(List<TableRow> now) {
    TableRow before = selected(rows);
    rows = now;
    while (pool.size() < now.size()) {
      GraphicLine line = new GraphicLine(hands, texts);
      line.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(line, event));
      pool.add(line);
    }
    if (lines.getChildren().size() != now.size()) {
      lines.getChildren().setAll(pool.subList(0, now.size()));
    }
    for (int i = 0; i < now.size(); i++) {
      pool.get(i).show(now.get(i));
    }
    TableRow selected = selected(now);
    if (selected != null && (before == null || !before.id().equals(selected.id()))) {
      current = selected.id();
      reveal(now.indexOf(selected));
    }
  }

  private static @Nullable TableRow selected(List<TableRow> rows) {
    return rows.stream().filter(TableRow::isSelected).findFirst().orElse(null);
  }

  private void reveal(int index) {
    double height = pool.get(index).getHeight();
    double hidden = lines.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0 && height > 0) {
      double top = scroll.getVvalue() * hidden;
      double wanted =
          Math.clamp(
              top,
              Math.max(0, (index + 1) * height - scroll.getViewportBounds().getHeight()),
              Math.max(0, index * height));
      scroll.setVvalue(wanted / hidden);
    }
  }

  private void pressed(GraphicLine line, MouseEvent event) {
    TableRow row = line.row();
    boolean own = event.getTarget() instanceof Node node && line.isKey(node);
    if (row != null && !own) {
      lines.requestFocus();
      // What scrolls would take the focus.
      event.consume();
      if (event.getButton() == MouseButton.PRIMARY || !row.isSelected()) {
        choose(row, event.isShiftDown() || event.isShortcutDown());
      }
    }
  }

  private void choose(TableRow row, boolean adds) {
    current = row.id();
    hands.onSelect(row.id(), adds);
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    boolean used =
        switch (event.getCode()) {
          case UP -> plain && go(-1);
          case DOWN -> plain && go(1);
          case DELETE -> event.isShiftDown() && remove();
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  private boolean remove() {
    if (current != null) {
      hands.onRemove(current);
    }
    return true;
  }

  private boolean go(int steps) {
    int at = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(current)) {
        at = i;
      }
    }
    if (!rows.isEmpty()) {
      int next = at < 0 ? 0 : Math.clamp(at + steps, 0, rows.size() - 1);
      choose(rows.get(next), false);
      reveal(next);
    }
    return true;
  }

  private void asked(ContextMenuEvent event) {
    TableRow row = rows.stream().filter(each -> each.id().equals(current)).findFirst().orElse(null);
    if (row == null) {
      return;
    }
    event.consume();
    DeskMenu menu = new DeskMenu();
    menu.addCheck(
        "component-seen",
        texts.get(LayoutKey.COMPONENT_IN_SCENE),
        row.isIn(),
        () -> hands.onSeen(row.id()));
    menu.addLine();
    menu.add(
        "component-remove",
        texts.get(GraphicKey.GRAPHIC_REMOVE),
        "Shift+Delete",
        () -> hands.onRemove(row.id()));
    if (event.isKeyboardTrigger()) {
      int at = Math.max(0, rows.indexOf(row));
      menu.show(Objects.requireNonNull(pool.get(at)));
    } else {
      menu.show(this, event.getScreenX(), event.getScreenY());
    }
  }

  /// Whoever else listens to keys while a row has them.
  public Node keys() {
    return lines;
  }
}
