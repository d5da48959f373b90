package org.castdesk.engine.source.live;

/// Counts what was made of a stream.
///
/// **Thread**: the player's.
final class PlayMeter {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private long windowStart;
  private int pictures;
  private double picturesPerSecond;
  private long dropped;
  private long damaged;
  private int driftPpm;

  void picture(boolean isShown) {
    pictures++;
    if (!isShown) {
      dropped++;
    }
  }

  void damaged(long parts) {
    damaged = parts;
  }

  void drift(int ppm) {
    driftPpm = ppm;
  }

  double picturesPerSecond(long now) {
    long passed = now - windowStart;
    if (passed >= SECOND_NANOS) {
      picturesPerSecond = windowStart == 0 ? 0 : pictures * 1e9 / passed;
      windowStart = now;
      pictures = 0;
    }
    return picturesPerSecond;
  }

  long dropped() {
    return dropped;
  }

  long damaged() {
    return damaged;
  }

  int driftPpm() {
    return driftPpm;
  }
}
