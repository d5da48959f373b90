package org.castdesk.engine.compose.cut;

import java.lang.foreign.MemorySegment;
import org.castdesk.engine.compose.kernel.Lanes;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.Look.Turn;

/// Turns pictures by quarters, clockwise, or any part of what they are when turned.
///
/// **Thread**: one at a time; the arrays are reused.
public final class Turner {
  /// Squares of this side are turned at once: what is read and what is written stay in the cache.
  private static final int TILE = 512;

  private static final int STRIDE = TILE / Long.BYTES;
  private static final long FOURS = 0x00000000ffffffffL;
  private static final long TWOS = 0x0000ffff0000ffffL;
  private static final long ONES = 0x00ff00ff00ff00ffL;

  private final long[] before = new long[TILE * STRIDE];
  private final long[] after = new long[TILE * STRIDE];
  private final MemorySegment beforeBytes = MemorySegment.ofArray(before);
  private final MemorySegment afterBytes = MemorySegment.ofArray(after);

  /// Fills `to` of the target with `from` of the turned picture, which is as large; even numbers.
  /// Alpha as well, where both have it.
  public void turn(
      VideoFrame.Planes source, Turn turn, Area from, VideoFrame.Planes target, Area to) {
    int width = source.widthPx();
    int height = source.heightPx();
    PlaneSpot luma = at(target.y(), target.strideY(), to.x(), to.y());
    turn(new Plane(source.y(), source.strideY(), width, height), turn, from, luma);
    MemorySegment alpha = source.alpha();
    MemorySegment targetAlpha = target.alpha();
    if (alpha != null && targetAlpha != null) {
      PlaneSpot there = at(targetAlpha, target.strideAlpha(), to.x(), to.y());
      turn(new Plane(alpha, source.strideAlpha(), width, height), turn, from, there);
    }
    int columns = source.chromaWidthPx();
    int rows = source.chromaHeightPx();
    Area half =
        new Area(from.x() / 2, from.y() / 2, (from.width() + 1) / 2, (from.height() + 1) / 2);
    PlaneSpot blue = at(target.u(), target.strideUv(), to.x() / 2, to.y() / 2);
    turn(new Plane(source.u(), source.strideUv(), columns, rows), turn, half, blue);
    PlaneSpot red = at(target.v(), target.strideUv(), to.x() / 2, to.y() / 2);
    turn(new Plane(source.v(), source.strideUv(), columns, rows), turn, half, red);
  }

  private static PlaneSpot at(MemorySegment plane, int stride, int x, int y) {
    return new PlaneSpot(plane, (long) y * stride + x, stride);
  }

  private void turn(Plane plane, Turn turn, Area from, PlaneSpot to) {
    // Rows that stay rows are taken whole.
    int across = turn == Turn.HALF ? Math.min(from.width(), TILE * TILE) : TILE;
    for (int y = 0; y < from.height(); y += TILE) {
      int rows = Math.min(TILE, from.height() - y);
      for (int x = 0; x < from.width(); x += across) {
        int width = Math.min(across, from.width() - x);
        Area tile = new Area(from.x() + x, from.y() + y, width, rows);
        PlaneSpot spot =
            new PlaneSpot(to.memory(), to.offset() + (long) y * to.stride() + x, to.stride());
        switch (turn) {
          case NONE -> throw new IllegalArgumentException("Nothing to turn");
          case HALF -> half(plane, tile, spot);
          case QUARTER, THREE_QUARTERS -> quarter(plane, turn, tile, spot);
        }
      }
    }
  }

  /// The last row backwards, the last but one, and so on.
  private void half(Plane plane, Area tile, PlaneSpot to) {
    int width = tile.width();
    int longs = Lanes.longs(width);
    int gap = longs * Long.BYTES - width;
    int left = plane.width - tile.x() - width;
    for (int row = 0; row < tile.height(); row++) {
      plane.load(left, plane.height - 1 - tile.y() - row, width, beforeBytes, gap);
      for (int i = 0, k = longs - 1; i < longs; i++, k--) {
        after[i] = Long.reverseBytes(before[k]);
      }
      MemorySegment.copy(afterBytes, 0, to.memory(), to.offset() + (long) row * to.stride(), width);
    }
  }

  /// Each column of the tile is a row of the source: from its bottom up, or the other way round and
  /// read backwards.
  private void quarter(Plane plane, Turn turn, Area tile, PlaneSpot to) {
    boolean isClockwise = turn == Turn.QUARTER;
    int left = isClockwise ? tile.y() : plane.width - tile.y() - tile.height();
    for (int i = 0; i < tile.width(); i++) {
      int row = isClockwise ? plane.height - 1 - tile.x() - i : tile.x() + i;
      plane.load(left, row, tile.height(), beforeBytes, (long) i * TILE);
    }
    int across = Lanes.longs(tile.width());
    int down = Lanes.longs(tile.height());
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        transpose(x * Long.BYTES * STRIDE + y, y * Long.BYTES * STRIDE + x);
      }
    }
    for (int row = 0; row < tile.height(); row++) {
      int made = isClockwise ? row : tile.height() - 1 - row;
      MemorySegment.copy(
          afterBytes,
          (long) made * TILE,
          to.memory(),
          to.offset() + (long) row * to.stride(),
          tile.width());
    }
  }

  /// Eight rows of eight samples become eight columns: halves, quarters and single samples change
  /// places. Written out, because the quick compiler keeps names in registers and arrays in memory.
  private void transpose(int from, int to) {
    long a = before[from];
    long b = before[from + STRIDE];
    long c = before[from + 2 * STRIDE];
    long d = before[from + 3 * STRIDE];
    long e = before[from + 4 * STRIDE];
    long f = before[from + 5 * STRIDE];
    long g = before[from + 6 * STRIDE];
    long h = before[from + 7 * STRIDE];
    long even = (a & FOURS) | (e << 32);
    long low = (c & FOURS) | (g << 32);
    long ac = (even & TWOS) | ((low & TWOS) << 16);
    long ca = ((even >>> 16) & TWOS) | (low & ~TWOS);
    long odd = (b & FOURS) | (f << 32);
    long lower = (d & FOURS) | (h << 32);
    long bd = (odd & TWOS) | ((lower & TWOS) << 16);
    long db = ((odd >>> 16) & TWOS) | (lower & ~TWOS);
    pair(ac, bd, to);
    pair(ca, db, to + 2 * STRIDE);
    even = (a >>> 32) | (e & ~FOURS);
    low = (c >>> 32) | (g & ~FOURS);
    ac = (even & TWOS) | ((low & TWOS) << 16);
    ca = ((even >>> 16) & TWOS) | (low & ~TWOS);
    odd = (b >>> 32) | (f & ~FOURS);
    lower = (d >>> 32) | (h & ~FOURS);
    bd = (odd & TWOS) | ((lower & TWOS) << 16);
    db = ((odd >>> 16) & TWOS) | (lower & ~TWOS);
    pair(ac, bd, to + 4 * STRIDE);
    pair(ca, db, to + 6 * STRIDE);
  }

  private void pair(long upper, long lower, int to) {
    after[to] = (upper & ONES) | ((lower & ONES) << 8);
    after[to + STRIDE] = ((upper >>> 8) & ONES) | (lower & ~ONES);
  }

  private record Plane(MemorySegment memory, int stride, int width, int height) {
    void load(int x, int y, int count, MemorySegment to, long at) {
      MemorySegment.copy(memory, (long) y * stride + x, to, at, count);
    }
  }
}
