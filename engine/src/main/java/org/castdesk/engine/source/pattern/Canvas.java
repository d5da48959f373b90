package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;

/// A still picture on the heap, painted once when a source starts and copied from then on.
///
/// Gradients are dithered with an 8 x 8 pattern that stands still: no bands, and nothing for an
/// encoder to spend bits on.
final class Canvas {
  private static final int GRID_PX = 8;

  final int width;
  final int height;
  final int chromaWidth;
  final int chromaHeight;
  final byte[] y;
  final byte[] u;
  final byte[] v;

  Canvas(PictureSize size) {
    width = size.widthPx();
    height = size.heightPx();
    chromaWidth = (width + 1) / 2;
    chromaHeight = (height + 1) / 2;
    y = new byte[width * height];
    u = new byte[chromaWidth * chromaHeight];
    v = new byte[chromaWidth * chromaHeight];
  }

  Canvas(Canvas original) {
    this(original.size());
    System.arraycopy(original.y, 0, y, 0, y.length);
    System.arraycopy(original.u, 0, u, 0, u.length);
    System.arraycopy(original.v, 0, v, 0, v.length);
  }

  private Canvas(PictureSize size, PlateReader from) throws IOException {
    width = size.widthPx();
    height = size.heightPx();
    chromaWidth = (width + 1) / 2;
    chromaHeight = (height + 1) / 2;
    y = from.bytes(width * height);
    u = from.bytes(chromaWidth * chromaHeight);
    v = from.bytes(chromaWidth * chromaHeight);
  }

  static Canvas read(PictureSize size, PlateReader from) throws IOException {
    return new Canvas(size, from);
  }

  void write(PlateWriter to) throws IOException {
    to.bytes(y);
    to.bytes(u);
    to.bytes(v);
  }

  PictureSize size() {
    return new PictureSize(width, height);
  }

  /// A colour for each place. **Units**: pixels.
  @FunctionalInterface
  interface Paint {
    Yuv at(double x, double y);
  }

  /// How much of the pixel with this centre a shape covers, 0 to 1.
  @FunctionalInterface
  interface Shape {
    double coverage(double x, double y);
  }

  /// A part of the picture. **Units**: pixels, even place and size.
  record Box(int x, int y, int width, int height) {
    static Box around(double left, double top, double right, double bottom) {
      int x = (int) Math.floor(left) & ~1;
      int y = (int) Math.floor(top) & ~1;
      return new Box(
          x, y, ((int) Math.ceil(right) - x + 1) & ~1, ((int) Math.ceil(bottom) - y + 1) & ~1);
    }

    Box within(Canvas canvas) {
      int left = Math.clamp(x, 0, canvas.width);
      int top = Math.clamp(y, 0, canvas.height);
      int right = Math.clamp(x + width, left, canvas.width);
      int bottom = Math.clamp(y + height, top, canvas.height);
      return new Box(left, top, right - left, bottom - top);
    }
  }

  /// Fills everything. The paint is asked every eighth pixel only and must be smooth.
  void fill(Paint paint) {
    int columns = width / GRID_PX + 2;
    Yuv[] above = nodes(paint, columns, 0);
    float[][] between = new float[3][columns];
    for (int top = 0; top < height; top += GRID_PX) {
      Yuv[] below = nodes(paint, columns, top + GRID_PX);
      for (int row = top; row < Math.min(top + GRID_PX, height); row++) {
        float down = (row - top) / (float) GRID_PX;
        for (int column = 0; column < columns; column++) {
          Yuv mixed = above[column].towards(below[column], down);
          between[0][column] = mixed.y();
          between[1][column] = mixed.u();
          between[2][column] = mixed.v();
        }
        fillRow(row, between[0], y, 1);
        if ((row & 1) == 0) {
          fillRow(row, between[1], u, 2);
          fillRow(row, between[2], v, 2);
        }
      }
      above = below;
    }
  }

  private static Yuv[] nodes(Paint paint, int columns, int row) {
    Yuv[] nodes = new Yuv[columns];
    for (int i = 0; i < columns; i++) {
      nodes[i] = paint.at(i * GRID_PX, row);
    }
    return nodes;
  }

  /// @param shrink 2 = every second pixel, for chroma
  private void fillRow(int row, float[] nodes, byte[] plane, int shrink) {
    int at = (row / shrink) * ((width + shrink - 1) / shrink);
    for (int x = 0; x < width; x += shrink) {
      float left = nodes[x / GRID_PX];
      float right = nodes[x / GRID_PX + 1];
      float across = (x % GRID_PX) / (float) GRID_PX;
      plane[at++] = Dither.level(left + (right - left) * across, x / shrink, row / shrink);
    }
  }

  /// Blends a shape over what is there.
  void draw(Box bounds, Shape shape, Paint paint) {
    Box box = bounds.within(this);
    for (int row = box.y; row < box.y + box.height; row += 2) {
      for (int x = box.x; x < box.x + box.width; x += 2) {
        double covered = 0;
        for (int corner = 0; corner < 4; corner++) {
          int px = Math.min(x + (corner & 1), width - 1);
          int py = Math.min(row + (corner >> 1), height - 1);
          double coverage = shape.coverage(px + 0.5, py + 0.5);
          if (coverage > 0) {
            int at = py * width + px;
            y[at] = blend(y[at], paint.at(px, py).y(), coverage, px + py * 3);
          }
          covered += coverage;
        }
        if (covered > 0) {
          Yuv colour = paint.at(x, row);
          int at = (row / 2) * chromaWidth + x / 2;
          u[at] = blend(u[at], colour.u(), covered / 4, x);
          v[at] = blend(v[at], colour.v(), covered / 4, x);
        }
      }
    }
  }

