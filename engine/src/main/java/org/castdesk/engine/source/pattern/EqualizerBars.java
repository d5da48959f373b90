package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.IdentityHashMap;
import java.util.List;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;
import org.castdesk.engine.time.FrameRate;

/// BARS: a wall of light columns that dance over a mirror, above a strip of 75 % colour bars.
///
/// Every column exists twice, lit and unlit; a frame copies each column's rows from one or the
/// other.
final class EqualizerBars implements Scenery {
  static final int COLUMNS = 32;
  static final double FLOOR = 0.845;
  private static final double CEILING = 0.30;
  private static final double MIRROR = 0.19;

  private final FrameRate rate;
  private final IdentityHashMap<VideoFrame.Planes, double[]> drawn = new IdentityHashMap<>();
  private final Wall wall;
  private final Canvas lit;
  private final Plane luma;
  private final Plane blue;
  private final Plane red;
  private final byte[] row;
  private final MemorySegment rowMemory;

  /// Where the columns stand. **Units**: pixels.
  ///
  /// @param edges left and right of each column in turn
  record Wall(int floor, int ceiling, int mirror, int mirrorTop, int[] edges) {
    static Wall in(Canvas canvas) {
      int height = canvas.height;
      int floor = (int) (height * FLOOR) & ~1;
      int[] edges = new int[COLUMNS * 2];
      double margin = canvas.width * 0.0335;
      double pitch = (canvas.width - 2 * margin) / COLUMNS;
      for (int i = 0; i < COLUMNS; i++) {
        edges[2 * i] = (int) (margin + i * pitch + pitch * 0.14) & ~1;
        edges[2 * i + 1] = (int) (margin + (i + 1) * pitch - pitch * 0.14) & ~1;
      }
      return new Wall(
          floor,
          (int) (height * CEILING) & ~1,
          Math.max(2, (int) (height * (FLOOR - CEILING) * MIRROR) & ~1),
          floor + Math.max(2, (int) (height * 0.006) & ~1),
          edges);
    }
  }

  EqualizerBars(FrameRate rate, Canvas unlit, Canvas lit) {
    this.rate = rate;
    this.lit = lit;
    wall = Wall.in(unlit);
    luma = new Plane(Level.of(unlit.y), Level.of(lit.y), unlit.width, 1);
    blue = new Plane(Level.of(unlit.u), Level.of(lit.u), unlit.chromaWidth, 2);
    red = new Plane(Level.of(unlit.v), Level.of(lit.v), unlit.chromaWidth, 2);
    row = new byte[unlit.width];
    rowMemory = MemorySegment.ofArray(row);
  }

  static EqualizerBars read(FrameRate rate, Canvas unlit, PlateReader from) throws IOException {
    return new EqualizerBars(rate, unlit, Canvas.read(unlit.size(), from));
  }

  @Override
  public void write(PlateWriter to) throws IOException {
    lit.write(to);
  }

