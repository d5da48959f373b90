package org.castdesk.engine.source.live;

import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;

/// Where a live source delivers.
///
/// **Thread**: called by the source's threads, one at a time. **Units**: nanoseconds of the machine's
/// monotonic clock.
public interface LiveTarget {
  /// Media flows; the first picture, or the first sound, follows.
  void opened(MediaInfo info);

  /// **Owns**: the picture is the target's.
  void picture(VideoFrame frame, long dueNanos) throws InterruptedException;

  /// Sound that begins at `dueNanos`, valid until this returns. What follows begins where it ends, or
  /// somewhere else after a jump.
  void sound(AudioBlock block, long dueNanos) throws InterruptedException;

  /// How it is doing, about twice a second.
  void health(LiveHealth health);

  /// Went wrong. Nothing follows.
  void failed(MediaFault fault);
}
