package org.castdesk.engine.plan;

import java.util.Arrays;
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

    /// Whether its edge or its inside, and a pixel to spare, meets this piece of a row.
    boolean reaches(int px, int py, int count) {
      return px < x + width + 1 && px + count > x - 1 && py < y + height + 1 && py + 1 > y - 1;
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
      return unit(0.5 - distance);
    }
    double part = unit((soft - distance) / (2 * soft));
    return part * part * (3 - 2 * part);
  }

  private static double unit(double value) {
    return value <= 0 ? 0 : value >= 1 ? 1 : value;
  }

  /// The alphas of a piece of a row, as [#alpha] gives them one by one.
  ///
  /// @param at where the first of them goes
  public void row(int x, int y, int count, byte[] to, int at) {
    Row edge = new Row(inside, y);
    Row gap = hole != null && hole.reaches(x, y, count) ? new Row(hole, y) : null;
    for (int i = 0; i < count; ) {
      double distance = edge.distance(x + i + 0.5);
      double let = covered(distance, softPx);
      double room = Math.abs(distance) - softPx;
      if (gap != null) {
        double fromGap = gap.distance(x + i + 0.5);
        let *= 1 - covered(fromGap, 0);
        room = Math.min(room, Math.abs(fromGap));
      }
      byte alpha = (byte) (255 * let + 0.5);
      to[at + i++] = alpha;
      // As far as no edge can be, all is as here.
      for (int same = (int) (room - 1); same > 1 && i < count; same--) {
        to[at + i++] = alpha;
      }
    }
  }

  /// An outline along one row: [Outline#distance] with what stays the same reckoned once.
  private static final class Row {
    private final double left;
    private final double half;
    private final double straight;
    private final double radius;
    private final double beyondY;
    private final double outYSquared;

    private Row(Outline outline, int y) {
      left = outline.x;
      half = outline.width / 2;
      straight = outline.width / 2 - outline.radius;
      radius = outline.radius;
      beyondY = Math.abs(y + 0.5 - outline.y - outline.height / 2) - (outline.height / 2 - radius);
      double outY = Math.max(beyondY, 0);
      outYSquared = outY * outY;
    }

    private double distance(double px) {
      double beyondX = Math.abs(px - left - half) - straight;
      double beyond = beyondX > beyondY ? beyondX : beyondY;
      double outX = beyondX > 0 ? beyondX : 0;
      return (beyond < 0 ? beyond : 0) + Math.sqrt(outX * outX + outYSquared) - radius;
    }
  }

  /// What there is of it in these rows: without the hole where that does not reach.
  ///
  /// @param end exclusive
  public Mask between(int start, int end) {
    boolean isBesideHole = hole != null && (end < hole.y - 1 || start > hole.y + hole.height + 1);
    return isBesideHole ? new Mask(inside, softPx, null) : this;
  }

  /// Whether the alpha is the same for all pixels between these two of any row.
  ///
  /// @param end exclusive
  public boolean isEvenAcross(int start, int end) {
    return isApart(breaksAcross(), start, end);
  }

  /// Whether the alpha is the same for all pixels between these two of any column.
  public boolean isEvenDown(int start, int end) {
    return isApart(breaksDown(), start, end);
  }

  /// No edge with its corner, its softness and a pixel to spare reaches in.
  private static boolean isApart(double[] zones, int start, int end) {
    for (int i = 0; i < zones.length; i += 2) {
      if (end > zones[i] && start < zones[i + 1]) {
        return false;
      }
    }
    return true;
  }

  /// Where along a row [#isEvenAcross] may change: each zone's beginning and its end, in no order.
  public double[] breaksAcross() {
    double[] own = breaks(inside.x(), inside.width(), inside.radius(), softPx);
    return hole == null ? own : joined(own, breaks(hole.x(), hole.width(), hole.radius(), 0));
  }

  /// Where down a column [#isEvenDown] may change, in the same way.
  public double[] breaksDown() {
    double[] own = breaks(inside.y(), inside.height(), inside.radius(), softPx);
    return hole == null ? own : joined(own, breaks(hole.y(), hole.height(), hole.radius(), 0));
  }

  private static double[] breaks(double from, double length, double radius, double soft) {
    double out = soft + 1;
    double in = radius + soft + 1;
    return new double[] {from - out, from + in, from + length - in, from + length + out};
  }

  private static double[] joined(double[] a, double[] b) {
    double[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
