package org.castdesk.engine.source.pattern;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.IdentityHashMap;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.FrameRate;

/// BARS: a wall of light columns that dance over a mirror, above a strip of 75 % colour bars.
///
/// Every column exists twice, lit and unlit; a frame copies each column's rows from one or the
/// other.
final class EqualizerBars implements Scenery {
  private static final int COLUMNS = 32;
  private static final double FLOOR = 0.845;
  private static final double CEILING = 0.30;
  private static final double MIRROR = 0.19;
  private static final Yuv[] COLOURS = {
    Yuv.rgb(0x5B3DF5), Yuv.rgb(0xB23AEE), Yuv.rgb(0xFF4F8B), Yuv.rgb(0xFF8A4C), Yuv.rgb(0xFFD166)
  };
  private static final int[] BARS_75 = {
    0xBFBFBF, 0xBFBF00, 0x00BFBF, 0x00BF00, 0xBF00BF, 0xBF0000, 0x0000BF
  };

  private final FrameRate rate;
  private final IdentityHashMap<VideoFrame.Planes, double[]> drawn = new IdentityHashMap<>();
  private int floorPx;
  private int ceilingPx;
  private int mirrorPx;
  private int mirrorTopPx;
  private int[] edgesPx = new int[0];
  private Canvas unlit = new Canvas(new PictureSize(2, 2));
  private Canvas lit = unlit;
  private byte[] row = new byte[0];

  EqualizerBars(FrameRate rate) {
    this.rate = rate;
  }

  @Override
  public void paintStill(Canvas canvas) {
    int height = canvas.height;
    floorPx = (int) (height * FLOOR) & ~1;
    ceilingPx = (int) (height * CEILING) & ~1;
    mirrorPx = Math.max(2, (int) (height * (FLOOR - CEILING) * MIRROR) & ~1);
    mirrorTopPx = floorPx + Math.max(2, (int) (height * 0.006) & ~1);
    edgesPx = new int[COLUMNS * 2];
    double margin = canvas.width * 0.0335;
    double pitch = (canvas.width - 2 * margin) / COLUMNS;
    for (int i = 0; i < COLUMNS; i++) {
      edgesPx[2 * i] = (int) (margin + i * pitch + pitch * 0.14) & ~1;
      edgesPx[2 * i + 1] = (int) (margin + (i + 1) * pitch - pitch * 0.14) & ~1;
    }
    row = new byte[canvas.width];
    Yuv night = Yuv.rgb(0x0B0A1E);
    Yuv glow = Yuv.rgb(0x2A1A55);
    canvas.fill((x, y) -> {
      double across = x / canvas.width - 0.5;
      double up = 1 - Math.abs(y / height - FLOOR) / 0.75;
      return night.towards(glow, Math.max(0, up) * Math.max(0, up) * (1 - 1.6 * across * across));
    });
    paintColourBars(canvas);
    unlit = canvas;
    paintColumns(canvas, 0.13, 0.05);
    lit = new Canvas(canvas);
    paintColumns(lit, 1, 0.34);
  }

  private void paintColourBars(Canvas canvas) {
    int top = (int) (canvas.height * 0.955) & ~1;
    for (int i = 0; i < BARS_75.length; i++) {
      int left = (int) Math.round((double) i * canvas.width / BARS_75.length / 2) * 2;
      int right = (int) Math.round((double) (i + 1) * canvas.width / BARS_75.length / 2) * 2;
      canvas.draw(
          new Canvas.Box(left, top, right - left, canvas.height - top),
          (x, y) -> 1,
          Yuv.rgb(BARS_75[i]));
    }
  }

  private void paintColumns(Canvas canvas, double opacity, double mirrorOpacity) {
    double[] shine = new double[canvas.height + 1];
    for (int y = ceilingPx; y <= floorPx; y++) {
      shine[y] = Math.pow((double) (floorPx - y) / (floorPx - ceilingPx), 1.6);
    }
    for (int i = 0; i < COLUMNS; i++) {
      Yuv foot = Yuv.gradient(i / (COLUMNS - 1.0), COLOURS);
      Yuv head = foot.towards(Yuv.rgb(0xFFF3E6), 0.55);
      int left = edgesPx[2 * i];
      int width = Math.max(2, edgesPx[2 * i + 1] - left);
      Canvas.Box column = new Canvas.Box(left, ceilingPx, width, floorPx - ceilingPx);
      canvas.draw(column, (x, y) -> opacity, (x, y) -> foot.towards(head, shine[(int) y]));
      canvas.draw(
          new Canvas.Box(left, mirrorTopPx, width, mirrorPx),
          (x, y) -> mirrorOpacity * Math.max(0, 1 - (y - mirrorTopPx) / mirrorPx),
          foot);
    }
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
    int floor = floorPx / plane.shrink;
    int span = (floorPx - ceilingPx) / plane.shrink;
    int low = (int) (Math.min(column.from, column.to) * span);
    int high = (int) Math.ceil(Math.max(column.from, column.to) * span) + 1;
    for (int above = Math.max(1, low); above <= Math.min(high, span); above++) {
      paintRow(column, plane, floor - above, column.to * span - above + 1);
      put(column, plane, target, (long) (floor - above) * stride);
    }
    int mirrorTop = mirrorTopPx / plane.shrink;
    int mirrorRows = mirrorPx / plane.shrink;
    int last = Math.min(mirrorRows - 1, (int) Math.ceil(high * MIRROR));
    for (int below = Math.max(0, (int) (low * MIRROR) - 1); below <= last; below++) {
      paintRow(column, plane, mirrorTop + below, column.to * span * MIRROR - below);
      put(column, plane, target, (long) (mirrorTop + below) * stride);
    }
  }

  private void put(Column column, Plane plane, MemorySegment target, long rowStart) {
    int left = edgesPx[2 * column.index] / plane.shrink;
    int right = edgesPx[2 * column.index + 1] / plane.shrink;
    MemorySegment.copy(
        row, 0, target, ValueLayout.JAVA_BYTE, rowStart + left, Math.max(0, right - left));
  }

  /// @param covered how much of this row is lit; at most 0 = nothing, 1 and more = all
  private void paintRow(Column column, Plane plane, int y, double covered) {
    int left = edgesPx[2 * column.index] / plane.shrink;
    int width = Math.max(0, edgesPx[2 * column.index + 1] / plane.shrink - left);
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
