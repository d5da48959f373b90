package org.castdesk.engine.compose.wipe;

import org.castdesk.engine.plan.PixelRect;
import org.jspecify.annotations.Nullable;

/// One row of a wipe: from `softLeft` to `softRight` the new picture shows, from `solidLeft` to
/// `solidRight` only it shows.
public record WipeSpan(int softLeft, int solidLeft, int solidRight, int softRight) {
  public static WipeSpan of(WipeField field, WipeEdge edge, int y) {
    char[] row = field.row(y);
    int nearest = field.nearestX();
    int softLeft = firstBelow(row, nearest, edge.newBelow());
    int softRight = endBelow(row, nearest, edge.newBelow());
    int solidLeft = firstBelow(row, nearest, edge.onlyNewBelow());
    int solidRight = endBelow(row, nearest, edge.onlyNewBelow());
    return new WipeSpan(softLeft, solidLeft, solidRight, softRight);
  }

  /// The same for the chroma samples of this row: each has the weight of its left pixel.
  public WipeSpan halved() {
    return new WipeSpan(half(softLeft), half(solidLeft), half(solidRight), half(softRight));
  }

  /// The smallest box with everything of the new picture, null = nothing shows.
  public static @Nullable PixelRect newBounds(WipeField field, WipeEdge edge) {
    WipeSpan widest = of(field, edge, field.nearestY());
    if (widest.softLeft >= widest.softRight) {
      return null;
    }
    int top = 0;
    int bottom = field.height();
    while (field.distance(field.nearestX(), top) >= edge.newBelow()) {
      top++;
    }
    while (field.distance(field.nearestX(), bottom - 1) >= edge.newBelow()) {
      bottom--;
    }
    return even(widest.softLeft, top, widest.softRight, bottom);
  }

  /// The smallest box with everything of the old picture, null = nothing shows.
  public static @Nullable PixelRect oldBounds(WipeField field, WipeEdge edge) {
    WipeSpan narrowest = of(field, edge, field.farthestY());
    int left = narrowest.solidLeft > 0 ? 0 : narrowest.solidRight;
    int right = narrowest.solidRight < field.width() ? field.width() : narrowest.solidLeft;
    if (left >= right) {
      return null;
    }
    int top = 0;
    int bottom = field.height();
    while (!showsOld(field, edge, top)) {
      top++;
    }
    while (!showsOld(field, edge, bottom - 1)) {
      bottom--;
    }
    return even(left, top, right, bottom);
  }

  private static boolean showsOld(WipeField field, WipeEdge edge, int y) {
    int farthest = Math.max(field.distance(0, y), field.distance(field.width() - 1, y));
    return farthest >= edge.onlyNewBelow();
  }

  private static int half(int length) {
    return (length + 1) / 2;
  }

  private static PixelRect even(int left, int top, int right, int bottom) {
    int x = left & ~1;
    int y = top & ~1;
    return new PixelRect(x, y, 2 * half(right) - x, 2 * half(bottom) - y);
  }

  // First index up to `nearest` whose distance is below the limit; `nearest` when there is none.
  private static int firstBelow(char[] row, int nearest, int limit) {
    int low = 0;
    int high = nearest;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (row[middle] < limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  // End of the distances below the limit from `nearest` on; `nearest` when there is none.
  private static int endBelow(char[] row, int nearest, int limit) {
    int low = nearest;
    int high = row.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (row[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
