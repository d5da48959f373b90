package org.castdesk.app;

import java.time.Duration;
import java.time.Instant;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.StartMoment;

/// How long the desk takes to be there: with `-Dcastdesk.startup=true` every milestone of a start is
/// one line on standard error, `castdesk: startup   812 ms, worked   640 ms: window shown`. What was
/// worked is the processor time of all threads: on a busy machine it tells more than the clock.
///
/// **Thread**: any. **Units**: milliseconds since the user asked for it.
public final class StartupLog {
  private final EngineClock clock;
  private final boolean tells;
  private final Instant begun;

  public StartupLog(EngineClock clock) {
    this.clock = clock;
    tells = Boolean.getBoolean("castdesk.startup");
    begun = tells ? StartMoment.ofThisProcess() : Instant.EPOCH;
  }

  public void mark(String milestone) {
    if (tells) {
      Duration since = Duration.between(begun, clock.wallTime());
      Duration worked = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
      System.err.println(
          "castdesk: startup %5d ms, worked %5d ms: %s"
              .formatted(since.toMillis(), worked.toMillis(), milestone));
    }
  }
}
