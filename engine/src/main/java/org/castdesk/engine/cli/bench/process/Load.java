package org.castdesk.engine.cli.bench.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.time.EngineClock;

/// Watches what running processes use, once a second.
public final class Load {
  private static final long STEP_NANOS = 1_000_000_000;

  private final String name;
  private final long pid;
  private final List<Long> rssBytes = new ArrayList<>();
  private double firstCpuSeconds = Double.NaN;
  private double lastCpuSeconds;
  private long firstNanos;
  private long lastNanos;

  public Load(String name, long pid) {
    this.name = name;
    this.pid = pid;
  }

  /// Looks at all of them for `seconds`. **Fails**: when one of them ends meanwhile.
  public static void watch(EngineClock clock, int seconds, List<Load> loads)
      throws IOException, InterruptedException {
    long begun = clock.nowNanos();
    for (int second = 0; second <= seconds; second++) {
      clock.sleepUntil(begun + second * STEP_NANOS);
      for (Load load : loads) {
        load.look(clock.nowNanos());
      }
    }
  }

  private void look(long nanos) throws IOException {
    lastCpuSeconds =
        ProcFile.cpuSeconds(pid)
            .orElseThrow(() -> new IOException("the " + name + " ended while it was measured"));
    lastNanos = nanos;
    if (Double.isNaN(firstCpuSeconds)) {
      firstCpuSeconds = lastCpuSeconds;
      firstNanos = nanos;
    }
    ProcFile.rssBytes(pid).ifPresent(rssBytes::add);
  }

  /// CPU seconds per second.
  public double cores() {
    return (lastCpuSeconds - firstCpuSeconds) / ((lastNanos - firstNanos) / 1e9);
  }

  public double peakRssMb() {
    return ProcFile.peakRssBytes(pid).orElse(0) / 1e6;
  }

  /// How much more memory the last quarter held than the second one, on average.
  public double growthMb() {
    int quarter = rssBytes.size() / 4;
    double early = mean(rssBytes.subList(quarter, 2 * quarter));
    double late = mean(rssBytes.subList(rssBytes.size() - quarter, rssBytes.size()));
    return (late - early) / 1e6;
  }

  private static double mean(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).average().orElse(0);
  }
}
