package org.castdesk.app.feature.multiview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// How a multiview is divided. The first cell shows PVW, the second PGM, the others what is chosen.
enum MultiviewGrid {
  TWO_EIGHT("2+8", 4, 4, 2),
  TWO_TWELVE("2+12", 6, 5, 3),
  FOUR_FOUR("4x4", 4, 4, 1),
  THREE_THREE("3x3", 3, 3, 1);

  /// The most cells a grid has beside PVW and PGM.
  static final int MOST_CHOSEN = 14;

  private static final double STEP_PX = 16;

  private final String code;
  private final int columns;
  private final int rows;
  private final int large;

  /// @param large how many small cells wide and high PVW and PGM are
  MultiviewGrid(String code, int columns, int rows, int large) {
    this.code = code;
    this.columns = columns;
    this.rows = rows;
    this.large = large;
  }

  /// As the settings file writes it, and as the menu calls it but for the sign.
  String code() {
    return code;
  }

  String words() {
    return code.replace("x", " × ").replace("+", " + ");
  }

  static MultiviewGrid of(String code) {
    return Arrays.stream(values())
        .filter(grid -> grid.code.equals(code))
        .findFirst()
        .orElse(TWO_EIGHT);
  }

  /// How many cells show what is chosen.
  int chosen() {
    return cells(STEP_PX, new Frame(0, 0, 1)).size() - 2;
  }

  /// What a cell has beside its picture: label below, edges, meter. **Units**: logical pixels.
  record Frame(double width, double height, double ratio) {
    double heightFor(double pictureWidth) {
      return Math.floor(pictureWidth / ratio) + height;
    }
  }

  /// How wide the small pictures are in a room of this size. Of such widths all heights of 16:9 are
  /// whole, and nothing of the room for a picture stays black.
  double pictureWidth(double width, double height, Frame frame) {
    double widest = Math.floor((width / columns - frame.width()) / STEP_PX) * STEP_PX;
    double fitting = Math.max(STEP_PX, widest);
    while (fitting > STEP_PX && size(fitting, frame).getHeight() > height) {
      fitting -= STEP_PX;
    }
    return fitting;
  }

  /// The room all cells take together.
  Rectangle2D size(double pictureWidth, Frame frame) {
    double unit = pictureWidth + frame.width();
    double above = large == 1 ? 0 : frame.heightFor(large * unit - frame.width());
    int below = large == 1 ? rows : rows - large;
    return new Rectangle2D(0, 0, columns * unit, above + below * frame.heightFor(pictureWidth));
  }

  /// Where the cells lie when a small picture is so wide: PVW, PGM, then row by row.
  List<Rectangle2D> cells(double pictureWidth, Frame frame) {
    double unit = pictureWidth + frame.width();
    double low = frame.heightFor(pictureWidth);
    double high = frame.heightFor(large * unit - frame.width());
    List<Rectangle2D> cells = new ArrayList<>();
    cells.add(new Rectangle2D(0, 0, large * unit, high));
    cells.add(new Rectangle2D(large * unit, 0, large * unit, high));
    for (int row = 0; row < rows - large + 1; row++) {
      for (int column = row == 0 ? 2 * large : 0; column < columns; column++) {
        double top = row == 0 ? 0 : high + (row - 1) * low;
        cells.add(new Rectangle2D(column * unit, top, unit, low));
      }
    }
    return cells;
  }
}
