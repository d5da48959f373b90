package org.castdesk.app.feature.library;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.library.Columns.Column;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.library.MaterialQuery.Direction;
import org.castdesk.engine.library.MaterialQuery.Order;

/// The names of the columns. Pressing one sorts by it, once more the other way round.
final class ColumnHeads extends Pane {
  static final double HEIGHT = 32;

  private final LibraryController controller;
  private final LibraryModel model;
  private final Texts texts;
  private final Map<Column, Node> heads = new EnumMap<>(Column.class);

  ColumnHeads(LibraryController controller, LibraryModel model, Texts texts) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("library-heads");
    for (Column column : Column.values()) {
      if (column == Column.SHOT) {
        heads.put(column, key(Order.ADDED, LibraryKey.COLUMN_ADDED));
      } else {
        Order order = column.order();
        LibraryKey words = words(column);
        heads.put(
            column,
            order != null
                ? key(order, words)
                : new Caption(TypeStep.LABEL, "quiet").showing(texts.text(words)));
      }
    }
    getChildren().addAll(heads.values());
  }

  private static LibraryKey words(Column column) {
    return switch (column) {
      case SHOT, NAME -> LibraryKey.COLUMN_NAME;
      case SHAPE -> LibraryKey.COLUMN_SOUND;
      case DURATION -> LibraryKey.COLUMN_DURATION;
      case PICTURE -> LibraryKey.COLUMN_PICTURE;
      case CODEC -> LibraryKey.COLUMN_CODEC;
      case LOUDNESS -> LibraryKey.COLUMN_LOUDNESS;
      case SIZE -> LibraryKey.COLUMN_SIZE;
      case STATE -> LibraryKey.COLUMN_STATE;
    };
  }

  private TallyButton key(Order order, LibraryKey words) {
    TallyButton key = new TallyButton(TypeStep.LABEL, "column-head");
    key.setId("sort-" + order.name());
    key.labelProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(words) + mark(order),
                texts.languageProperty(),
                model.order,
                model.direction));
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(words) + said(order),
                texts.languageProperty(),
                model.order,
                model.direction));
    if (order == Order.DURATION || order == Order.SIZE) {
      key.getStyleClass().add("number-head");
    }
    key.setOnPress(() -> controller.onOrder(order));
    return key;
  }

  private String mark(Order order) {
    if (model.order.get() != order) {
      return "";
    }
    return model.direction.get() == Direction.UP ? " ↑" : " ↓";
  }

  private String said(Order order) {
    if (model.order.get() != order) {
      return "";
    }
    return ", "
        + texts.get(
            model.direction.get() == Direction.UP ? LibraryKey.SORTED_UP : LibraryKey.SORTED_DOWN);
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    Columns columns =
        Columns.of(getWidth() - MaterialCell.LEFT - MaterialCell.RIGHT - MaterialCell.BAR);
    for (Map.Entry<Column, Node> head : heads.entrySet()) {
      Columns.Place place = columns.place(head.getKey());
      Node node = head.getValue();
      node.setVisible(place != null);
      if (place != null) {
        double width = place.width();
        node.resizeRelocate(MaterialCell.LEFT + 2 + place.x(), 0, width, HEIGHT);
      }
    }
  }
}
