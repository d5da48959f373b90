package org.castdesk.engine.time;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that moves only when somebody sleeps on it: an hour of programme passes as fast as the
/// machine can render it, and two runs see the same times.
public final class VirtualClock implements EngineClock {
  private final Instant epoch;
  private final AtomicLong nowNanos = new AtomicLong();

  public VirtualClock(Instant epoch) {
    this.epoch = epoch;
  }

  @Override
  public long nowNanos() {
    return nowNanos.get();
  }

  @Override
  public Instant wallTime() {
    return epoch.plusNanos(nowNanos.get());
  }

  @Override
  public void sleepUntil(long nanos) {
    nowNanos.accumulateAndGet(nanos, Math::max);
  }

  public void advance(long nanos) {
    nowNanos.addAndGet(nanos);
  }
}
