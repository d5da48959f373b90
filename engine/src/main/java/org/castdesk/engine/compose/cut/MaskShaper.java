package org.castdesk.engine.compose.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.castdesk.engine.compose.cut.MaskShape.Edge;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.Mask;
import org.castdesk.engine.plan.PixelRect;

/// Finds the shape of a mask: cuts the picture along the edges' zones into a few cells, and reckons
/// of each cell only what differs - nothing, one row, one column, or the pixels around a corner.
final class MaskShaper {
  /// A corner is taken in strips of so many rows, each with its own solid middle.
  private static final int STRIP_ROWS = 16;

  private static final int OPAQUE = 255;
  private static final int EDGE = -1;
  private static final int END = -2;

  private Mask mask;
  private final int left;
  private final int top;
  private final List<PixelRect> solid = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private MaskShaper(Mask mask, int left, int top) {
    this.mask = mask;
    this.left = left;
    this.top = top;
  }

  /// @param left where the picture begins in the mask
  static MaskShape shape(Mask mask, int left, int top, PictureSize size) {
    MaskShaper shaper = new MaskShaper(mask, left, top);
    int[] rows = cuts(mask.breaksDown(), top, size.heightPx());
    for (int y = 0; y + 1 < rows.length; y++) {
      // Beside the hole there are fewer cells.
      shaper.mask = mask.between(top + rows[y], top + rows[y + 1]);
      int[] columns = cuts(shaper.mask.breaksAcross(), left, size.widthPx());
      for (int x = 0; x + 1 < columns.length; x++) {
        int width = columns[x + 1] - columns[x];
        shaper.cell(new PixelRect(columns[x], rows[y], width, rows[y + 1] - rows[y]));
      }
    }
    return new MaskShape(joinedDown(shaper.solid), shaper.edges);
  }

