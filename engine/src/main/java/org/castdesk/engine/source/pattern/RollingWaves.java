package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;
import org.castdesk.engine.time.FrameRate;

/// WAVES: a sea at sunset, five swells rolling past each other at their own speeds.
///
/// Each swell is a strip that repeats sideways; a frame copies its rows, shifted. Shifts are whole
/// pixels per frame, so the motion never stutters.
final class RollingWaves implements Scenery {
  /// **Units**: fractions of the picture's height; cycles over the picture's width; picture widths
  /// per second, positive = to the left.
  record Swell(double middle, double height, int cycles, double speed, int crest, int depth) {}

  static final List<Swell> SWELLS =
      List.of(
          new Swell(0.555, 0.016, 5, 0.020, 0xFF9E7A, 0xC2567F),
          new Swell(0.620, 0.024, 4, -0.031, 0xD9638C, 0x8E3F88),
          new Swell(0.705, 0.032, 3, 0.045, 0x9A4A9E, 0x5A2F84),
          new Swell(0.805, 0.040, 2, -0.062, 0x5E3C96, 0x33246C),
          new Swell(0.915, 0.046, 2, 0.085, 0x3A3186, 0x120F3C));

  private static final int PLANES = 3;

  private final FrameRate rate;
  private final List<ScrollingStrip> strips;
  private final Canvas still;
  private final int topPx;
  private final byte[] row;
  private final MemorySegment rowMemory;

  /// In each row of each plane: the last swell that covers it from side to side, for what lies
  /// behind it is not drawn; and the last one that has a part of it. -1 = none.
  private final byte[][] lowestSeen = new byte[PLANES][];

  private final byte[][] highestSeen = new byte[PLANES][];

  /// @param strips one for each swell, from the horizon to the shore
  RollingWaves(FrameRate rate, Canvas still, List<ScrollingStrip> strips) {
    this.rate = rate;
    this.still = still;
    this.strips = List.copyOf(strips);
    row = new byte[still.width];
    rowMemory = MemorySegment.ofArray(row);
    for (int plane = 0; plane < PLANES; plane++) {
      int rows = plane == 0 ? still.height : still.chromaHeight;
      lowestSeen[plane] = new byte[rows];
      highestSeen[plane] = new byte[rows];
      for (int y = 0; y < rows; y++) {
        lookThrough(plane, y);
      }
    }
    Swell first = SWELLS.getFirst();
    topPx = (int) (still.height * (first.middle - 2 * first.height)) & ~1;
  }

  private void lookThrough(int plane, int y) {
    byte lowest = -1;
    byte highest = -1;
    for (byte i = 0; i < strips.size(); i++) {
      if (strips.get(i).covers(plane, y)) {
        lowest = i;
      }
      if (strips.get(i).touches(plane, y)) {
        highest = i;
      }
    }
    lowestSeen[plane][y] = lowest;
    highestSeen[plane][y] = highest;
  }

  static RollingWaves read(FrameRate rate, Canvas still, PlateReader from) throws IOException {
    List<ScrollingStrip> strips = new ArrayList<>();
    for (Swell swell : SWELLS) {
      strips.add(ScrollingStrip.read(still.size(), swell.speed * still.width, from));
    }
    return new RollingWaves(rate, still, strips);
  }

  @Override
  public void write(PlateWriter to) throws IOException {
    for (ScrollingStrip strip : strips) {
      strip.write(to);
    }
  }

  @Override
  public List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame) {
    for (ScrollingStrip strip : strips) {
      strip.scrollTo(frame, rate);
    }
    paint(0, still.y, still.width, target.y(), target.strideY());
    paint(1, still.u, still.chromaWidth, target.u(), target.strideUv());
    paint(2, still.v, still.chromaWidth, target.v(), target.strideUv());
    return List.of();
  }

  private void paint(int plane, byte[] sky, int width, MemorySegment target, int stride) {
    int top = topPx / (plane == 0 ? 1 : 2);
    byte[] lowest = lowestSeen[plane];
    byte[] highest = highestSeen[plane];
    for (int y = top; y < lowest.length; y++) {
      long at = (long) y * stride;
      if (lowest[y] >= 0 && lowest[y] == highest[y]) {
        strips.get(lowest[y]).copyRow(plane, y, target, at);
        continue;
      }
      if (lowest[y] < 0) {
        System.arraycopy(sky, y * width, row, 0, width);
      }
      for (int i = Math.max(0, lowest[y]); i <= highest[y]; i++) {
        strips.get(i).paintRow(plane, y, row);
      }
      MemorySegment.copy(rowMemory, 0, target, at, width);
    }
  }
}
