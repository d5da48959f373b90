package org.castdesk.engine.cli.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.castdesk.engine.time.EngineClock;

/// Does the machine wake us when we asked? A late wake-up is a late frame.
final class PacingCheck implements Examination.Check {
  private static final int WAKES = 100;
  private static final long STEP_NANOS = 5_000_000;

  /// A third of a frame at 60 frames a second.
  private static final double TOLERABLE_MILLIS = 5;

  private final EngineClock clock;

  PacingCheck(EngineClock clock) {
    this.clock = clock;
  }

  @Override
  public List<Finding> look() {
    double[] lateMillis = new double[WAKES];
    long next = clock.nowNanos();
    try {
      for (int i = 0; i < WAKES; i++) {
        next += STEP_NANOS;
        clock.sleepUntil(next);
        lateMillis[i] = (clock.nowNanos() - next) / 1e6;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(Finding.warn("pacing", "was interrupted", ""));
    }
    Arrays.sort(lateMillis);
    double most = lateMillis[WAKES - 1];
    String detail =
        String.format(
            Locale.ROOT, "wakes %.2f ms late, %.2f at worst", lateMillis[WAKES / 2], most);
    return List.of(
        most <= TOLERABLE_MILLIS
            ? Finding.ok("pacing", detail)
            : Finding.warn("pacing", detail, "something else keeps the cores busy: look at top"));
  }
}