  @Override
  public List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame) {
    double seconds = rate.startNanos(frame) / 1e9;
    double[] levels = new double[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      levels[i] = level(i, seconds);
    }
    double[] old = drawn.put(target, levels);
    if (old == null) {
      paintFresh(levels, luma, target.y(), target.strideY());
      paintFresh(levels, blue, target.u(), target.strideUv());
      paintFresh(levels, red, target.v(), target.strideUv());
      return List.of();
    }
    for (int i = 0; i < COLUMNS; i++) {
      Change change = new Change(old[i], levels[i]);
      paint(change, strip(luma, i, target.y(), target.strideY()));
      paint(change, strip(blue, i, target.u(), target.strideUv()));
      paint(change, strip(red, i, target.v(), target.strideUv()));
    }
    return List.of();
  }

  /// A beat a second, and a slow swell that wanders through the columns.
  private static double level(int column, double seconds) {
    double place = column / (COLUMNS - 1.0);
    double beat = Math.exp(-3.2 * (seconds - Math.floor(seconds)));
    double swell =
        0.5
            + 0.26 * Math.sin(2 * Math.PI * (seconds * 0.31 - place * 1.7))
            + 0.17 * Math.sin(2 * Math.PI * (seconds * 0.73 + place * 3.1))
            + 0.10 * Math.sin(2 * Math.PI * (seconds * 1.9 + place * 11.3));
    double centre = Math.exp(-7 * (place - 0.5) * (place - 0.5));
    return Math.clamp(swell * (0.55 + 0.3 * centre) + 0.24 * beat * centre + 0.06, 0.03, 1);
  }

  /// A plane of both pictures.
  private record Plane(Level unlit, Level lit, int width, int shrink) {}

  /// The same bytes twice: to blend, and to copy.
  private record Level(byte[] bytes, MemorySegment memory) {
    static Level of(byte[] bytes) {
      return new Level(bytes, MemorySegment.ofArray(bytes));
    }
  }

  /// How high a column was in this memory, and will be.
  private record Change(double from, double to) {}

  /// A column in a plane.
  private record Strip(Plane plane, int left, int width, MemorySegment target, int stride) {}

  private Strip strip(Plane plane, int column, MemorySegment target, int stride) {
    int left = wall.edges[2 * column] / plane.shrink;
    int right = wall.edges[2 * column + 1] / plane.shrink;
    return new Strip(plane, left, Math.max(0, right - left), target, stride);
  }

  private void paint(Change change, Strip strip) {
    int shrink = strip.plane.shrink;
    int floor = wall.floor / shrink;
    int span = (wall.floor - wall.ceiling) / shrink;
    int low = (int) (Math.min(change.from, change.to) * span);
    int high = (int) Math.ceil(Math.max(change.from, change.to) * span) + 1;
    for (int above = Math.max(1, low); above <= Math.min(high, span); above++) {
      paintRow(strip, floor - above, change.to * span - above + 1);
    }
    int mirrorTop = wall.mirrorTop / shrink;
    int mirrorRows = wall.mirror / shrink;
    int last = Math.min(mirrorRows - 1, (int) Math.ceil(high * MIRROR));
    for (int below = Math.max(0, (int) (low * MIRROR) - 1); below <= last; below++) {
      paintRow(strip, mirrorTop + below, change.to * span * MIRROR - below);
    }
  }

  /// @param covered how much of this row is lit; at most 0 = nothing, 1 and more = all
  private void paintRow(Strip strip, int y, double covered) {
    Plane plane = strip.plane;
    int from = y * plane.width + strip.left;
    long at = (long) y * strip.stride + strip.left;
    if (covered <= 0 || covered >= 1) {
      MemorySegment whole = covered <= 0 ? plane.unlit.memory : plane.lit.memory;
      MemorySegment.copy(whole, from, strip.target, at, strip.width);
      return;
    }
    blend(plane, from, 0, strip.width, covered);
    MemorySegment.copy(rowMemory, 0, strip.target, at, strip.width);
  }

  private void blend(Plane plane, int from, int to, int width, double covered) {
    byte[] unlit = plane.unlit.bytes;
    byte[] lit = plane.lit.bytes;
    int share = (int) (covered * 256);
    for (int x = 0; x < width; x++) {
      int below = unlit[from + x] & 0xff;
      row[to + x] = (byte) (below + ((((lit[from + x] & 0xff) - below) * share) >> 8));
    }
  }

  /// Memory that was not drawn on before gets whole rows: thousands of short copies take long while
  /// nothing is compiled, and that is when memory is fresh.
  private void paintFresh(double[] levels, Plane plane, MemorySegment target, int stride) {
    int floor = wall.floor / plane.shrink;
    int span = (wall.floor - wall.ceiling) / plane.shrink;
    double[] covered = new double[COLUMNS];
    for (int above = 1; above <= span; above++) {
      for (int i = 0; i < COLUMNS; i++) {
        covered[i] = levels[i] * span - above + 1;
      }
      paintWholeRow(covered, plane, floor - above, target, stride);
    }
    for (int below = 0; below < wall.mirror / plane.shrink; below++) {
      for (int i = 0; i < COLUMNS; i++) {
        covered[i] = levels[i] * span * MIRROR - below;
      }
      paintWholeRow(covered, plane, wall.mirrorTop / plane.shrink + below, target, stride);
    }
  }

  private void paintWholeRow(
      double[] covered, Plane plane, int y, MemorySegment target, int stride) {
    boolean isLit = false;
    int start = y * plane.width;
    System.arraycopy(plane.unlit.bytes, start, row, 0, plane.width);
    for (int i = 0; i < COLUMNS; i++) {
      int left = wall.edges[2 * i] / plane.shrink;
      int width = Math.max(0, wall.edges[2 * i + 1] / plane.shrink - left);
      if (covered[i] >= 1) {
        System.arraycopy(plane.lit.bytes, start + left, row, left, width);
      } else if (covered[i] > 0) {
        blend(plane, start + left, left, width, covered[i]);
      }
      isLit |= covered[i] > 0;
    }
    if (isLit) {
      MemorySegment.copy(rowMemory, 0, target, (long) y * stride, plane.width);
    }
  }
}
