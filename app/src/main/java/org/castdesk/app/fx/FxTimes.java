package org.castdesk.app.fx;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.LongSupplier;

/// How long the FX thread is busy with one pulse, from the first timer to the moment it takes the
/// next task: timers, style, layout, and waiting for the renderer. And how long a task from another
/// thread waits, whatever the FX thread is doing.
///
/// Measured only when asked for, with `-Dcastdesk.fx.times=FILE`.
///
/// **Thread**: FX, except [#probe] and [#write]. **Units**: nanoseconds inside, microseconds in the
/// file.
public final class FxTimes {
  private static final int CLASS_NANOS = 100_000;
  private static final int CLASSES = 20_000;
  private static final int LONG_CLASS = 16_000_000 / CLASS_NANOS;

  private final LongSupplier nanos;
  private final long beginNanos;
  private final AtomicIntegerArray pulses = new AtomicIntegerArray(CLASSES);
  private final AtomicIntegerArray waits = new AtomicIntegerArray(CLASSES);

  /// @param nanos the clock
  /// @param afterSeconds what is earlier than this, such as the start, does not count
  public FxTimes(LongSupplier nanos, int afterSeconds) {
    this.nanos = nanos;
    beginNanos = nanos.getAsLong() + afterSeconds * 1_000_000_000L;
  }

  /// A pulse begins.
  void pulse() {
    count(pulses);
  }

  /// Asks how long a task waits now; called again and again from another thread.
  public void probe() {
    count(waits);
  }

  private void count(AtomicIntegerArray counts) {
    long begun = nanos.getAsLong();
    if (begun >= beginNanos) {
      FxThread.after(() -> {
        long busy = nanos.getAsLong() - begun;
        counts.incrementAndGet(Math.clamp(busy / CLASS_NANOS, 0, CLASSES - 1));
      });
    }
  }

  /// Writes what was measured. **Thread**: any.
  public void write(Path file) throws IOException {
    Properties found = new Properties();
    tell(found, "pulse", pulses);
    tell(found, "wait", waits);
    try (Writer writer = Files.newBufferedWriter(file)) {
      found.store(writer, null);
    }
  }

  private static void tell(Properties found, String name, AtomicIntegerArray counts) {
    long total = 0;
    long late = 0;
    int max = 0;
    for (int i = 0; i < CLASSES; i++) {
      total += counts.get(i);
      late += i >= LONG_CLASS ? counts.get(i) : 0;
      max = counts.get(i) > 0 ? i + 1 : max;
    }
    found.setProperty(name + ".count", Long.toString(total));
    found.setProperty(name + ".long", Long.toString(late));
    found.setProperty(name + ".p50", Long.toString(percentile(counts, total, 0.5)));
    found.setProperty(name + ".p99", Long.toString(percentile(counts, total, 0.99)));
    found.setProperty(name + ".max", Long.toString((long) max * CLASS_NANOS / 1000));
  }

  private static long percentile(AtomicIntegerArray counts, long total, double fraction) {
    long wanted = (long) Math.ceil(total * fraction);
    long seen = 0;
    for (int i = 0; i < CLASSES; i++) {
      seen += counts.get(i);
      if (seen >= wanted) {
        return (i + 1L) * CLASS_NANOS / 1000;
      }
    }
    return 0;
  }
}
