package org.castdesk.engine.plan;

import org.jspecify.annotations.Nullable;

/// What of a box is let through: everything within an outline, nothing in a hole, a part along the
/// edges.
///
/// **Units**: pixels of the target, from the box's top left corner.
///
/// @param softPx how far the outline's edge is spread to each side; 0 = as sharp as pixels allow
public record Mask(Outline inside, double softPx, @Nullable Outline hole) {
  /// A rectangle with round corners.
  public record Outline(double x, double y, double width, double height, double radius) {
    public Outline {
      radius = Math.clamp(radius, 0, Math.max(0, Math.min(width, height) / 2));
    }

    /// How far a point lies outside; inside it is negative.
    double distance(double px, double py) {
      double beyondX = Math.abs(px - x - width / 2) - (width / 2 - radius);
      double beyondY = Math.abs(py - y - height / 2) - (height / 2 - radius);
      double outX = Math.max(beyondX, 0);
      double outY = Math.max(beyondY, 0);
      return Math.min(Math.max(beyondX, beyondY), 0)
          + Math.sqrt(outX * outX + outY * outY)
          - radius;
    }
  }

  /// 0 = nothing of this pixel, 255 = all of it.
  public int alpha(int x, int y) {
    double px = x + 0.5;
    double py = y + 0.5;
    double let = covered(inside.distance(px, py), softPx);
    if (hole != null && let > 0) {
      let *= 1 - covered(hole.distance(px, py), 0);
    }
    return (int) (255 * let + 0.5);
  }

  private static double covered(double distance, double soft) {
    if (soft == 0) {
      return Math.clamp(0.5 - distance, 0, 1);
    }
    double part = Math.clamp((soft - distance) / (2 * soft), 0, 1);
    return part * part * (3 - 2 * part);
  }

  /// Whether the alpha is the same for all pixels between these two of any row.
  ///
  /// @param end exclusive
  public boolean isEvenAcross(int start, int end) {
    return isEven(inside.x(), inside.width(), inside.radius() + softPx, start, end)
        && (hole == null || isEven(hole.x(), hole.width(), hole.radius(), start, end));
  }

  /// Whether the alpha is the same for all pixels between these two of any column.
  public boolean isEvenDown(int start, int end) {
    return isEven(inside.y(), inside.height(), inside.radius() + softPx, start, end)
        && (hole == null || isEven(hole.y(), hole.height(), hole.radius(), start, end));
  }

  /// Neither edge with its corner and a pixel to spare reaches in.
  private static boolean isEven(double from, double length, double reach, int start, int end) {
    return isApart(from, reach + 1, start, end) && isApart(from + length, reach + 1, start, end);
  }

  private static boolean isApart(double edge, double reach, int start, int end) {
    return end <= edge - reach || start >= edge + reach;
  }
}
