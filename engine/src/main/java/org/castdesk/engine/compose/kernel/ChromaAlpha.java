package org.castdesk.engine.compose.kernel;

import java.lang.foreign.MemorySegment;

/// Makes the alpha of chroma samples: the rounded mean of their two by two pixels.
public final class ChromaAlpha {
  private static final long LANES = 0x00ff00ff00ff00ffL;
  private static final long TWO_PER_LANE = 0x0002000200020002L;

  private ChromaAlpha() {}

  /// @param width of the result, in samples
  public static void halve(PlaneSpot full, PlaneSpot half, int width, int rows) {
    long[] upper = new long[(2 * width + 7) / 8 + 1];
    long[] lower = new long[upper.length];
    long[] mean = new long[upper.length / 2 + 1];
    MemorySegment upperBytes = MemorySegment.ofArray(upper);
    MemorySegment lowerBytes = MemorySegment.ofArray(lower);
    MemorySegment meanBytes = MemorySegment.ofArray(mean);
    for (int row = 0; row < rows; row++) {
      long from = full.offset() + 2L * row * full.stride();
      MemorySegment.copy(full.memory(), from, upperBytes, 0, 2L * width);
      MemorySegment.copy(full.memory(), from + full.stride(), lowerBytes, 0, 2L * width);
      for (int i = 0; i < mean.length - 1; i++) {
        long low = mean(upper[2 * i], lower[2 * i]);
        long high = mean(upper[2 * i + 1], lower[2 * i + 1]);
        mean[i] = low | (high << 32);
      }
      MemorySegment.copy(
          meanBytes, 0, half.memory(), half.offset() + (long) row * half.stride(), width);
    }
  }

  // Eight alphas of each row become four means in the lower half.
  private static long mean(long upper, long lower) {
    long sum =
        (upper & LANES) + ((upper >>> 8) & LANES) + (lower & LANES) + ((lower >>> 8) & LANES);
    long means = ((sum + TWO_PER_LANE) >>> 2) & LANES;
    means = (means | (means >>> 8)) & 0x0000ffff0000ffffL;
    return (means | (means >>> 16)) & 0xffffffffL;
  }
}
