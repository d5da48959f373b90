package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
  private final Canvas unlit;
  private final Canvas lit;
  private final byte[] row;

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
    this.unlit = unlit;
    this.lit = lit;
    wall = Wall.in(unlit);
    row = new byte[unlit.width];
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
    double[] old = drawn.computeIfAbsent(target, fresh -> new double[COLUMNS]);
    for (int i = 0; i < COLUMNS; i++) {
      double level = level(i, seconds);
      Column column = new Column(i, old[i], level);
      paint(column, new Plane(unlit.y, lit.y, unlit.width, 1), target.y(), target.strideY());
      paint(column, new Plane(unlit.u, lit.u, unlit.chromaWidth, 2), target.u(), target.strideUv());
      paint(column, new Plane(unlit.v, lit.v, unlit.chromaWidth, 2), target.v(), target.strideUv());
      old[i] = level;
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

  private record Plane(byte[] unlit, byte[] lit, int width, int shrink) {}

  /// A column and how high it was in this memory, and will be.
  private record Column(int index, double from, double to) {}

  private void paint(Column column, Plane plane, MemorySegment target, int stride) {
    int floor = wall.floor / plane.shrink;
    int span = (wall.floor - wall.ceiling) / plane.shrink;
    int low = (int) (Math.min(column.from, column.to) * span);
    int high = (int) Math.ceil(Math.max(column.from, column.to) * span) + 1;
    for (int above = Math.max(1, low); above <= Math.min(high, span); above++) {
      paintRow(column, plane, floor - above, column.to * span - above + 1);
      put(column, plane, target, (long) (floor - above) * stride);
    }
    int mirrorTop = wall.mirrorTop / plane.shrink;
    int mirrorRows = wall.mirror / plane.shrink;
    int last = Math.min(mirrorRows - 1, (int) Math.ceil(high * MIRROR));
    for (int below = Math.max(0, (int) (low * MIRROR) - 1); below <= last; below++) {
      paintRow(column, plane, mirrorTop + below, column.to * span * MIRROR - below);
      put(column, plane, target, (long) (mirrorTop + below) * stride);
    }
  }

  private void put(Column column, Plane plane, MemorySegment target, long rowStart) {
    int left = wall.edges[2 * column.index] / plane.shrink;
    int right = wall.edges[2 * column.index + 1] / plane.shrink;
    MemorySegment.copy(
        row, 0, target, ValueLayout.JAVA_BYTE, rowStart + left, Math.max(0, right - left));
  }

  /// @param covered how much of this row is lit; at most 0 = nothing, 1 and more = all
  private void paintRow(Column column, Plane plane, int y, double covered) {
    int left = wall.edges[2 * column.index] / plane.shrink;
    int width = Math.max(0, wall.edges[2 * column.index + 1] / plane.shrink - left);
    int start = y * plane.width + left;
    if (covered <= 0 || covered >= 1) {
      System.arraycopy(covered <= 0 ? plane.unlit : plane.lit, start, row, 0, width);
      return;
    }
    int share = (int) (covered * 256);
    for (int x = 0; x < width; x++) {
      int below = plane.unlit[start + x] & 0xff;
      row[x] = (byte) (below + ((((plane.lit[start + x] & 0xff) - below) * share) >> 8));
    }
  }
}
