package org.castdesk.engine.show;

import java.util.ArrayList;
import java.util.List;

/// The arrangements everybody needs. Fixed ones have a place for each source; the automatic ones find
/// places for any number. All boxes have the programme's own ratio.
///
/// **Units**: fractions of the programme picture.
public enum LayoutPreset {
  FULL("full", 1, 1),
  SIDE_BY_SIDE("side-by-side", 2, 2),
  PIP("pip", 2, 4),
  PIP_TOP_LEFT("pip-top-left", 2, 2),
  PIP_TOP_RIGHT("pip-top-right", 2, 2),
  PIP_BOTTOM_LEFT("pip-bottom-left", 2, 2),
  PIP_BOTTOM_RIGHT("pip-bottom-right", 2, 2),
  ONE_AND_TWO("1+2", 3, 3),
  ONE_AND_THREE("1+3", 4, 4),
  ONE_AND_SEVEN("1+7", 8, 8),
  TWO_BY_TWO("2x2", 2, 4),
  THREE_BY_THREE("3x3", 2, 9),
  FOUR_BY_FOUR("4x4", 2, 16),
  TOP_ROW("top-row", 2, 5),
  MAIN_ABOVE("main-above", 2, 25),
  MAIN_LEFT("main-left", 2, 25),
  TILES("tiles", 1, 36),
  CORNERS("corners", 2, 5);

  private static final double MARGIN = 0.025;
  private static final double INSET = 0.3;
  private static final double CORNER = 0.25;

  private final String word;
  private final int fewest;
  private final int most;

  LayoutPreset(String word, int fewest, int most) {
    this.word = word;
    this.fewest = fewest;
    this.most = most;
  }

  /// A place of the programme's own ratio: as wide as it is high.
  public record Box(double x, double y, double size) {}

  /// What it is called in scripts and on the command line.
  public String word() {
    return word;
  }

  public int fewest() {
    return fewest;
  }

  public int most() {
    return most;
  }

  public boolean takes(int sources) {
    return sources >= fewest && sources <= most;
  }

  /// The places of so many sources, the first one being the main one; bottom to top.
  public List<Box> places(int sources) {
    if (!takes(sources)) {
      String wanted = fewest == most ? Integer.toString(most) : fewest + " to " + most;
      throw new IllegalArgumentException(
          "Layout preset '%s' takes %s %s, not %d"
              .formatted(word, wanted, most == 1 ? "source" : "sources", sources));
    }
    return switch (this) {
      case FULL -> List.of(new Box(0, 0, 1));
      case SIDE_BY_SIDE -> List.of(new Box(0, 0.25, 0.5), new Box(0.5, 0.25, 0.5));
      case PIP -> insetsBelow(sources);
      case PIP_TOP_LEFT -> inset(0);
      case PIP_TOP_RIGHT -> inset(1);
      case PIP_BOTTOM_LEFT -> inset(2);
      case PIP_BOTTOM_RIGHT -> inset(3);
      case ONE_AND_TWO -> beside(2);
      case ONE_AND_THREE -> beside(3);
      case ONE_AND_SEVEN -> inTheCorner();
      case TWO_BY_TWO -> grid(2, sources);
      case THREE_BY_THREE -> grid(3, sources);
      case FOUR_BY_FOUR -> grid(4, sources);
      case TOP_ROW -> belowARow(sources);
      case MAIN_ABOVE -> aboveRows(sources);
      case MAIN_LEFT -> leftOfColumns(sources);
      case TILES -> tiles(sources);
      case CORNERS -> corners(sources);
    };
  }

  private static List<Box> insetsBelow(int sources) {
    List<Box> boxes = new ArrayList<>(List.of(new Box(0, 0, 1)));
    double[] x = {MARGIN, 0.35, 0.675};
    for (int i = 0; i < sources - 1; i++) {
      boxes.add(new Box(x[i], 2.0 / 3, INSET));
    }
    return boxes;
  }

  /// @param corner counted by rows
  private static List<Box> inset(int corner) {
    return List.of(new Box(0, 0, 1), corner(corner, INSET));
  }

  private static Box corner(int corner, double size) {
    double far = 1 - MARGIN - size;
    return new Box((corner & 1) == 0 ? MARGIN : far, corner < 2 ? MARGIN : far, size);
  }

  /// A main box with a column of small ones at its right, both as high.
  private static List<Box> beside(int small) {
    double side = 1.0 / (small + 1);
    double main = 1 - side;
    double top = (1 - main) / 2;
    List<Box> boxes = new ArrayList<>(List.of(new Box(0, top, main)));
    for (int i = 0; i < small; i++) {
      boxes.add(new Box(main, top + i * side, side));
    }
    return boxes;
  }

  private static List<Box> inTheCorner() {
    List<Box> boxes = new ArrayList<>(List.of(new Box(0, 0, 0.75)));
    for (int i = 0; i < 3; i++) {
      boxes.add(new Box(0.75, i * 0.25, 0.25));
    }
    for (int i = 0; i < 4; i++) {
      boxes.add(new Box(i * 0.25, 0.75, 0.25));
    }
    return boxes;
  }

  private static List<Box> grid(int side, int sources) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < sources; i++) {
      int row = i / side;
      int column = i % side;
      boxes.add(new Box((double) column / side, (double) row / side, 1.0 / side));
    }
    return boxes;
  }

  private static List<Box> belowARow(int sources) {
    List<Box> boxes = new ArrayList<>(List.of(new Box(0.125, 0.25, 0.75)));
    boxes.addAll(row(sources - 1, 4, 0));
    return boxes;
  }

  /// As many of `most` as there are, in the middle of a row.
  private static List<Box> row(int count, int most, double y) {
    double side = 1.0 / most;
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boxes.add(new Box((1 - count * side) / 2 + i * side, y, side));
    }
    return boxes;
  }

  /// So many small ones stand in a row that the main one stays at least half as high as the picture.
  private static int columns(int small) {
    return small <= 4 ? 4 : small <= 6 ? small : small <= 12 ? 6 : 8;
  }

  private static List<Box> aboveRows(int sources) {
    int small = sources - 1;
    int columns = columns(small);
    int rows = (small + columns - 1) / columns;
    double main = 1 - (double) rows / columns;
    List<Box> boxes = new ArrayList<>(List.of(new Box((1 - main) / 2, 0, main)));
    for (int row = 0; row < rows; row++) {
      int count = Math.min(columns, small - row * columns);
      boxes.addAll(row(count, columns, main + (double) row / columns));
    }
    return boxes;
  }

  private static List<Box> leftOfColumns(int sources) {
    return aboveRows(sources).stream().map(box -> new Box(box.y(), box.x(), box.size())).toList();
  }

  /// The smallest square that holds all; what is missing in its last row is shared by both sides.
  private static List<Box> tiles(int sources) {
    int side = (int) Math.ceil(Math.sqrt(sources));
    int rows = (sources + side - 1) / side;
    double top = (1 - (double) rows / side) / 2;
    List<Box> boxes = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      boxes.addAll(row(Math.min(side, sources - row * side), side, top + (double) row / side));
    }
    return boxes;
  }

  private static List<Box> corners(int sources) {
    int[] order = {3, 2, 1, 0};
    List<Box> boxes = new ArrayList<>(List.of(new Box(0, 0, 1)));
    for (int i = 0; i < sources - 1; i++) {
      boxes.add(corner(order[i], CORNER));
    }
    return boxes;
  }
}
