package org.castdesk.engine.compose.kernel;

import java.lang.foreign.MemorySegment;

/// Copying and filling rows of samples: one native call per row, or one for all when the rows lie
/// without gaps.
public final class Bulk {
  private Bulk() {}

  public static void copy(PlaneSpot from, PlaneSpot to, Extent extent) {
    Extent run = extent.joined(from.stride(), to.stride());
    for (int row = 0; row < run.rows(); row++) {
      MemorySegment.copy(
          from.memory(),
          from.offset() + (long) row * from.stride(),
          to.memory(),
          to.offset() + (long) row * to.stride(),
          run.width());
    }
  }

  public static void fill(PlaneSpot to, Extent extent, int value) {
    Extent run = extent.joined(to.stride(), to.stride());
    for (int row = 0; row < run.rows(); row++) {
      to.memory().asSlice(to.offset() + (long) row * to.stride(), run.width()).fill((byte) value);
    }
  }
}
