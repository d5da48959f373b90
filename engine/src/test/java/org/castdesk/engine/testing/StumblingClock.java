package org.castdesk.engine.testing;

import java.time.Instant;
import java.util.Map;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameRate;

/// A clock that moves only when somebody sleeps on it, and oversleeps where the test says so.
public final class StumblingClock implements EngineClock {
  private final FrameRate rate;
  private final Map<Long, Integer> oversleeps;
  private long nowNanos;

  /// @param oversleeps frame that is waited for, and how many frames too long
  public StumblingClock(FrameRate rate, Map<Long, Integer> oversleeps) {
    this.rate = rate;
    this.oversleeps = oversleeps;
  }

  @Override
  public long nowNanos() {
    return nowNanos;
  }

  @Override
  public Instant wallTime() {
    return Instant.EPOCH.plusNanos(nowNanos);
  }

  @Override
  public void sleepUntil(long nanos) {
    long frame = rate.frameAt(nanos);
    nowNanos = Math.max(nowNanos, rate.startNanos(frame + oversleeps.getOrDefault(frame, 0)));
  }
}
