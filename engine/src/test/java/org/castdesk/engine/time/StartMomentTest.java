package org.castdesk.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartMomentTest {
  @Test
  void moment_isTheScripts() {
    Map<String, String> environment = Map.of("CASTDESK_STARTED_MICROS", "1700000000123456");
    assertEquals(Instant.parse("2023-11-14T22:13:20.123Z"), StartMoment.of(environment));
  }

  @Test
  void nonsense_isLeftToTheSystem() {
    Instant system = StartMoment.of(Map.of());
    assertEquals(system, StartMoment.of(Map.of("CASTDESK_STARTED_MICROS", "soon")));
    assertEquals(system, StartMoment.of(Map.of("CASTDESK_STARTED_MICROS", "")));
  }
}
