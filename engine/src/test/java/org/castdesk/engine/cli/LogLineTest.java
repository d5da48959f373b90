package org.castdesk.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private final LogLine berlin = new LogLine(TimeZone.getTimeZone("Europe/Berlin"));

  @Test
  void saysTimeOfTheStationLevelShortNameAndWords() {
    assertEquals(
        "07:07:08.009 INFO  Door: open on port 4%n".formatted(),
        line("2026-01-05T06:07:08.009Z", Level.INFO, null));
  }

  @Test
  void followsSummerTime() {
    String before = line("2026-10-25T00:59:59.999Z", Level.ERROR, null);
    String after = line("2026-10-25T01:00:00Z", Level.WARN, null);

    assertTrue(before.startsWith("02:59:59.999 ERROR "), before);
    assertTrue(after.startsWith("02:00:00.000 WARN  "), after);
  }

  @Test
  void showsWhereAFailureCameFrom() {
    String line = line("2026-01-05T06:07:08Z", Level.WARN, new Exception("no disk"));

    assertTrue(line.contains("Door: open on port 4"), line);
    assertTrue(line.contains("java.lang.Exception: no disk"), line);
    assertTrue(line.contains("LogLineTest"), line);
  }

  private String line(String when, Level level, @Nullable Throwable failure) {
    var logger = new LoggerContext().getLogger("org.castdesk.engine.remote.Door");
    LoggingEvent event =
        new LoggingEvent("here", logger, level, "open on port {}", failure, new Object[] {4});
    event.setInstant(Instant.parse(when));
    return berlin.doLayout(event);
  }
}
