package org.castdesk.engine.source;

import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.media.PlayoutBuffer;

/// Where a source delivers.
///
/// **Thread**: called by the source's thread.
public interface SourceSink {
  /// The buffer for pictures and sound; putting into it waits while it is full.
  PlayoutBuffer buffer();

  /// Opened; pictures and sound follow.
  void opened(MediaInfo info);

  /// Plays on, but something in it cannot be read. Told once.
  void damaged(MediaFault fault);

  /// Went wrong. The source's thread ends after this.
  void failed(MediaFault fault);
}
