package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
    for (int top = 0; top < height; top += GRID_PX) {
      Yuv[] below = nodes(paint, columns, top + GRID_PX);
      for (int row = top; row < Math.min(top + GRID_PX, height); row++) {
        float down = (row - top) / (float) GRID_PX;
        for (int column = 0; column < columns - 1; column++) {
          fillSpan(
              row, column, mix(above, below, column, down), mix(above, below, column + 1, down));
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

  private static Yuv mix(Yuv[] above, Yuv[] below, int column, float down) {
    return above[column].towards(below[column], down);
  }

  private void fillSpan(int row, int column, Yuv left, Yuv right) {
    int from = column * GRID_PX;
    int to = Math.min(from + GRID_PX, width);
    for (int x = from; x < to; x++) {
      float across = (x - from) / (float) GRID_PX;
      y[row * width + x] = Dither.level(left.y() + (right.y() - left.y()) * across, x, row);
      if (((x | row) & 1) == 0) {
        int at = (row / 2) * chromaWidth + x / 2;
        u[at] = Dither.level(left.u() + (right.u() - left.u()) * across, x / 2, row / 2);
        v[at] = Dither.level(left.v() + (right.v() - left.v()) * across, x / 2, row / 2);
      }
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

  void draw(Box bounds, Shape shape, Yuv colour) {
    draw(bounds, shape, (x, y) -> colour);
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
    return coverage >= 1 && above == (int) above
        ? (byte) (int) above
        : Dither.level((float) level, seed, seed >> 3);
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
    if (box.width == width && stride == width) {
      int start = box.y * width;
      MemorySegment.copy(from, start, to, ValueLayout.JAVA_BYTE, start, box.height * width);
      return;
    }
    for (int row = box.y; row < box.y + box.height; row++) {
      MemorySegment.copy(
          from,
          row * width + box.x,
          to,
          ValueLayout.JAVA_BYTE,
          (long) row * stride + box.x,
          box.width);
    }
  }
}
