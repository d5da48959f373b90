package org.castdesk.engine.time;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/// The machine's clock: monotonic nanoseconds for pacing, UTC for display.
public final class SystemClock implements EngineClock {
  @Override
  public long nowNanos() {
    return System.nanoTime();
  }

  @Override
  public Instant wallTime() {
    return Instant.now();
  }

  @Override
  public void sleepUntil(long nanos) throws InterruptedException {
    for (long left = nanos - nowNanos(); left > 0; left = nanos - nowNanos()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException("sleep was interrupted");
      }
    }
  }
}
