package org.castdesk.engine.compose;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;

/// A picture as plain numbers, for the reference compositor. Chroma is addressed with the luma
/// position of its top left pixel.
final class SampleGrid {
  private final PictureSize size;
  private final int[] luma;
  private final int[] blue;
  private final int[] red;

  SampleGrid(PictureSize size) {
    this.size = size;
    int pixels = size.widthPx() * size.heightPx();
    this.luma = new int[pixels];
    this.blue = new int[pixels / 4];
    this.red = new int[pixels / 4];
  }

  PictureSize size() {
    return size;
  }

  int width() {
    return size.widthPx();
  }

  int height() {
    return size.heightPx();
  }

  int luma(int x, int y) {
    return luma[y * width() + x];
  }

  void luma(int x, int y, int value) {
    luma[y * width() + x] = value;
  }

  int blue(int x, int y) {
    return blue[chroma(x, y)];
  }

  void blue(int x, int y, int value) {
    blue[chroma(x, y)] = value;
  }

  int red(int x, int y) {
    return red[chroma(x, y)];
  }

  void red(int x, int y, int value) {
    red[chroma(x, y)] = value;
  }

  void fill(VideoColour colour) {
    java.util.Arrays.fill(luma, colour.luma());
    java.util.Arrays.fill(blue, colour.blue());
    java.util.Arrays.fill(red, colour.red());
  }

  void tint(VideoColour colour, int weight) {
    SampleGrid flat = new SampleGrid(size);
    flat.fill(colour);
    mix(flat, weight);
  }

  void mix(SampleGrid fresh, int weight) {
    mix(luma, fresh.luma, weight);
    mix(blue, fresh.blue, weight);
    mix(red, fresh.red, weight);
  }

  /// Copies `other` to the place (dx, dy), as far as it lies inside.
  void place(SampleGrid other, int dx, int dy) {
    for (int y = Math.max(0, dy); y < Math.min(height(), other.height() + dy); y++) {
      for (int x = Math.max(0, dx); x < Math.min(width(), other.width() + dx); x++) {
        luma(x, y, other.luma(x - dx, y - dy));
        blue(x, y, other.blue(x - dx, y - dy));
        red(x, y, other.red(x - dx, y - dy));
      }
    }
  }

  void copyTo(VideoFrame.Planes planes) {
    copy(luma, width(), planes.y(), planes.strideY());
    copy(blue, width() / 2, planes.u(), planes.strideUv());
    copy(red, width() / 2, planes.v(), planes.strideUv());
  }

  private int chroma(int x, int y) {
    return y / 2 * (width() / 2) + x / 2;
  }

  private static void mix(int[] old, int[] fresh, int weight) {
    for (int i = 0; i < old.length; i++) {
      old[i] = (old[i] * (256 - weight) + fresh[i] * weight + 128) >> 8;
    }
  }

  private static void copy(int[] samples, int width, MemorySegment plane, int stride) {
    for (int i = 0; i < samples.length; i++) {
      plane.set(ValueLayout.JAVA_BYTE, (long) (i / width) * stride + i % width, (byte) samples[i]);
    }
  }
}
