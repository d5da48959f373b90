package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;
import org.jspecify.annotations.Nullable;

/// A small picture with soft edges, kept in sixteen shifts of half a pixel, so that it glides
/// instead of stepping by whole chroma samples.
final class Sprite {
  private static final int SHIFTS = 4;
  private static final double STEP_PX = 2.0 / SHIFTS;

  private final int side;

  /// All shifts, one behind the other.
  private final Pixels pixels;

  private final byte[] row;
  private final MemorySegment rowMemory;

  private record Pixels(byte[] y, byte[] u, byte[] v, byte[] alpha, byte[] chromaAlpha) {}

  private Sprite(int side, Pixels pixels) {
    this.side = side;
    this.pixels = pixels;
    row = new byte[side];
    rowMemory = MemorySegment.ofArray(row);
  }

  private static double reach(double radius) {
    return radius * 1.35 + 3;
  }

  private static int side(double radius) {
    return ((int) Math.ceil(2 * reach(radius)) + 3) & ~1;
  }

  static Sprite read(double radius, PlateReader from) throws IOException {
    int side = side(radius);
    int luma = SHIFTS * SHIFTS * side * side;
    return new Sprite(
        side,
        new Pixels(
            from.bytes(luma),
            from.bytes(luma / 4),
            from.bytes(luma / 4),
            from.bytes(luma),
            from.bytes(luma / 4)));
  }

  void write(PlateWriter to) throws IOException {
    to.bytes(pixels.y);
    to.bytes(pixels.u);
    to.bytes(pixels.v);
    to.bytes(pixels.alpha);
    to.bytes(pixels.chromaAlpha);
  }

  /// A ball lit from the upper left, with a thin shine of air around it.
  static Sprite planet(double radius, Yuv colour) {
    double reach = reach(radius);
    int side = side(radius);
    int luma = SHIFTS * SHIFTS * side * side;
    Sprite sprite =
        new Sprite(
            side,
            new Pixels(
                new byte[luma],
                new byte[luma / 4],
                new byte[luma / 4],
                new byte[luma],
                new byte[luma / 4]));
    Yuv shadow = Yuv.rgb(0x06070F).towards(colour, 0.10);
    Yuv light = colour.towards(Yuv.rgb(0xFFFFFF), 0.45);
    for (int i = 0; i < SHIFTS * SHIFTS; i++) {
      int column = i % SHIFTS;
      int row = i / SHIFTS;
      double centreX = reach + column * STEP_PX;
      double centreY = reach + row * STEP_PX;
      Canvas.Shape body = Shapes.disc(centreX, centreY, radius);
      Canvas.Shape air = Shapes.glow(centreX, centreY, radius * 1.35, 0.9);
      sprite.render(
          i,
          (x, y) -> {
            double covered = body.coverage(x, y);
            return covered + (1 - covered) * air.coverage(x, y);
          },
          (x, y) -> {
            double beyond = Shapes.length(x - centreX, y - centreY) / radius;
            double lit = 0.62 - ((x - centreX) + (y - centreY)) / radius * 0.52 - 0.28 * beyond;
            return beyond > 1.02
                ? colour
                : shadow.towards(colour, lit * 1.35).towards(light, (lit - 0.75) * 1.8);
          });
    }
    return sprite;
  }

  private void render(int shift, Canvas.Shape shape, Canvas.Paint paint) {
    int half = side / 2;
    int luma = shift * side * side;
    int chroma = shift * half * half;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double coverage = shape.coverage(x + 0.5, y + 0.5);
        int at = luma + y * side + x;
        pixels.alpha[at] = (byte) Math.round(255 * coverage);
        if (pixels.alpha[at] != 0) {
          pixels.y[at] = Dither.level(paint.at(x + 0.5, y + 0.5).y(), x, y);
        }
      }
    }
    for (int y = 0; y < half; y++) {
      for (int x = 0; x < half; x++) {
        int above = luma + 2 * y * side + 2 * x;
        int sum = (pixels.alpha[above] & 0xff) + (pixels.alpha[above + 1] & 0xff);
        sum += (pixels.alpha[above + side] & 0xff) + (pixels.alpha[above + side + 1] & 0xff);
        int at = chroma + y * half + x;
        pixels.chromaAlpha[at] = (byte) (sum / 4);
        if (pixels.chromaAlpha[at] != 0) {
          Yuv colour = paint.at(2 * x + 1, 2 * y + 1);
          pixels.u[at] = Dither.level(colour.u(), x, y);
          pixels.v[at] = Dither.level(colour.v(), x, y);
        }
      }
    }
  }

  /// Blends the sprite with its centre at this place.
  ///
  /// @return what it touched, null = it lies outside
  Canvas.@Nullable Box paint(VideoFrame.Planes target, double centreX, double centreY) {
    double reach = (side - 3) / 2.0;
    int stepX = (int) Math.round((centreX - reach) / STEP_PX);
    int stepY = (int) Math.round((centreY - reach) / STEP_PX);
    int left = Math.floorDiv(stepX, SHIFTS) * 2;
    int top = Math.floorDiv(stepY, SHIFTS) * 2;
    if (left < 0 || top < 0 || left + side > target.widthPx() || top + side > target.heightPx()) {
      return null;
    }
    int shift = Math.floorMod(stepY, SHIFTS) * SHIFTS + Math.floorMod(stepX, SHIFTS);
    long luma = (long) top * target.strideY() + left;
    long chroma = (long) top / 2 * target.strideUv() + left / 2;
    int half = side / 2;
    int start = shift * half * half;
    Layer y = new Layer(pixels.y, pixels.alpha, shift * side * side, side);
    Layer u = new Layer(pixels.u, pixels.chromaAlpha, start, half);
    Layer v = new Layer(pixels.v, pixels.chromaAlpha, start, half);
    blend(y, target.y(), luma, target.strideY());
    blend(u, target.u(), chroma, target.strideUv());
    blend(v, target.v(), chroma, target.strideUv());
    return new Canvas.Box(left, top, side, side);
  }

  private record Layer(byte[] levels, byte[] alpha, int start, int side) {}

  private void blend(Layer layer, MemorySegment target, long start, int stride) {
    for (int y = 0; y < layer.side; y++) {
      long at = start + (long) y * stride;
      MemorySegment.copy(target, at, rowMemory, 0, layer.side);
      blendRow(row, layer, layer.start + y * layer.side);
      MemorySegment.copy(rowMemory, 0, target, at, layer.side);
    }
  }

  private static void blendRow(byte[] row, Layer layer, int from) {
    byte[] levels = layer.levels;
    byte[] alphas = layer.alpha;
    int side = layer.side;
    for (int x = 0; x < side; x++) {
      int alpha = alphas[from + x] & 0xff;
      if (alpha != 0) {
        int below = row[x] & 0xff;
        int above = levels[from + x] & 0xff;
        row[x] = (byte) (below + ((above - below) * alpha + 127) / 255);
      }
    }
  }
}
