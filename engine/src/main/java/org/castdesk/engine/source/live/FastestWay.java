package org.castdesk.engine.source.live;

/// How long the fastest of the last packets was on its way, on clocks that nobody compared: only
/// changes of it mean something.
///
/// **Units**: nanoseconds.
final class FastestWay {
  /// Longer than what holds packets up now and then, shorter than what a drift needs to matter.
  private static final long WINDOW_NANOS = 5_000_000_000L;

  private long before = Long.MAX_VALUE;
  private long now = Long.MAX_VALUE;
  private long windowStart;

  void add(long way, long arrival) {
    if (arrival - windowStart > WINDOW_NANOS) {
      before = now;
      now = Long.MAX_VALUE;
      windowStart = arrival;
    }
    now = Math.min(now, way);
  }

  void clear() {
    before = Long.MAX_VALUE;
    now = Long.MAX_VALUE;
  }

  boolean isKnown() {
    return now != Long.MAX_VALUE || before != Long.MAX_VALUE;
  }

  long nanos() {
    return Math.min(before, now);
  }
}
