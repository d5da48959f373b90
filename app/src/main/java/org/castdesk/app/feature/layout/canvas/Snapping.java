package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.feature.layout.canvas.Stops.Stop;
import org.castdesk.engine.format.PictureSize;

/// Pulls a box that comes near something worth meeting exactly onto it, and tells what it met.
///
/// **Units**: programme pixels.
///
/// @param others the boxes that stand still
/// @param reach how near is near
public record Snapping(PictureSize programme, List<Box> others, double reach, Wish wish) {
  /// Edges that were reckoned differently and are meant to be the same.
  private static final double SAME = 0.01;

  /// What is snapped to.
  ///
  /// @param on nothing is without it
  public record Wish(boolean on, boolean safeAreas, boolean grid) {
    public static final Wish NOTHING = new Wish(false, false, false);
  }

  /// Something that was met. `across` = an upright line, at x.
  public record Met(boolean across, Stops.Mark mark, double at) {}

  /// Equal distances. `across` = from left to right, at the height `at`.
  public record Gap(boolean across, double at, double from, double to) {
    double length() {
      return to - from;
    }
  }

  /// A box where it belongs, and why there.
  public record Snapped(Box box, List<Met> met, List<Gap> gaps) {
    static Snapped asItIs(Box box) {
      return new Snapped(box, List.of(), List.of());
    }
  }

  public Snapping {
    others = List.copyOf(others);
  }

  /// A box that is moved as a whole.
  public Snapped moved(Box wanted) {
    if (!wish.on()) {
      return Snapped.asItIs(wanted);
    }
    Axis across = axis(true);
    Axis down = axis(false);
    double dx = across.pull(wanted);
    double dy = down.pull(wanted.turned());
    return told(wanted.movedBy(dx, dy), true, true);
  }

  /// A box of which a handle was pulled.
  public Snapped resized(Box start, Resize resize, Box wanted) {
    if (!wish.on()) {
      return Snapped.asItIs(wanted);
    }
    double toX = pullOfSide(axis(true), resize.grip().horizontal(), wanted);
    double toY = pullOfSide(axis(false), resize.grip().vertical(), wanted.turned());
    boolean x = !Double.isNaN(toX);
    boolean y = !Double.isNaN(toY);
    if (resize.ratio() > 0 && x && y) {
      // Only one of them can be met: the nearer one.
      x = Math.abs(toX) <= Math.abs(toY);
      y = !x;
    }
    if (!x && !y) {
      return Snapped.asItIs(wanted);
    }
    double factor = resize.fromCentre() ? 2 : 1;
    double width = wanted.width() + (x ? factor * resize.grip().horizontal() * toX : 0);
    double height = wanted.height() + (y ? factor * resize.grip().vertical() * toY : 0);
    if (resize.ratio() > 0) {
      width = x ? width : height * resize.ratio();
      height = x ? width / resize.ratio() : height;
    }
    if (width < Box.SMALLEST || height < Box.SMALLEST) {
      return Snapped.asItIs(wanted);
    }
    return told(
        resize.sized(start, width, height),
        resize.grip().horizontal() != 0,
        resize.grip().vertical() != 0);
  }

  private static double pullOfSide(Axis axis, int side, Box box) {
    return side == 0 ? Double.NaN : axis.pullOfEdge(side < 0 ? box.x() : box.right());
  }

  private Snapped told(Box box, boolean across, boolean down) {
    List<Met> met = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    if (across) {
      axis(true).met(box, met);
      gaps.addAll(axis(true).gaps().met(box, true));
    }
    if (down) {
      axis(false).met(box.turned(), met);
      gaps.addAll(axis(false).gaps().met(box.turned(), false));
    }
    return new Snapped(box, met, gaps);
  }

  private Axis axis(boolean across) {
    List<Box> boxes = across ? others : others.stream().map(Box::turned).toList();
    double length = across ? programme.widthPx() : programme.heightPx();
    return new Axis(across, Stops.of(length, boxes, wish), new Gaps(boxes, length));
  }

  /// One direction; boxes are turned so that it is always `x`.
  private final class Axis {
    private final boolean across;
    private final List<Stop> stops;
    private final Gaps gaps;

    Axis(boolean across, List<Stop> stops, Gaps gaps) {
      this.across = across;
      this.stops = stops;
      this.gaps = gaps;
    }

    Gaps gaps() {
      return gaps;
    }

    /// How far a box goes to meet the nearest thing; 0 = nothing is near.
    double pull(Box box) {
      double best = Double.NaN;
      for (Stop stop : stops) {
        best = nearer(best, pullTo(stop, box));
      }
      for (double start : gaps.starts(box)) {
        best = nearer(best, start - box.x());
      }
      if (Double.isNaN(best) && wish.grid()) {
        best = nearer(best, toGrid(box.x()));
      }
      return Double.isNaN(best) ? 0 : best;
    }

    private double pullTo(Stop stop, Box box) {
      double best = Double.NaN;
      if (stop.mark().meetsEdges()) {
        best = nearer(stop.at() - box.x(), stop.at() - box.right());
      }
      return stop.mark().meetsCentres() ? nearer(best, stop.at() - box.centreX()) : best;
    }

    /// The same for a side alone; no number = nothing is near.
    double pullOfEdge(double edge) {
      double best = Double.NaN;
      for (Stop stop : stops) {
        if (stop.mark().meetsEdges()) {
          best = nearer(best, stop.at() - edge);
        }
      }
      return Double.isNaN(best) && wish.grid() ? nearer(best, toGrid(edge)) : best;
    }

    private double toGrid(double at) {
      double cell = Stops.gridCell(programme);
      return Math.rint(at / cell) * cell - at;
    }

    private double nearer(double best, double other) {
      if (Double.isNaN(other) || Math.abs(other) > reach) {
        return Double.isNaN(best) || Math.abs(best) > reach ? Double.NaN : best;
      }
      return Double.isNaN(best) || Math.abs(other) < Math.abs(best) - SAME ? other : best;
    }

    void met(Box box, List<Met> met) {
      for (Stop stop : stops) {
        boolean known =
            met.stream().anyMatch(m -> m.across() == across && isSame(m.at(), stop.at()));
        boolean edge =
            stop.mark().meetsEdges()
                && (isSame(stop.at(), box.x()) || isSame(stop.at(), box.right()));
        boolean centre = stop.mark().meetsCentres() && isSame(stop.at(), box.centreX());
        if (!known && (edge || centre)) {
          met.add(new Met(across, stop.mark(), stop.at()));
        }
      }
    }
  }

  static boolean isSame(double a, double b) {
    return Math.abs(a - b) < SAME;
  }
}
