package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

  private final FrameRate rate;
  private final List<ScrollingStrip> strips;
  private final Canvas still;
  private final int topPx;
  private final byte[] row;

  /// @param strips one for each swell, from the horizon to the shore
  RollingWaves(FrameRate rate, Canvas still, List<ScrollingStrip> strips) {
    this.rate = rate;
    this.still = still;
    this.strips = List.copyOf(strips);
    row = new byte[still.width];
    Swell first = SWELLS.getFirst();
    topPx = (int) (still.height * (first.middle - 2 * first.height)) & ~1;
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

  /// The last swell that covers this row from side to side; what lies behind it is not drawn.
  private int lowestSeen(int plane, int y) {
    for (int i = strips.size() - 1; i >= 0; i--) {
      if (strips.get(i).covers(plane, y)) {
        return i;
      }
    }
    return -1;
  }

  private void paint(int plane, byte[] sky, int width, MemorySegment target, int stride) {
    int shrink = plane == 0 ? 1 : 2;
    int rows = plane == 0 ? still.height : still.chromaHeight;
    for (int y = topPx / shrink; y < rows; y++) {
      int lowest = lowestSeen(plane, y);
      if (lowest < 0) {
        System.arraycopy(sky, y * width, row, 0, width);
      }
      for (int i = Math.max(0, lowest); i < strips.size(); i++) {
        strips.get(i).paintRow(plane, y, row);
      }
      MemorySegment.copy(row, 0, target, ValueLayout.JAVA_BYTE, (long) y * stride, width);
    }
  }
}
