package org.castdesk.engine.output;

import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;
import org.jspecify.annotations.Nullable;

/// What waits for the programme encoder, in the order it was asked for: so an output begins and ends
/// with exactly the right frame.
sealed interface ProgramItem {

  /// One frame of programme.
  ///
  /// **Owns**: the picture.
  ///
  /// @param picture null when it was dropped; its sound still counts
  record Frame(long number, @Nullable VideoFrame picture, AudioBlock sound)
      implements ProgramItem, AutoCloseable {
    @Override
    public void close() {
      if (picture != null) {
        picture.close();
      }
    }
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