  // Zones of edges, each taken outwards to even numbers, so that a cell holds whole colour samples.
  private static int[] cuts(double[] breaks, int offset, int length) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    for (int i = 0; i < breaks.length; i++) {
      double half = Math.clamp(breaks[i] - offset, 0, length) / 2;
      cuts.add(2 * (int) (i % 2 == 0 ? Math.floor(half) : Math.ceil(half)));
    }
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }

  private void cell(PixelRect cell) {
    boolean isEvenAcross = mask.isEvenAcross(left + cell.x(), left + cell.right());
    if (mask.isEvenDown(top + cell.y(), top + cell.bottom())) {
      PixelRect row = new PixelRect(cell.x(), cell.y(), cell.width(), 2);
      runsAcross(cell, alphas(row, isEvenAcross), true);
    } else if (isEvenAcross) {
      runsDown(cell);
    } else {
      for (int y = cell.y(); y < cell.bottom(); y += STRIP_ROWS) {
        int height = Math.min(STRIP_ROWS, cell.bottom() - y);
        PixelRect strip = new PixelRect(cell.x(), y, cell.width(), height);
        runsAcross(strip, alphas(strip, false), false);
      }
    }
  }

  private byte[] alphas(PixelRect part, boolean isEvenAcross) {
    int width = part.width();
    byte[] alphas = new byte[width * part.height()];
    for (int row = 0; row < part.height(); row++) {
      int y = top + part.y() + row;
      if (isEvenAcross) {
        byte alpha = (byte) mask.alpha(left + part.x(), y);
        Arrays.fill(alphas, row * width, row * width + width, alpha);
      } else {
        mask.row(left + part.x(), y, width, alphas, row * width);
      }
    }
    return alphas;
  }

  // Each two columns are nothing, everything, or edge; neighbours of a kind belong together.
  private void runsAcross(PixelRect cell, byte[] alphas, boolean isOneRow) {
    int width = cell.width();
    int start = 0;
    int kind = kindOf(alphas, width, 0);
    for (int x = 2; x <= width; x += 2) {
      int next = x == width ? END : kindOf(alphas, width, x);
      if (next != kind) {
        PixelRect run = new PixelRect(cell.x() + start, cell.y(), x - start, cell.height());
        int rows = alphas.length / width;
        add(run, kind, () -> part(alphas, width, run.x() - cell.x(), run.width(), rows), isOneRow);
        start = x;
        kind = next;
      }
    }
  }

  // 0, 255 or EDGE.
  private static int kindOf(byte[] alphas, int stride, int x) {
    byte first = alphas[x];
    boolean isWhole = first == 0 || first == (byte) OPAQUE;
    for (int row = 0; isWhole && row < alphas.length; row += stride) {
      isWhole = alphas[row + x] == first && alphas[row + x + 1] == first;
    }
    return isWhole ? first & 0xff : EDGE;
  }

  private static byte[] part(byte[] alphas, int stride, int x, int width, int rows) {
    if (x == 0 && width == stride) {
      return alphas;
    }
    byte[] part = new byte[width * rows];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(alphas, row * stride + x, part, row * width, width);
    }
    return part;
  }

  // All pixels of a row are alike.
  private void runsDown(PixelRect cell) {
    int width = cell.width();
    int start = 0;
    byte[] column = new byte[cell.height()];
    for (int y = 0; y < column.length; y++) {
      column[y] = (byte) mask.alpha(left + cell.x(), top + cell.y() + y);
    }
    int kind = kindDown(column, 0);
    for (int y = 2; y <= column.length; y += 2) {
      int next = y == column.length ? END : kindDown(column, y);
      if (next != kind) {
        PixelRect run = new PixelRect(cell.x(), cell.y() + start, width, y - start);
        int first = start;
        add(run, kind, () -> filled(column, first, run.height(), width), false);
        start = y;
        kind = next;
      }
    }
  }

  private static int kindDown(byte[] column, int y) {
    boolean isWhole = column[y] == column[y + 1] && (column[y] == 0 || column[y] == (byte) OPAQUE);
    return isWhole ? column[y] & 0xff : EDGE;
  }

  private static byte[] filled(byte[] column, int from, int rows, int width) {
    byte[] alphas = new byte[rows * width];
    for (int row = 0; row < rows; row++) {
      Arrays.fill(alphas, row * width, (row + 1) * width, column[from + row]);
    }
    return alphas;
  }

  private void add(PixelRect run, int kind, Supplier<byte[]> alphas, boolean isOneRow) {
    if (kind == OPAQUE) {
      addSolid(run);
    } else if (kind == EDGE) {
      byte[] luma = alphas.get();
      Edge edge = new Edge(run, luma, halved(luma, run.width()), isOneRow);
      if (!isOneRow || !goneOnWith(edge)) {
        edges.add(edge);
      }
    }
  }

  // Cells come row by row: what the one before left off is gone on with.
  private void addSolid(PixelRect run) {
    PixelRect last = solid.isEmpty() ? null : solid.getLast();
    if (last != null
        && last.y() == run.y()
        && last.height() == run.height()
        && last.right() == run.x()) {
      int width = last.width() + run.width();
      solid.set(solid.size() - 1, new PixelRect(last.x(), last.y(), width, last.height()));
    } else {
      solid.add(run);
    }
  }

  // A straight edge is one, whatever lies beside it.
  private boolean goneOnWith(Edge edge) {
    for (int i = edges.size() - 1; i >= 0; i--) {
      Edge upper = edges.get(i);
      PixelRect where = upper.where();
      if (upper.isOneRow()
          && isAbove(where, edge.where())
          && Arrays.equals(upper.luma(), edge.luma())) {
        int height = where.height() + edge.where().height();
        PixelRect both = new PixelRect(where.x(), where.y(), where.width(), height);
        edges.set(i, new Edge(both, upper.luma(), upper.chroma(), true));
        return true;
      }
    }
    return false;
  }

  private static List<PixelRect> joinedDown(List<PixelRect> rectangles) {
    List<PixelRect> joined = new ArrayList<>();
    for (PixelRect one : rectangles) {
      int above = joined.size() - 1;
      while (above >= 0 && !isAbove(joined.get(above), one)) {
        above--;
      }
      if (above < 0) {
        joined.add(one);
      } else {
        PixelRect upper = joined.get(above);
        int height = upper.height() + one.height();
        joined.set(above, new PixelRect(one.x(), upper.y(), one.width(), height));
      }
    }
    return joined;
  }

  private static boolean isAbove(PixelRect upper, PixelRect lower) {
    return upper.bottom() == lower.y() && upper.x() == lower.x() && upper.width() == lower.width();
  }

  private static byte[] halved(byte[] luma, int width) {
    byte[] chroma = new byte[luma.length / 4];
    int made = 0;
    for (int row = 0; row < luma.length; row += 2 * width) {
      for (int at = row; at < row + width; at += 2) {
        int sum = (luma[at] & 0xff) + (luma[at + 1] & 0xff);
        sum += (luma[at + width] & 0xff) + (luma[at + width + 1] & 0xff);
        chroma[made++] = (byte) ((sum + 2) >> 2);
      }
    }
    return chroma;
  }
}
