package org.castdesk.engine.source;

import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.source.live.LiveHealth;

/// Where a source delivers.
///
/// **Thread**: called by the source's thread.
public interface SourceSink {
  /// The buffer for pictures and sound; putting into it waits while it is full.
  PlayoutBuffer buffer();

  /// When which position is played; live sources ask.
  default PlayClock clock() {
    return _ -> PlayClock.STANDS;
  }

  /// Opened; pictures and sound follow.
  void opened(MediaInfo info);

  /// How a live source is doing, about twice a second.
  default void health(LiveHealth health) {}

  /// Plays on, but something in it cannot be read. Told once.
  void damaged(MediaFault fault);

  /// Went wrong. The source's thread ends after this.
  void failed(MediaFault fault);
}
