package org.castdesk.engine.runtime;

import java.util.concurrent.atomic.AtomicLongArray;

/// Durations in logarithmic classes, 5 % wide: percentiles of weeks in 4 kB.
///
/// **Thread**: one writer, any reader. **Units**: nanoseconds in, microseconds out.
final class Histogram {
  private static final double STEP = 1.05;
  private static final double FIRST_NANOS = 100;
  private static final int CLASSES = 420;

  private final AtomicLongArray counts = new AtomicLongArray(CLASSES);
  private volatile long maxNanos;

  void add(long nanos) {
    int index = (int) (Math.log(Math.max(nanos, 1) / FIRST_NANOS) / Math.log(STEP));
    int bounded = Math.clamp(index, 0, CLASSES - 1);
    counts.lazySet(bounded, counts.get(bounded) + 1);
    if (nanos > maxNanos) {
      maxNanos = nanos;
    }
  }

  /// The duration below which `fraction` of all lie, rounded up to its class.
  double percentileMicros(double fraction) {
    long total = 0;
    for (int i = 0; i < CLASSES; i++) {
      total += counts.get(i);
    }
    long wanted = (long) Math.ceil(total * fraction);
    long seen = 0;
    for (int i = 0; i < CLASSES && total > 0; i++) {
      seen += counts.get(i);
      if (seen >= wanted) {
        return Math.min(FIRST_NANOS * Math.pow(STEP, i + 1), (double) maxNanos) / 1000;
      }
    }
    return 0;
  }

  double maxMicros() {
    return maxNanos / 1000.0;
  }
}
