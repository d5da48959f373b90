package org.castdesk.engine.output;

import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;

/// Takes finished programme frames, in order.
///
/// **Thread**: the tick; returns at once. **Owns**: the frame is borrowed, keep it with `retain`;
/// the sound must be copied.
public interface ProgramSink {
  /// @param frameNumber position on the engine's timeline; a hole means frames were skipped
  /// @return false when the queue was full and the frame was dropped here
  boolean offer(long frameNumber, VideoFrame picture, AudioBlock sound);
}
