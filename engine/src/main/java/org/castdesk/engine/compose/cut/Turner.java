package org.castdesk.engine.compose.cut;

import java.lang.foreign.MemorySegment;
import org.castdesk.engine.compose.kernel.Extent;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.Look.Turn;

/// Turns whole pictures by quarters, clockwise.
///
/// **Thread**: one at a time; the arrays are reused.
public final class Turner {
  /// Squares of this side are turned at once: so many rows stay in the nearest cache.
  private static final int TILE = 32;

  private byte[] before = new byte[0];
  private byte[] after = new byte[0];

  /// @param target of the turned size; with alpha when the source has
  public void turn(VideoFrame.Planes source, Turn turn, VideoFrame.Planes target) {
    Extent whole = new Extent(source.widthPx(), source.heightPx());
    Extent half = new Extent(source.chromaWidthPx(), source.chromaHeightPx());
    turn(at(source.y(), source.strideY()), whole, turn, at(target.y(), target.strideY()));
    turn(at(source.u(), source.strideUv()), half, turn, at(target.u(), target.strideUv()));
    turn(at(source.v(), source.strideUv()), half, turn, at(target.v(), target.strideUv()));
    MemorySegment alpha = source.alpha();
    MemorySegment targetAlpha = target.alpha();
    if (alpha != null && targetAlpha != null) {
      turn(at(alpha, source.strideAlpha()), whole, turn, at(targetAlpha, target.strideAlpha()));
    }
  }

  private static PlaneSpot at(MemorySegment plane, int stride) {
    return new PlaneSpot(plane, 0, stride);
  }

  private void turn(PlaneSpot source, Extent extent, Turn turn, PlaneSpot target) {
    int samples = extent.width() * extent.rows();
    if (before.length < samples) {
      before = new byte[samples];
      after = new byte[samples];
    }
    int across = turn.swapsSides() ? extent.rows() : extent.width();
    for (int row = 0; row < extent.rows(); row++) {
      long from = source.offset() + (long) row * source.stride();
      MemorySegment.copy(
          source.memory(),
          from,
          MemorySegment.ofArray(before),
          (long) row * extent.width(),
          extent.width());
    }
    for (int y = 0; y < extent.rows(); y += TILE) {
      for (int x = 0; x < extent.width(); x += TILE) {
        tile(extent, turn, x, y);
      }
    }
    for (int row = 0; row < samples / across; row++) {
      long to = target.offset() + (long) row * target.stride();
      MemorySegment.copy(
          MemorySegment.ofArray(after), (long) row * across, target.memory(), to, across);
    }
  }

  /// One square of samples goes to its new place: a step to the right goes `step` samples on there.
  private void tile(Extent extent, Turn turn, int left, int top) {
    int width = extent.width();
    int rows = extent.rows();
    int right = Math.min(width, left + TILE);
    int bottom = Math.min(rows, top + TILE);
    for (int y = top; y < bottom; y++) {
      int step =
          switch (turn) {
            case NONE -> 1;
            case QUARTER -> rows;
            case HALF -> -1;
            case THREE_QUARTERS -> -rows;
          };
      int to =
          switch (turn) {
            case NONE -> y * width + left;
            case QUARTER -> left * rows + rows - 1 - y;
            case HALF -> (rows - 1 - y) * width + width - 1 - left;
            case THREE_QUARTERS -> (width - 1 - left) * rows + y;
          };
      for (int x = left; x < right; x++) {
        after[to] = before[y * width + x];
        to += step;
      }
    }
  }
}
