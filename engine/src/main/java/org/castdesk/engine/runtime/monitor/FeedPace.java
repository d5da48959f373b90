package org.castdesk.engine.runtime.monitor;

import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// When a feed wants its next picture: a steady number of times a second, and as soon as possible
/// after a turn it missed. It never catches up.
///
/// **Thread**: one says what was drawn; any asks.
final class FeedPace {
  private final @Nullable Integer wishPerSecond;
  private final int usualPerSecond;
  private volatile long next;

  /// @param wishPerSecond null = as usual
  FeedPace(@Nullable Integer wishPerSecond, int usualPerSecond) {
    this.wishPerSecond = wishPerSecond;
    this.usualPerSecond = usualPerSecond;
  }

  boolean isDue(long frame) {
    return frame >= next;
  }

  void drawn(long frame, FrameRate rate) {
    int perSecond = wishPerSecond == null ? usualPerSecond : wishPerSecond;
    int every = Math.max(1, Math.round((float) rate.nominalFrames() / perSecond));
    next = frame - Math.floorMod(frame, every) + every;
  }
}
