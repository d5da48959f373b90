package org.castdesk.engine.compose.cut;

import java.lang.foreign.MemorySegment;
import org.castdesk.engine.compose.kernel.Lanes;

/// One row of samples on the heap, eight in a long, and the same memory as bytes.
final class Line {
  long[] longs = new long[0];
  MemorySegment bytes = MemorySegment.ofArray(longs);

  /// Room for so many samples and whole groups of sixteen of them. What it held is gone.
  void grow(int samples) {
    int needed = Lanes.longs(samples) + 2;
    if (longs.length < needed) {
      longs = new long[needed];
      bytes = MemorySegment.ofArray(longs);
    }
  }
}
