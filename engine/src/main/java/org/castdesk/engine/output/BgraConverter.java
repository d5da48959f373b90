package org.castdesk.engine.output;

import java.lang.foreign.MemorySegment;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;

/// Scales a picture into opaque BGRA, full range, as a monitor shows it.
///
/// **Thread**: one at a time.
interface BgraConverter extends AutoCloseable {
  /// **Units**: the stride in bytes, at least four times the width.
  void toBgra(VideoFrame.Planes source, MemorySegment target, int strideBytes, PictureSize size);

  @Override
  void close();
}
