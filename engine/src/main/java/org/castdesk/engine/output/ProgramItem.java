package org.castdesk.engine.output;

import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;

/// What waits for the programme encoder, in the order it was asked for: so an output begins and ends
/// with exactly the right frame.
sealed interface ProgramItem {

  /// One frame of programme.
  ///
  /// **Owns**: the picture.
  record Frame(long number, VideoFrame picture, AudioBlock sound)
      implements ProgramItem, AutoCloseable {
    @Override
    public void close() {
      picture.close();
    }
  }

  /// A frame of programme without a picture of its own: the one before stands for it.
  record SoundOnly(long number, AudioBlock sound, Cause cause) implements ProgramItem {}

  /// Why a frame has no picture.
  enum Cause {
    /// The tick was late and skipped it.
    SKIPPED,
    /// There was one, but it found the queue full.
    DROPPED
  }

  /// The next frame is the first of this output.
  record Start(Recorder recorder) implements ProgramItem {}

  /// The frame before was the last of this output.
  record Stop(Recorder recorder) implements ProgramItem {}

  /// A recorder has ended by itself.
  record Ended(Recorder recorder) implements ProgramItem {}

  /// All outputs end here, and the encoder's thread with them.
  record Close() implements ProgramItem {}
}
