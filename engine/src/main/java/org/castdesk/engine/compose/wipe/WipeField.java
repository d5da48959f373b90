package org.castdesk.engine.compose.wipe;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.Blend.Shape;

/// How far along the way of a wipe each pixel lies: 0 is reached first, 65535 last. Made once per
/// shape and size, each row when it is first needed; then a frame of a wipe is only a comparison.
///
/// In every row the distance falls to the pixel [#nearestX()] and rises after it.
///
/// **Thread**: any; two threads may make the same row, with the same content.
public final class WipeField {
  private static final int FULL = 65536;

  private final Shape shape;
  private final int width;
  private final int height;
  private final double halfDiagonal;
  private final AtomicReferenceArray<char[]> rows;

  public WipeField(Shape shape, PictureSize size) {
    this.shape = shape;
    this.width = size.widthPx();
    this.height = size.heightPx();
    this.halfDiagonal = Math.sqrt((double) width * width + (double) height * height);
    this.rows = new AtomicReferenceArray<>(height);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// The distances of row `y`. Shared: not to be written.
  public char[] row(int y) {
    int twin = twinOf(y);
    char[] row = rows.get(twin);
    if (row == null) {
      row = new char[width];
      for (int x = 0; x < width; x++) {
        row[x] = (char) distance(x, twin);
      }
      rows.set(twin, row);
    }
    return row;
  }

  /// The pixel of every row that is reached first.
  public int nearestX() {
    return switch (shape) {
      case LEFT, DIAGONAL_TOP_LEFT -> width - 1;
      case RIGHT, DIAGONAL_TOP_RIGHT, UP, DOWN -> 0;
      case BOX, CIRCLE -> width / 2;
    };
  }

  /// A row that is reached no later than any other, pixel by pixel.
  public int nearestY() {
    return switch (shape) {
      case UP, DIAGONAL_TOP_LEFT, DIAGONAL_TOP_RIGHT -> height - 1;
      case LEFT, RIGHT, DOWN -> 0;
      case BOX, CIRCLE -> height / 2;
    };
  }

  /// A row that is reached no earlier than any other, pixel by pixel.
  public int farthestY() {
    return shape == Shape.DOWN ? height - 1 : 0;
  }

  public int distance(int x, int y) {
    int fromLeft = share(2 * x + 1, width);
    int fromRight = share(2 * (width - 1 - x) + 1, width);
    int fromTop = share(2 * y + 1, height);
    int fromBottom = share(2 * (height - 1 - y) + 1, height);
    return switch (shape) {
      case LEFT -> fromRight;
      case RIGHT -> fromLeft;
      case UP -> fromBottom;
      case DOWN -> fromTop;
      case DIAGONAL_TOP_LEFT -> (fromRight + fromBottom) / 2;
      case DIAGONAL_TOP_RIGHT -> (fromLeft + fromBottom) / 2;
      case BOX ->
          Math.max(
              share(2 * Math.abs(2 * x + 1 - width), width),
              share(2 * Math.abs(2 * y + 1 - height), height));
      case CIRCLE -> radius(2 * x + 1 - width, 2 * y + 1 - height);
    };
  }

  private int radius(double x, double y) {
    return (int) (Math.sqrt(x * x + y * y) * (FULL - 1) / halfDiagonal);
  }

  // Rows with the same distances share one array.
  private int twinOf(int y) {
    return switch (shape) {
      case LEFT, RIGHT -> 0;
      case BOX, CIRCLE -> Math.min(y, height - 1 - y);
      case UP, DOWN, DIAGONAL_TOP_LEFT, DIAGONAL_TOP_RIGHT -> y;
    };
  }

  private static int share(int halfPixels, int length) {
    return (int) ((long) halfPixels * FULL / (2L * length));
  }
}
