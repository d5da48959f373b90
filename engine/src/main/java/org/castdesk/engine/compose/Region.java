package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.plan.PixelRect;
import org.jspecify.annotations.Nullable;

/// What is left to see of a box: rectangles that do not overlap.
final class Region {
  private Region() {}

  static @Nullable PixelRect intersect(PixelRect a, PixelRect b) {
    int x = Math.max(a.x(), b.x());
    int y = Math.max(a.y(), b.y());
    int right = Math.min(a.right(), b.right());
    int bottom = Math.min(a.bottom(), b.bottom());
    return right > x && bottom > y ? new PixelRect(x, y, right - x, bottom - y) : null;
  }

  static PixelRect moved(PixelRect rectangle, int dx, int dy) {
    return new PixelRect(
        rectangle.x() + dx, rectangle.y() + dy, rectangle.width(), rectangle.height());
  }

  /// Takes `hole` out of all `rectangles`. Cuts run across the whole width first: long rows copy
  /// fastest.
  static List<PixelRect> subtract(List<PixelRect> rectangles, PixelRect hole) {
    List<PixelRect> left = new ArrayList<>(rectangles.size() + 3);
    for (PixelRect rectangle : rectangles) {
      PixelRect cut = intersect(rectangle, hole);
      if (cut == null) {
        left.add(rectangle);
      } else {
        add(left, rectangle.x(), rectangle.y(), rectangle.right(), cut.y());
        add(left, rectangle.x(), cut.y(), cut.x(), cut.bottom());
        add(left, cut.right(), cut.y(), rectangle.right(), cut.bottom());
        add(left, rectangle.x(), cut.bottom(), rectangle.right(), rectangle.bottom());
      }
    }
    return left;
  }

  private static void add(List<PixelRect> list, int x, int y, int right, int bottom) {
    if (right > x && bottom > y) {
      list.add(new PixelRect(x, y, right - x, bottom - y));
    }
  }
}
