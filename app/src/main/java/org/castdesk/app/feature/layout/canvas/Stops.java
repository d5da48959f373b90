package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;

/// The places of one direction that are worth meeting, the most telling first.
public final class Stops {
  /// **Source**: EBU R 95.
  private static final double ACTION = 0.035;

  private static final double GRAPHICS = 0.05;

  /// So many cells of the grid lie above one another.
  private static final int GRID_ROWS = 45;

  private Stops() {}

  /// What kind of place it is.
  public enum Mark {
    CENTRE,
    START,
    END,
    BOX_EDGE,
    BOX_CENTRE,
    ACTION,
    GRAPHICS,
    THIRD;

    boolean meetsEdges() {
      return this != BOX_CENTRE;
    }

    boolean meetsCentres() {
      return this == CENTRE || this == BOX_CENTRE || this == THIRD;
    }
  }

  /// One place.
  record Stop(Mark mark, double at) {}

  /// How far apart the lines of the grid are, in both directions. **Units**: programme pixels.
  public static double gridCell(PictureSize programme) {
    return (double) programme.heightPx() / GRID_ROWS;
  }

  /// @param length of the picture in this direction
  static List<Stop> of(double length, List<Box> others, Snapping.Wish wish) {
    List<Stop> stops = new ArrayList<>();
    stops.add(new Stop(Mark.CENTRE, length / 2));
    stops.add(new Stop(Mark.START, 0));
    stops.add(new Stop(Mark.END, length));
    for (Box box : others) {
      stops.add(new Stop(Mark.BOX_EDGE, box.x()));
      stops.add(new Stop(Mark.BOX_EDGE, box.right()));
      stops.add(new Stop(Mark.BOX_CENTRE, box.centreX()));
    }
    if (wish.safeAreas()) {
      stops.add(new Stop(Mark.ACTION, ACTION * length));
      stops.add(new Stop(Mark.ACTION, (1 - ACTION) * length));
      stops.add(new Stop(Mark.GRAPHICS, GRAPHICS * length));
      stops.add(new Stop(Mark.GRAPHICS, (1 - GRAPHICS) * length));
    }
    stops.add(new Stop(Mark.THIRD, length / 3));
    stops.add(new Stop(Mark.THIRD, 2 * length / 3));
    return stops;
  }
}
