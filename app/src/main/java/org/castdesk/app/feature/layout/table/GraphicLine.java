package org.castdesk.app.feature.layout.table;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One graphic in the table.
final class GraphicLine extends TableLine {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Texts texts;
  private final Cells cells;
  private @Nullable TableRow row;

  /// The parts that change.
  private record Cells(
      TallyButton eye,
      TallyButton lock,
      Caption slot,
      FontIcon icon,
      Caption name,
      Caption content,
      Caption place,
      Caption cap,
      HBox tags,
      Caption timing) {
    static Cells make() {
      return new Cells(
          flatKey(),
          flatKey(),
          new Caption(TypeStep.NUM_LABEL, "soft"),
          new FontIcon(),
          new Caption(TypeStep.BODY_MEDIUM, "tile-name"),
          new Caption(TypeStep.LABEL, "soft", "tile-name"),
          new Caption(TypeStep.NUM_LABEL, "soft"),
          new Caption(TypeStep.NUM_LABEL, "key-cap").whole(),
          new HBox(),
          new Caption(TypeStep.LABEL, "soft", "tile-name"));
    }

    private static TallyButton flatKey() {
      TallyButton key =
          TallyButton.withIcon(
              "mdi2e-eye-outline", TypeStep.BODY_MEDIUM, "icon-key", "small-key", "flat-key");
      key.accessibleTextProperty().unbind();
      return key;
    }
  }

  GraphicLine(TableHands hands, Texts texts) {
    this(Cells.make(), hands, texts);
  }

  private GraphicLine(Cells cells, TableHands hands, Texts texts) {
    super(
        0,
        List.of(
            inLine(cells.eye(), cells.lock()),
            cells.slot(),
            inLine(cells.icon(), cells.name()),
            cells.content(),
            cells.place(),
            inLine(cells.cap()),
            cells.tags(),
            cells.timing()));
    this.cells = cells;
    this.texts = texts;
    getStyleClass().add("table-line");
    cells.tags().setAlignment(Pos.CENTER_LEFT);
    cells.tags().getStyleClass().add("table-tags");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    cells
        .eye()
        .setOnPress(() -> {
          if (row != null) {
            hands.onSeen(row.id());
          }
        });
    cells
        .lock()
        .setOnPress(() -> {
          if (row != null) {
            hands.onLock(row.id());
          }
        });
  }

  private static HBox inLine(Node... nodes) {
    HBox box = new HBox(nodes);
    box.getStyleClass().add("table-cell-line");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  @Nullable TableRow row() {
    return row;
  }

  void show(TableRow now) {
    if (now.equals(row)) {
      return;
    }
    boolean sameTags = row != null && row.tags().equals(now.tags());
    row = now;
    setId("component-" + now.slot());
    cells.eye().setId("component-eye-" + now.slot());
    cells.lock().setId("component-lock-" + now.slot());
    String who = now.slot() + " " + now.name();
    cells.eye().iconProperty().set(now.isIn() ? "mdi2e-eye-outline" : "mdi2e-eye-off-outline");
    cells
        .eye()
        .setAccessibleText(
            texts.get(now.isIn() ? LayoutKey.LAYER_HIDE : LayoutKey.LAYER_SHOW, who));
    cells
        .lock()
        .iconProperty()
        .set(now.isLocked() ? "mdi2l-lock-outline" : "mdi2l-lock-open-variant-outline");
    cells
        .lock()
        .setAccessibleText(
            texts.get(now.isLocked() ? LayoutKey.LAYER_UNLOCK : LayoutKey.LAYER_LOCK, who));
    cells.lock().pseudoClassStateChanged(OFF, !now.isLocked());
    cells.lock().setVisible(now.isIn());
    cells.slot().setText(now.slot());
    cells.icon().setIconLiteral(now.icon());
    cells.name().setText(now.name());
    cells.content().setText(now.content());
    cells.place().setText(now.place());
    cells.cap().setText(now.key());
    cells.cap().setVisible(!now.key().isEmpty());
    cells.timing().setText(now.timing());
    if (!sameTags) {
      cells.tags().getChildren().setAll(now.tags().stream().map(GraphicLine::tag).toList());
    }
    pseudoClassStateChanged(SELECTED, now.isSelected());
    pseudoClassStateChanged(OFF, !now.isIn());
    setAccessibleText(now.spoken());
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
  }

  private static Caption tag(TableRow.Tag tag) {
    Caption plate = new Caption(TypeStep.PLATE, "table-tag").whole();
    plate.setText(tag.words());
    tag.tally().paint(plate);
    return plate;
  }

  /// Whether something in it has its own use for the mouse.
  boolean isKey(Node node) {
    for (Node up = node; up != null && up != this; up = up.getParent()) {
      if (up.equals(cells.eye()) || up.equals(cells.lock())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? row != null && row.isSelected()
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
