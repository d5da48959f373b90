package org.castdesk.engine.source.pattern;

import org.castdesk.engine.time.FrameRate;

/// A strip that repeats sideways and has a wavy upper edge: rows are copied with a shift, and only
/// the pixels on the edge itself are blended.
final class ScrollingStrip {
  private static final byte[] NOTHING = new byte[0];

  private final Plane[] planes;
  private final double pxPerSecond;
  private final int width;
  private int shiftPx;

  /// @param runs per row: start, end, solid (1) or edge (0), in places of the strip
  private record Plane(byte[] levels, int width, int top, int rows, int[][] runs, byte[][] edges) {}

  /// @param curve where the edge lies in each column, in rows of `painted`
  ScrollingStrip(Canvas painted, int topPx, double[] curve, double pxPerSecond) {
    width = painted.width;
    this.pxPerSecond = pxPerSecond;
    planes =
        new Plane[] {
          plane(painted.y, painted.width, topPx, curve),
          plane(painted.u, painted.chromaWidth, topPx / 2, halved(curve)),
          plane(painted.v, painted.chromaWidth, topPx / 2, halved(curve))
        };
  }

  private static double[] halved(double[] curve) {
    double[] half = new double[(curve.length + 1) / 2];
    for (int i = 0; i < half.length; i++) {
      half[i] = (curve[2 * i] + curve[Math.min(2 * i + 1, curve.length - 1)]) / 4;
    }
    return half;
  }

  private static Plane plane(byte[] levels, int width, int top, double[] curve) {
    int rows = levels.length / width;
    int[][] runs = new int[rows][];
    byte[][] edges = new byte[rows][];
    for (int y = 0; y < rows; y++) {
      byte[] covered = new byte[width];
      boolean mixed = false;
      for (int x = 0; x < width; x++) {
        int coverage = (int) Math.round(255 * Shapes.edge(y + 0.5 - curve[x]));
        covered[x] = (byte) coverage;
        mixed |= coverage != 0 && coverage != 255;
      }
      runs[y] = runs(covered);
      edges[y] = mixed ? covered : NOTHING;
    }
    return new Plane(levels, width, top, rows, runs, edges);
  }

  private static int[] runs(byte[] covered) {
    int[] found = new int[covered.length * 3];
    int count = 0;
    for (int x = 0; x < covered.length; ) {
      int kind = kind(covered[x]);
      int end = x + 1;
      while (end < covered.length && kind(covered[end]) == kind) {
        end++;
      }
      if (kind >= 0) {
        found[count++] = x;
        found[count++] = end;
        found[count++] = kind;
      }
      x = end;
    }
    return java.util.Arrays.copyOf(found, count);
  }

  private static int kind(byte coverage) {
    return coverage == 0 ? -1 : coverage == (byte) 255 ? 1 : 0;
  }

  void scrollTo(long frame, FrameRate rate) {
    double perFrame = pxPerSecond / rate.framesPerSecond();
    long whole = Math.max(1, Math.round(Math.abs(perFrame)));
    shiftPx = (int) Math.floorMod(frame * whole * (perFrame < 0 ? -1 : 1), (long) width);
  }

  /// Whether the strip hides everything behind it in row `y` of the picture.
  boolean covers(int plane, int y) {
    Plane from = planes[plane];
    int inside = y - from.top;
    if (inside < 0 || inside >= from.rows) {
      return false;
    }
    int[] runs = from.runs[inside];
    return runs.length == 3 && runs[1] - runs[0] == from.width && runs[2] == 1;
  }

  /// Draws the strip's part of row `y` of the picture.
  void paintRow(int plane, int y, byte[] row) {
    Plane from = planes[plane];
    int inside = y - from.top;
    if (inside < 0 || inside >= from.rows) {
      return;
    }
    int shift = plane == 0 ? shiftPx : Math.min(shiftPx / 2, from.width - 1);
    int[] runs = from.runs[inside];
    for (int i = 0; i < runs.length; i += 3) {
      int start = runs[i] - shift;
      int end = runs[i + 1] - shift;
      boolean solid = runs[i + 2] == 1;
      if (start < 0) {
        int wrapped = Math.min(end, 0);
        draw(
            from,
            inside,
            new Run(start + from.width, wrapped + from.width, shift - from.width, solid),
            row);
      }
      if (end > 0) {
        draw(from, inside, new Run(Math.max(start, 0), end, shift, solid), row);
      }
    }
  }

  private record Run(int start, int end, int shift, boolean solid) {}

  private static void draw(Plane from, int inside, Run run, byte[] row) {
    int at = inside * from.width + run.shift;
    if (run.solid) {
      System.arraycopy(from.levels, at + run.start, row, run.start, run.end - run.start);
      return;
    }
    byte[] covered = from.edges[inside];
    for (int x = run.start; x < run.end; x++) {
      int below = row[x] & 0xff;
      int share = covered[x + run.shift] & 0xff;
      row[x] = (byte) (below + ((from.levels[at + x] & 0xff) - below) * share / 255);
    }
  }
}
