package org.castdesk.engine.runtime;

import java.util.Arrays;
import java.util.List;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.time.EngineClock;

/// How long each phase of the tick takes, and how many ticks were late.
///
/// **Thread**: written by the tick, read by any.
final class TickTimings {
  /// The phases of one tick, in their order.
  enum Phase {
    DRAIN("drain"),
    RESOLVE("resolve"),
    COMPOSE("compose"),
    MIX("mix"),
    HAND_OUT("hand out");

    private final String label;

    Phase(String label) {
      this.label = label;
    }
  }

  private final EngineClock clock;
  private final Histogram[] histograms = new Histogram[Phase.values().length];
  private final long[] recentStarts = new long[64];
  private int recentCount;
  private long markNanos;
  private volatile long ticks;
  private volatile long lateTicks;
  private volatile double framesPerSecond;

  TickTimings(EngineClock clock) {
    this.clock = clock;
    Arrays.setAll(histograms, i -> new Histogram());
  }

  void begin() {
    markNanos = clock.nowNanos();
    int slot = recentCount++ % recentStarts.length;
    long oldest = recentStarts[slot];
    recentStarts[slot] = markNanos;
    if (recentCount > recentStarts.length && markNanos > oldest) {
      framesPerSecond = recentStarts.length * 1e9 / (markNanos - oldest);
    }
  }

  void end(Phase phase) {
    long now = clock.nowNanos();
    histograms[phase.ordinal()].add(now - markNanos);
    markNanos = now;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the tick writes
  void count(long skippedOrLate) {
    ticks++;
    lateTicks += skippedOrLate;
  }

  long ticks() {
    return ticks;
  }

  long lateTicks() {
    return lateTicks;
  }

  double framesPerSecond() {
    return framesPerSecond;
  }

  List<Telemetry.Phase> phases() {
    return Arrays.stream(Phase.values())
        .map(phase -> {
          Histogram histogram = histograms[phase.ordinal()];
          return new Telemetry.Phase(
              phase.label,
              histogram.percentileMicros(0.50),
              histogram.percentileMicros(0.95),
              histogram.percentileMicros(0.99),
              histogram.maxMicros());
        })
        .toList();
  }
}
