package org.castdesk.engine.source;

import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.VideoFrame;

/// Puts a picture that stands from the start of the timeline for ever.
final class HeldPicture {
  private HeldPicture() {}

  /// The buffer is empty, so this does not wait.
  static void put(PlayoutBuffer buffer, int generation, VideoFrame picture) {
    try {
      buffer.putVideo(generation, picture.retain(), 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Without an end it is not "played out"; yet nothing is waited for, as the position lies past
    // all that can be asked.
    buffer.putEnd(generation, Long.MAX_VALUE - 1);
  }
}
