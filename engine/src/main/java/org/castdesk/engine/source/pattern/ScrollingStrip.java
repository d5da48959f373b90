package org.castdesk.engine.source.pattern;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;
import org.castdesk.engine.time.FrameRate;

/// A strip that repeats sideways and has a wavy upper edge: rows are copied with a shift, and only
/// the pixels on the edge itself are blended.
final class ScrollingStrip {
  private final Plane[] planes;
  private final double pxPerSecond;
  private final int width;
  private int shiftPx;

  /// @param memory the levels again, to be copied from
  /// @param runs start, end, solid (1) or edge (0), in places of the strip
  /// @param runsOf where the runs of each row begin, and where the last ones end
  /// @param edges how much of each pixel is covered, for rows with an edge
  /// @param edgesOf where a row's coverage begins; -1 = it has no edge
  private record Plane(
      byte[] levels,
      MemorySegment memory,
      int width,
      int top,
      int[] runs,
      int[] runsOf,
      byte[] edges,
      int[] edgesOf) {
    int rows() {
      return edgesOf.length;
    }

    static Plane read(int width, int mostRows, PlateReader from) throws IOException {
      int top = from.number(0, mostRows);
      int rows = from.number(1, mostRows);
      byte[] levels = from.bytes(rows * width);
      return new Plane(
          levels,
          MemorySegment.ofArray(levels),
          width,
          top,
          from.intsUpTo(3 * rows * width),
          from.ints(rows + 1),
          from.bytesUpTo(rows * width),
          from.ints(rows));
    }

    void write(PlateWriter to) throws IOException {
      to.number(top);
      to.number(rows());
      to.bytes(levels);
      to.ints(runs);
      to.ints(runsOf);
      to.bytes(edges);
      to.ints(edgesOf);
    }
  }

  private ScrollingStrip(int width, double pxPerSecond, Plane... planes) {
    this.width = width;
    this.pxPerSecond = pxPerSecond;
    this.planes = planes;
  }

  /// @param curve where the edge lies in each column, in rows of `painted`
  static ScrollingStrip of(Canvas painted, int topPx, double[] curve, double pxPerSecond) {
    return new ScrollingStrip(
        painted.width,
        pxPerSecond,
        plane(painted.y, painted.width, topPx, curve),
        plane(painted.u, painted.chromaWidth, topPx / 2, halved(curve)),
        plane(painted.v, painted.chromaWidth, topPx / 2, halved(curve)));
  }

  /// @param picture the whole picture, not the strip
  static ScrollingStrip read(PictureSize picture, double pxPerSecond, PlateReader from)
      throws IOException {
    int width = picture.widthPx();
    int half = (width + 1) / 2;
    int rows = picture.heightPx();
    return new ScrollingStrip(
        width,
        pxPerSecond,
        Plane.read(width, rows, from),
        Plane.read(half, rows, from),
        Plane.read(half, rows, from));
  }

  void write(PlateWriter to) throws IOException {
    for (Plane plane : planes) {
      plane.write(to);
    }
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
    int[] runsOf = new int[rows + 1];
    ByteArrayOutputStream edges = new ByteArrayOutputStream();
    int[] edgesOf = new int[rows];
    byte[] covered = new byte[width];
    for (int y = 0; y < rows; y++) {
      boolean mixed = false;
      for (int x = 0; x < width; x++) {
        double inside = y + 0.5 - curve[x];
        int coverage = inside >= 0.5 ? 255 : 0;
        if (Math.abs(inside) < 0.5) {
          coverage = (int) Math.round(255 * Shapes.edge(inside));
        }
        covered[x] = (byte) coverage;
        mixed |= coverage != 0 && coverage != 255;
      }
      runs[y] = runs(covered);
      runsOf[y + 1] = runsOf[y] + runs[y].length;
      edgesOf[y] = mixed ? edges.size() : -1;
      if (mixed) {
        edges.write(covered, 0, width);
      }
    }
    int[] allRuns = Arrays.stream(runs).flatMapToInt(Arrays::stream).toArray();
    MemorySegment memory = MemorySegment.ofArray(levels);
    return new Plane(levels, memory, width, top, allRuns, runsOf, edges.toByteArray(), edgesOf);
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
    return Arrays.copyOf(found, count);
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
    if (inside < 0 || inside >= from.rows()) {
      return false;
    }
    int first = from.runsOf[inside];
    return from.runsOf[inside + 1] == first + 3
        && from.runs[first + 1] - from.runs[first] == from.width
        && from.runs[first + 2] == 1;
  }

  /// Whether any part of the strip lies in row `y` of the picture.
  boolean touches(int plane, int y) {
    Plane from = planes[plane];
    int inside = y - from.top;
    return inside >= 0 && inside < from.rows() && from.runsOf[inside] < from.runsOf[inside + 1];
  }

  private int shift(int plane) {
    return plane == 0 ? shiftPx : Math.min(shiftPx / 2, planes[plane].width - 1);
  }

  /// Copies a row of the picture that the strip covers from side to side.
  void copyRow(int plane, int y, MemorySegment target, long at) {
    Plane from = planes[plane];
    int shift = shift(plane);
    long start = (long) (y - from.top) * from.width;
    MemorySegment.copy(from.memory, start + shift, target, at, from.width - shift);
    MemorySegment.copy(from.memory, start, target, at + from.width - shift, shift);
  }

  /// Draws the strip's part of row `y` of the picture.
  void paintRow(int plane, int y, byte[] row) {
    Plane from = planes[plane];
    int inside = y - from.top;
    if (inside < 0 || inside >= from.rows()) {
      return;
    }
    int shift = shift(plane);
    int[] runs = from.runs;
    for (int i = from.runsOf[inside]; i < from.runsOf[inside + 1]; i += 3) {
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
    int edge = from.edgesOf[inside] + run.shift;
    for (int x = run.start; x < run.end; x++) {
      int below = row[x] & 0xff;
      int share = from.edges[edge + x] & 0xff;
      row[x] = (byte) (below + ((from.levels[at + x] & 0xff) - below) * share / 255);
    }
  }
}
