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

  private static final double STEP_PX = 32;

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
    return cells(1, 1).size() - 2;
  }

  /// What a small cell has beside its picture: label below, edges, meter. **Units**: logical pixels.
  record Frame(double width, double height, double ratio) {}

  /// The size of a small cell in a room of this size, so that its picture fills it.
  Rectangle2D unit(double width, double height, Frame frame) {
    double widest = Math.floor(width / columns);
    double highest = Math.floor(height / rows);
    double pictureWidth =
        Math.min(widest - frame.width(), (highest - frame.height()) * frame.ratio());
    // Of such widths the height is whole and even too, and nothing of the room for it stays black.
    double whole = Math.max(STEP_PX, Math.floor(pictureWidth / STEP_PX) * STEP_PX);
    double pictureHeight = Math.floor(whole / frame.ratio());
    return new Rectangle2D(0, 0, whole + frame.width(), pictureHeight + frame.height());
  }

  /// Where the cells lie when a small one has this size: PVW, PGM, then row by row.
  List<Rectangle2D> cells(double unitWidth, double unitHeight) {
    List<Rectangle2D> cells = new ArrayList<>();
    cells.add(new Rectangle2D(0, 0, large * unitWidth, large * unitHeight));
    cells.add(new Rectangle2D(large * unitWidth, 0, large * unitWidth, large * unitHeight));
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (row >= large || column >= 2 * large) {
          cells.add(new Rectangle2D(column * unitWidth, row * unitHeight, unitWidth, unitHeight));
        }
      }
    }
    return cells;
  }

  double width(double unitWidth) {
    return columns * unitWidth;
  }

  double height(double unitHeight) {
    return rows * unitHeight;
  }
}
