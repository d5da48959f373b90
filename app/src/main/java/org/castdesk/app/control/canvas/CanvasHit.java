package org.castdesk.app.control.canvas;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// What the mouse is on: a handle before a body, what lies in front before what lies behind.
///
/// **Units**: logical pixels of the screen.
record CanvasHit(@Nullable Object item, Grip grip) {
  private static final CanvasHit NOTHING = new CanvasHit(null, Grip.BODY);
  private static final double REACH = 16;

  /// Inside a small box handles leave room for its body.
  private static final double MOST_OF_BOX = 0.25;

  /// The handles of one box that is selected, or around all that are; empty = there are none.
  static Optional<Rectangle2D> handles(List<CanvasItem> items) {
    List<CanvasItem> selected =
        items.stream().filter(item -> item.state() == CanvasItem.State.SELECTED).toList();
    if (selected.isEmpty() || selected.stream().anyMatch(item -> !item.grips())) {
      return Optional.empty();
    }
    double left = selected.stream().mapToDouble(i -> i.box().getMinX()).min().orElseThrow();
    double top = selected.stream().mapToDouble(i -> i.box().getMinY()).min().orElseThrow();
    double right = selected.stream().mapToDouble(i -> i.box().getMaxX()).max().orElseThrow();
    double bottom = selected.stream().mapToDouble(i -> i.box().getMaxY()).max().orElseThrow();
    return Optional.of(new Rectangle2D(left, top, right - left, bottom - top));
  }

  static CanvasHit at(double x, double y, List<CanvasItem> items, CanvasScale scale) {
    Grip grip = handles(items).map(scale::place).map(box -> grip(x, y, box)).orElse(Grip.BODY);
    if (grip != Grip.BODY) {
      return items.stream()
          .filter(item -> item.state() == CanvasItem.State.SELECTED)
          .findFirst()
          .map(item -> new CanvasHit(item.key(), grip))
          .orElse(NOTHING);
    }
    double px = scale.programmeX(x);
    double py = scale.programmeY(y);
    return items.reversed().stream()
        .filter(item -> !item.state().isLocked() && item.box().contains(px, py))
        .findFirst()
        .map(item -> new CanvasHit(item.key(), Grip.BODY))
        .orElse(NOTHING);
  }

  /// The nearest handle in reach.
  private static Grip grip(double x, double y, Rectangle2D box) {
    double inX = Math.min(REACH, box.getWidth() * MOST_OF_BOX);
    double inY = Math.min(REACH, box.getHeight() * MOST_OF_BOX);
    int across = side(x, box.getMinX(), box.getMaxX(), inX);
    int down = side(y, box.getMinY(), box.getMaxY(), inY);
    boolean outside =
        x < box.getMinX() - REACH
            || x > box.getMaxX() + REACH
            || y < box.getMinY() - REACH
            || y > box.getMaxY() + REACH;
    if (outside || (across == 0 && down == 0)) {
      return Grip.BODY;
    }
    boolean onHandle =
        (across != 0 && down != 0)
            || (across != 0 && Math.abs(y - middle(box.getMinY(), box.getMaxY())) <= REACH)
            || (down != 0 && Math.abs(x - middle(box.getMinX(), box.getMaxX())) <= REACH);
    return onHandle ? of(across, down) : Grip.BODY;
  }

  private static double middle(double from, double to) {
    return (from + to) / 2;
  }

  private static int side(double at, double from, double to, double inside) {
    return at < from + inside ? -1 : at > to - inside ? 1 : 0;
  }

  private static Grip of(int across, int down) {
    for (Grip grip : Grip.values()) {
      if (grip.horizontal() == across && grip.vertical() == down) {
        return grip;
      }
    }
    return Grip.BODY;
  }
}
