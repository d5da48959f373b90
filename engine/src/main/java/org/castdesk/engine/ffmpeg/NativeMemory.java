package org.castdesk.engine.ffmpeg;

import java.lang.foreign.MemorySegment;

/// Views on memory that FFmpeg owns.
public final class NativeMemory {
  private NativeMemory() {}

  /// As long as the owner lives, and no longer: nothing checks that.
  @SuppressWarnings("restricted") // the one place where an address becomes memory
  public static MemorySegment view(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }
}
