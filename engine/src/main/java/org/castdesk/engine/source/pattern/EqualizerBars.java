package org.castdesk.engine.source.pattern;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
  private static final double MIRROR = 0.24;
  private static final Yuv[] COLOURS = {
    Yuv.rgb(0x5B3DF5), Yuv.rgb(0xB23AEE), Yuv.rgb(0xFF4F8B), Yuv.rgb(0xFF8A4C), Yuv.rgb(0xFFD166)
  };
  private static final int[] BARS_75 = {
    0xBFBFBF, 0xBFBF00, 0x00BFBF, 0x00BF00, 0xBF00BF, 0xBF0000, 0x0000BF
  };

  private final FrameRate rate;
  private final double[] levels = new double[COLUMNS];
  private int floorPx;
  private int ceilingPx;
  private int mirrorPx;
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
    for (int i = 0; i < COLUMNS; i++) {
      Yuv foot = Yuv.gradient(i / (COLUMNS - 1.0), COLOURS);
      Yuv head = foot.towards(Yuv.rgb(0xFFF3E6), 0.55);
      int left = edgesPx[2 * i];
      int width = Math.max(2, edgesPx[2 * i + 1] - left);
      Canvas.Box column = new Canvas.Box(left, ceilingPx, width, floorPx - ceilingPx);
      canvas.draw(
          column,
          (x, y) -> opacity,
          (x, y) -> foot.towards(head, Math.pow((floorPx - y) / (floorPx - ceilingPx), 1.6)));
      int mirrorTop = floorPx + Math.max(2, (int) (canvas.height * 0.006) & ~1);
      canvas.draw(
          new Canvas.Box(left, mirrorTop, width, mirrorPx),
          (x, y) -> mirrorOpacity * Math.max(0, 1 - (y - mirrorTop) / mirrorPx),
          foot);
    }
  }

  @Override
  public List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame) {
    double seconds = rate.startNanos(frame) / 1e9;
    for (int i = 0; i < COLUMNS; i++) {
      levels[i] = level(i, seconds);
    }
    int bottomPx = floorPx + Math.max(2, (int) (unlit.height * 0.006) & ~1) + mirrorPx;
    paint(new Plane(unlit.y, lit.y, unlit.width, 1), target.y(), target.strideY(), bottomPx);
    paint(new Plane(unlit.u, lit.u, unlit.chromaWidth, 2), target.u(), target.strideUv(), bottomPx);
    paint(new Plane(unlit.v, lit.v, unlit.chromaWidth, 2), target.v(), target.strideUv(), bottomPx);
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

  private void paint(Plane plane, MemorySegment target, int stride, int bottomPx) {
    int floor = floorPx / plane.shrink;
    int span = (floorPx - ceilingPx) / plane.shrink;
    int mirrorTop = (bottomPx - mirrorPx) / plane.shrink;
    for (int y = ceilingPx / plane.shrink; y < bottomPx / plane.shrink; y++) {
      double above = y < floor ? floor - y : (y - mirrorTop + 1) / MIRROR;
      paintRow(plane, y, above, span);
      MemorySegment.copy(row, 0, target, ValueLayout.JAVA_BYTE, (long) y * stride, plane.width);
    }
  }

  private void paintRow(Plane plane, int y, double above, int span) {
    int start = y * plane.width;
    System.arraycopy(plane.unlit, start, row, 0, plane.width);
    for (int i = 0; i < COLUMNS; i++) {
      double covered = levels[i] * span - above + 1;
      if (covered <= 0) {
        continue;
      }
      int left = edgesPx[2 * i] / plane.shrink;
      int right = edgesPx[2 * i + 1] / plane.shrink;
      if (covered >= 1) {
        System.arraycopy(plane.lit, start + left, row, left, right - left);
      } else {
        int share = (int) (covered * 256);
        for (int x = left; x < right; x++) {
          int below = row[x] & 0xff;
          row[x] = (byte) (below + ((((plane.lit[start + x] & 0xff) - below) * share) >> 8));
        }
      }
    }
  }
}
