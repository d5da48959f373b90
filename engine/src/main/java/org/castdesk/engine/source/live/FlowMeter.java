package org.castdesk.engine.source.live;

/// Measures how a stream comes: how much, how early, how irregularly.
///
/// **Thread**: the queue's lock. **Units**: nanoseconds of the machine's monotonic clock.
final class FlowMeter {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private long windowStart;
  private long bytes;
  private long earliest = Long.MAX_VALUE;
  private long latest = Long.MIN_VALUE;
  private long bitsPerSecond;
  private long jitterNanos;
  private long slackNanos;

  /// @param dueNanos when the packet is needed
  void came(int packetBytes, long arrival, long dueNanos) {
    roll(arrival);
    bytes += packetBytes;
    slackNanos = dueNanos - arrival;
    earliest = Math.min(earliest, slackNanos);
    latest = Math.max(latest, slackNanos);
  }

  private void roll(long now) {
    long passed = now - windowStart;
    if (passed < SECOND_NANOS) {
      return;
    }
    bitsPerSecond = windowStart == 0 ? 0 : Math.round(bytes * 8e9 / passed);
    jitterNanos = latest == Long.MIN_VALUE ? 0 : latest - earliest;
    windowStart = now;
    bytes = 0;
    earliest = Long.MAX_VALUE;
    latest = Long.MIN_VALUE;
  }

  LiveHealth health(long now, PlayMeter played, long dropped, LiveClock times) {
    roll(now);
    return new LiveHealth(
        bitsPerSecond,
        played.picturesPerSecond(now),
        times.delayNanos() / 1_000_000,
        slackNanos / 1_000_000,
        jitterNanos / 1_000_000,
        played.damaged(),
        dropped + played.dropped(),
        times.jumps(),
        played.driftPpm());
  }
}
