package org.castdesk.app.feature.library;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.library.MaterialQuery.Order;
import org.jspecify.annotations.Nullable;

/// Where the columns of the list stand in a given width. In a narrow window those that matter least
/// go; the name takes what is left.
///
/// **Units**: logical pixels.
record Columns(List<Place> places) {
  static final double GAP = 12;
  private static final double LEAST_NAME = 220;

  /// The columns, from left to right.
  enum Column {
    SHOT(64, 0, null),
    NAME(LEAST_NAME, 0, Order.NAME),
    SHAPE(140, 3, null),
    DURATION(64, 1, Order.DURATION),
    PICTURE(84, 2, null),
    CODEC(92, 4, Order.CODEC),
    LOUDNESS(88, 2, Order.LOUDNESS),
    SIZE(68, 5, Order.SIZE),
    STATE(148, 0, Order.STATE);

    private final double width;

    /// Larger = goes earlier; 0 = stays.
    private final int dispensable;

    private final @Nullable Order order;

    Column(double width, int dispensable, @Nullable Order order) {
      this.width = width;
      this.dispensable = dispensable;
      this.order = order;
    }

    @Nullable Order order() {
      return order;
    }
  }

  record Place(Column column, double x, double width) {}

  static Columns of(double width) {
    List<Column> shown = new ArrayList<>(List.of(Column.values()));
    while (need(shown) > width) {
      Column least = shown.getFirst();
      for (Column column : shown) {
        if (column.dispensable > least.dispensable) {
          least = column;
        }
      }
      if (least.dispensable == 0) {
        break;
      }
      shown.remove(least);
    }
    double spare = Math.max(0, width - need(shown));
    boolean hasShape = shown.contains(Column.SHAPE);
    double toShape = hasShape ? Math.floor(Math.min(spare * 0.35, 420)) : 0;
    List<Place> places = new ArrayList<>();
    double x = 0;
    for (Column column : shown) {
      double own = column.width;
      if (column == Column.NAME) {
        own += spare - toShape;
      } else if (column == Column.SHAPE) {
        own += toShape;
      }
      places.add(new Place(column, x, own));
      x += own + GAP;
    }
    return new Columns(List.copyOf(places));
  }

  private static double need(List<Column> columns) {
    return columns.stream().mapToDouble(column -> column.width).sum() + GAP * (columns.size() - 1);
  }

  @Nullable Place place(Column column) {
    for (Place place : places) {
      if (place.column() == column) {
        return place;
      }
    }
    return null;
  }
}
