package org.castdesk.engine.source.pattern;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.castdesk.engine.media.VideoFrame;
import org.jspecify.annotations.Nullable;

/// A small picture with soft edges, kept in sixteen shifts of half a pixel, so that it glides
/// instead of stepping by whole chroma samples.
final class Sprite {
  private static final int SHIFTS = 4;
  private static final double STEP_PX = 2.0 / SHIFTS;

  private final int side;
  private final Shifted[] shifts = new Shifted[SHIFTS * SHIFTS];

  private record Shifted(byte[] y, byte[] u, byte[] v, byte[] alpha, byte[] chromaAlpha) {}

  private Sprite(int side) {
    this.side = side;
  }

  /// A ball lit from the upper left, with a thin shine of air around it.
  static Sprite planet(double radius, Yuv colour) {
    double reach = radius * 1.35 + 3;
    Sprite sprite = new Sprite(((int) Math.ceil(2 * reach) + 3) & ~1);
    Yuv shadow = Yuv.rgb(0x06070F).towards(colour, 0.10);
    Yuv light = colour.towards(Yuv.rgb(0xFFFFFF), 0.45);
    for (int i = 0; i < sprite.shifts.length; i++) {
      int column = i % SHIFTS;
      int row = i / SHIFTS;
      double centreX = reach + column * STEP_PX;
      double centreY = reach + row * STEP_PX;
      Canvas.Shape body = Shapes.disc(centreX, centreY, radius);
      Canvas.Shape air = Shapes.glow(centreX, centreY, radius * 1.35, 0.9);
      sprite.shifts[i] =
          sprite.render(
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

  private Shifted render(Canvas.Shape shape, Canvas.Paint paint) {
    int half = side / 2;
    Shifted made =
        new Shifted(
            new byte[side * side],
            new byte[half * half],
            new byte[half * half],
            new byte[side * side],
            new byte[half * half]);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double coverage = shape.coverage(x + 0.5, y + 0.5);
        made.y[y * side + x] = Dither.level(paint.at(x + 0.5, y + 0.5).y(), x, y);
        made.alpha[y * side + x] = (byte) Math.round(255 * coverage);
      }
    }
    for (int y = 0; y < half; y++) {
      for (int x = 0; x < half; x++) {
        Yuv colour = paint.at(2 * x + 1, 2 * y + 1);
        int at = 2 * y * side + 2 * x;
        int sum = (made.alpha[at] & 0xff) + (made.alpha[at + 1] & 0xff);
        sum += (made.alpha[at + side] & 0xff) + (made.alpha[at + side + 1] & 0xff);
        made.u[y * half + x] = Dither.level(colour.u(), x, y);
        made.v[y * half + x] = Dither.level(colour.v(), x, y);
        made.chromaAlpha[y * half + x] = (byte) (sum / 4);
      }
    }
    return made;
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
    Shifted shifted = shifts[Math.floorMod(stepY, SHIFTS) * SHIFTS + Math.floorMod(stepX, SHIFTS)];
    long luma = (long) top * target.strideY() + left;
    long chroma = (long) top / 2 * target.strideUv() + left / 2;
    int half = side / 2;
    blend(new Layer(shifted.y, shifted.alpha, side), target.y(), luma, target.strideY());
    blend(new Layer(shifted.u, shifted.chromaAlpha, half), target.u(), chroma, target.strideUv());
    blend(new Layer(shifted.v, shifted.chromaAlpha, half), target.v(), chroma, target.strideUv());
    return new Canvas.Box(left, top, side, side);
  }

  private record Layer(byte[] levels, byte[] alpha, int side) {}

  private static void blend(Layer layer, MemorySegment target, long start, int stride) {
    for (int y = 0; y < layer.side; y++) {
      long at = start + (long) y * stride;
      int from = y * layer.side;
      for (int x = 0; x < layer.side; x++) {
        int alpha = layer.alpha[from + x] & 0xff;
        if (alpha != 0) {
          int below = target.get(ValueLayout.JAVA_BYTE, at + x) & 0xff;
          int above = layer.levels[from + x] & 0xff;
          target.set(
              ValueLayout.JAVA_BYTE,
              at + x,
              (byte) (below + ((above - below) * alpha + 127) / 255));
        }
      }
    }
  }
}
