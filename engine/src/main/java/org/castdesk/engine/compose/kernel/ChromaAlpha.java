package org.castdesk.engine.compose.kernel;

import java.lang.foreign.MemorySegment;

/// Makes the alpha of chroma samples: the rounded mean of their two by two pixels.
public final class ChromaAlpha {
  private ChromaAlpha() {}

  /// @param width of the result, in samples
  public static void halve(PlaneSpot full, PlaneSpot half, int width, int rows) {
    long[] upper = new long[Lanes.longs(2 * width) + 1];
    long[] lower = new long[upper.length];
    long[] mean = new long[upper.length / 2 + 1];
    MemorySegment upperBytes = MemorySegment.ofArray(upper);
    MemorySegment lowerBytes = MemorySegment.ofArray(lower);
    MemorySegment meanBytes = MemorySegment.ofArray(mean);
    for (int row = 0; row < rows; row++) {
      long from = full.offset() + 2L * row * full.stride();
      MemorySegment.copy(full.memory(), from, upperBytes, 0, 2L * width);
      MemorySegment.copy(full.memory(), from + full.stride(), lowerBytes, 0, 2L * width);
      halve(upper, lower, mean, 0, Lanes.longs(width));
      MemorySegment.copy(
          meanBytes, 0, half.memory(), half.offset() + (long) row * half.stride(), width);
    }
  }

  /// A part of one row.
  ///
  /// @param from first long of the result; `end` is the one after its last
  public static void halve(long[] upper, long[] lower, long[] mean, int from, int end) {
    for (int i = from; i < end; i++) {
      long first = upper[2 * i];
      long second = upper[2 * i + 1];
      boolean isEven = first == second && first == lower[2 * i] && first == lower[2 * i + 1];
      mean[i] =
          isEven && (first == 0 || first == Lanes.OPAQUE)
              ? first
              : Lanes.halved(first, lower[2 * i]) | (Lanes.halved(second, lower[2 * i + 1]) << 32);
    }
  }
}
