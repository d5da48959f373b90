package org.castdesk.engine.compose;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import org.castdesk.engine.compose.cut.ChromaMatte;
import org.castdesk.engine.compose.cut.LumaMatte;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.Mask;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;

/// How pictures are turned and cut, as the rules are written: one sample after the other.
///
/// - A quarter turn clockwise takes row `y` to column `height - 1 - y`; planes of colour differences
///   are turned as pictures of their own.
/// - A chroma key finds an alpha for each colour sample. A pixel on an even column has its alpha from
///   the column's samples, one on an odd column the mean of both sides; of the rows the nearer one
///   counts three parts, the other one: `(3 * near + far + 4) >> 3` of twice the values.
/// - Own alpha, key and mask are multiplied: `div255(a * b)`, in this order.
final class PlainCut {
  private PlainCut() {}

  static void turn(VideoFrame.Planes source, Turn turn, VideoFrame.Planes target) {
    int width = source.widthPx();
    int height = source.heightPx();
    turn(
        new Plane(source.y(), source.strideY(), width, height), turn, target.y(), target.strideY());
    int half = source.chromaWidthPx();
    int rows = source.chromaHeightPx();
    int stride = target.strideUv();
    turn(new Plane(source.u(), source.strideUv(), half, rows), turn, target.u(), stride);
    turn(new Plane(source.v(), source.strideUv(), half, rows), turn, target.v(), stride);
    MemorySegment alpha = source.alpha();
    if (alpha != null) {
      turn(
          new Plane(alpha, source.strideAlpha(), width, height),
          turn,
          Objects.requireNonNull(target.alpha(), "alpha"),
          target.strideAlpha());
    }
  }

  private static void turn(Plane plane, Turn turn, MemorySegment target, int stride) {
    for (int y = 0; y < plane.height; y++) {
      for (int x = 0; x < plane.width; x++) {
        int right = plane.width - 1 - x;
        int bottom = plane.height - 1 - y;
        long to =
            switch (turn) {
              case NONE -> (long) y * stride + x;
              case QUARTER -> (long) x * stride + bottom;
              case HALF -> (long) bottom * stride + right;
              case THREE_QUARTERS -> (long) right * stride + y;
            };
        set(target, to, plane.at(x, y));
      }
    }
  }

  /// @param drawn the part of the layer's box that the picture fills
  static void cut(
      VideoFrame.Planes picture, boolean hasOwnAlpha, DrawLayer layer, PixelRect drawn) {
    MemorySegment alpha = Objects.requireNonNull(picture.alpha(), "alpha");
    if (!hasOwnAlpha) {
      alpha.fill((byte) 255);
    }
    switch (layer.key()) {
      case null -> {}
      case Look.Key.Chroma key -> keyChroma(picture, alpha, new ChromaMatte(key));
      case Look.Key.Luma key -> keyLuma(picture, alpha, new LumaMatte(key));
    }
    Mask mask = layer.mask();
    int left = drawn.x() - layer.box().x();
    int top = drawn.y() - layer.box().y();
    if (mask != null) {
      for (int y = 0; y < picture.heightPx(); y++) {
        for (int x = 0; x < picture.widthPx(); x++) {
          int let = mask.alpha(left + x, top + y);
          multiply(alpha, (long) y * picture.strideAlpha() + x, let);
        }
      }
    }
  }

  private static void keyLuma(VideoFrame.Planes picture, MemorySegment alpha, LumaMatte matte) {
    for (int y = 0; y < picture.heightPx(); y++) {
      for (int x = 0; x < picture.widthPx(); x++) {
        int luma = get(picture.y(), (long) y * picture.strideY() + x);
        multiply(alpha, (long) y * picture.strideAlpha() + x, matte.alpha(luma));
      }
    }
  }

  private static void keyChroma(VideoFrame.Planes picture, MemorySegment alpha, ChromaMatte matte) {
    int columns = picture.chromaWidthPx();
    int rows = picture.chromaHeightPx();
    int[] found = new int[columns * rows];
    for (int i = 0; i < found.length; i++) {
      long at = (long) (i / columns) * picture.strideUv() + i % columns;
      int sample = matte.sample(get(picture.u(), at), get(picture.v(), at));
      found[i] = sample >> 16;
      set(picture.u(), at, sample >> 8 & 0xff);
      set(picture.v(), at, sample & 0xff);
    }
    for (int y = 0; y < picture.heightPx(); y++) {
      int near = y / 2;
      int far = Math.clamp((y & 1) == 0 ? near - 1 : near + 1, 0, rows - 1);
      for (int x = 0; x < picture.widthPx(); x++) {
        int left = x / 2;
        int right = (x & 1) == 0 ? left : Math.min(left + 1, columns - 1);
        int nearTwice = found[near * columns + left] + found[near * columns + right];
        int farTwice = found[far * columns + left] + found[far * columns + right];
        int let = (3 * nearTwice + farTwice + 4) >> 3;
        long at = (long) y * picture.strideY() + x;
        set(picture.y(), at, matte.luma(get(picture.y(), at), let));
        multiply(alpha, (long) y * picture.strideAlpha() + x, let);
      }
    }
  }

  private static void multiply(MemorySegment plane, long at, int by) {
    set(plane, at, (get(plane, at) * by + 127) / 255);
  }

  private static int get(MemorySegment plane, long at) {
    return plane.get(ValueLayout.JAVA_BYTE, at) & 0xff;
  }

  private static void set(MemorySegment plane, long at, int value) {
    plane.set(ValueLayout.JAVA_BYTE, at, (byte) value);
  }

  private record Plane(MemorySegment memory, int stride, int width, int height) {
    int at(int x, int y) {
      return get(memory, (long) y * stride + x);
    }
  }
}
