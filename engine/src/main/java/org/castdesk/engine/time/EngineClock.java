package org.castdesk.engine.time;

import java.time.Instant;

/// The only source of time. Injected everywhere, so that tests and offline runs own it.
public interface EngineClock {
  /// Monotonic time; only differences mean something. **Units**: nanoseconds.
  long nowNanos();

  /// The time of day, for logs, file names and the station clock.
  Instant wallTime();

  /// Waits until [#nowNanos()] has reached `nanos`; returns at once when that is past.
  void sleepUntil(long nanos) throws InterruptedException;
}
