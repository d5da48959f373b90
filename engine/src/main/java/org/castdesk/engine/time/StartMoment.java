package org.castdesk.engine.time;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/// When the user asked for this process.
///
/// The start script passes its own moment on (`CASTDESK_STARTED_MICROS`), to an engine that the desk
/// starts, too. Without it the system tells, exact to a second only.
public final class StartMoment {
  private static final String VARIABLE = "CASTDESK_STARTED_MICROS";
  private static final Pattern MICROS = Pattern.compile("\\d{1,18}");

  private StartMoment() {}

  public static Instant ofThisProcess() {
    return of(System.getenv());
  }

  static Instant of(Map<String, String> environment) {
    String micros = environment.getOrDefault(VARIABLE, "");
    return MICROS.matcher(micros).matches()
        ? Instant.ofEpochMilli(Long.parseLong(micros) / 1000)
        : ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
  }
}
