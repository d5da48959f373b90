package org.castdesk.engine.ffmpeg.encode;

import java.lang.foreign.MemorySegment;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/// An address as JavaCPP wants it: where memory of ours begins, or a number FFmpeg hands back to us.
///
/// **Owns**: nothing.
final class NativeAddress extends Pointer {
  NativeAddress(long value) {
    address = value;
  }

  static BytePointer of(MemorySegment memory) {
    return new BytePointer(new NativeAddress(memory.address()));
  }
}