  /// The same with one colour.
  void draw(Box bounds, Shape shape, Yuv colour) {
    Box box = bounds.within(this);
    for (int row = box.y; row < box.y + box.height; row += 2) {
      int below = Math.min(row + 1, height - 1);
      for (int x = box.x; x < box.x + box.width; x += 2) {
        int right = Math.min(x + 1, width - 1);
        double covered = cover(x, row, shape, colour);
        covered += cover(right, row, shape, colour);
        covered += cover(x, below, shape, colour);
        covered += cover(right, below, shape, colour);
        if (covered > 0) {
          tintChroma(x, row, covered / 4, colour);
        }
      }
    }
  }

  private double cover(int x, int row, Shape shape, Yuv colour) {
    double coverage = shape.coverage(x + 0.5, row + 0.5);
    if (coverage > 0) {
      int at = row * width + x;
      y[at] = blend(y[at], colour.y(), coverage, x + row * 3);
    }
    return coverage;
  }

  private void tintChroma(int x, int row, double coverage, Yuv colour) {
    int at = (row / 2) * chromaWidth + x / 2;
    u[at] = blend(u[at], colour.u(), coverage, x);
    v[at] = blend(v[at], colour.v(), coverage, x);
  }

  /// What a row of a box gets. **Units**: pixels.
  @FunctionalInterface
  interface RowPaint {
    Yuv at(int row);
  }

  /// How much a row of a box is covered, 0 to 1. **Units**: pixels, the middle of the row.
  @FunctionalInterface
  interface RowShape {
    double coverage(double y);
  }

  /// Blends rows, each of one colour and equally covered from side to side.
  void drawRows(Box bounds, RowShape shape, RowPaint paint) {
    Box box = bounds.within(this);
    int end = box.x + box.width;
    for (int row = box.y; row < box.y + box.height; row += 2) {
      double upper = shape.coverage(row + 0.5);
      Yuv colour = paint.at(row);
      drawRow(box, row, upper, colour.y());
      double lower = upper;
      if (row + 1 < height) {
        lower = shape.coverage(row + 1.5);
        drawRow(box, row + 1, lower, paint.at(row + 1).y());
      }
      double covered = (upper + upper + lower + lower) / 4;
      for (int x = box.x; x < end && covered > 0; x += 2) {
        tintChroma(x, row, covered, colour);
      }
    }
  }

  private void drawRow(Box box, int row, double coverage, float luma) {
    int end = box.x + box.width;
    for (int x = box.x; x < end && coverage > 0; x++) {
      int at = row * width + x;
      y[at] = blend(y[at], luma, coverage, x + row * 3);
    }
  }

  /// Covers everything with a paint that is asked for every pixel.
  void cover(Paint paint) {
    for (int row = 0; row < height; row++) {
      for (int x = 0; x < width; x++) {
        Yuv colour = paint.at(x, row);
        y[row * width + x] = solid(colour.y(), x + row * 3);
        if (((x | row) & 1) == 0) {
          int at = (row / 2) * chromaWidth + x / 2;
          u[at] = solid(colour.u(), x);
          v[at] = solid(colour.v(), x);
        }
      }
    }
  }

  /// Letters with their left end at `x` and their baseline at `baseline`.
  void write(Lettering.Mask mask, int x, int baseline, Yuv colour) {
    int top = baseline - mask.baselinePx();
    draw(
        Box.around(x, top, x + mask.widthPx(), top + mask.heightPx()),
        (px, py) -> {
          int column = (int) px - x;
          int row = (int) py - top;
          boolean inside =
              column >= 0 && row >= 0 && column < mask.widthPx() && row < mask.heightPx();
          return inside ? mask.at(column, row) / 255.0 : 0;
        },
        colour);
  }

  private static byte blend(byte below, float above, double coverage, int seed) {
    double level = (below & 0xff) + (above - (below & 0xff)) * Math.min(coverage, 1);
    return coverage >= 1 ? solid(above, seed) : Dither.level((float) level, seed, seed >> 3);
  }

  private static byte solid(float level, int seed) {
    return level == (int) level ? (byte) (int) level : Dither.level(level, seed, seed >> 3);
  }

  void copyTo(VideoFrame.Planes target) {
    copyTo(target, new Box(0, 0, width, height));
  }

  void copyTo(VideoFrame.Planes target, Box box) {
    copyPlane(y, width, target.y(), target.strideY(), box);
    Box half = new Box(box.x / 2, box.y / 2, (box.width + 1) / 2, (box.height + 1) / 2);
    copyPlane(u, chromaWidth, target.u(), target.strideUv(), half);
    copyPlane(v, chromaWidth, target.v(), target.strideUv(), half);
  }

  private static void copyPlane(byte[] from, int width, MemorySegment to, int stride, Box box) {
    MemorySegment plane = MemorySegment.ofArray(from);
    if (box.width == width && stride == width) {
      long start = (long) box.y * width;
      MemorySegment.copy(plane, start, to, start, (long) box.height * width);
      return;
    }
    for (int row = box.y; row < box.y + box.height; row++) {
      long start = (long) row * width + box.x;
      MemorySegment.copy(plane, start, to, (long) row * stride + box.x, box.width);
    }
  }
}
