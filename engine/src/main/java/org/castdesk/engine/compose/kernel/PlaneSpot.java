package org.castdesk.engine.compose.kernel;

import java.lang.foreign.MemorySegment;

/// A place in a plane of samples from which a kernel reads or writes row after row.
///
/// **Units**: bytes. A stride of 0 shows the same row again and again.
public record PlaneSpot(MemorySegment memory, long offset, int stride) {
  /// The same place so many rows further down.
  public PlaneSpot down(int rows) {
    return new PlaneSpot(memory, offset + (long) rows * stride, stride);
  }
}
