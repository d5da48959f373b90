package org.castdesk.engine.compose.cut;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.castdesk.engine.media.VideoFrame;

/// A layer's picture at the size of its box, lying somewhere in a larger one.
///
/// @param left where it begins in `planes`, even
/// @param width even
/// @param hasAlpha whether it came with transparency of its own
public record CutPicture(
    VideoFrame.Planes planes, int left, int top, int width, int height, boolean hasAlpha) {
  void loadLuma(int x, int y, int count, MemorySegment to) {
    long at = (long) (top + y) * planes.strideY() + left + x;
    MemorySegment.copy(planes.y(), at, to, 0, count);
  }

  void loadAlpha(int x, int y, int count, MemorySegment to) {
    long at = (long) (top + y) * planes.strideAlpha() + left + x;
    MemorySegment.copy(Objects.requireNonNull(planes.alpha(), "alpha"), at, to, 0, count);
  }

  /// @param x in colour samples, as `y`
  void loadBlue(int x, int y, int count, MemorySegment to) {
    MemorySegment.copy(planes.u(), chroma(x, y), to, 0, count);
  }

  void loadRed(int x, int y, int count, MemorySegment to) {
    MemorySegment.copy(planes.v(), chroma(x, y), to, 0, count);
  }

  private long chroma(int x, int y) {
    return (long) (top / 2 + y) * planes.strideUv() + left / 2 + x;
  }
}
