package org.castdesk.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpanTest {
  @ParameterizedTest
  @CsvSource({
    "30s, 30000",
    "12.5, 12500",
    "1.5s, 1500",
    "1m30s, 90000",
    "2m, 120000",
    "2h, 7200000",
    "1h1m1s, 3661000",
    "500ms, 500",
    "23466ms, 23466",
    "2s500ms, 2500"
  })
  void lengths_areReadAsTyped(String text, long millis) {
    assertEquals(Duration.ofMillis(millis), TimeSpan.parse(text));
  }

  @Test
  void nonsense_isRefusedWithItsText() {
    for (String text : new String[] {"", "soon", "0s", "-3s", "3x", "1s2h"}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> TimeSpan.parse(text)).getMessage();
      assertTrue(message != null && message.contains("'" + text + "'"), message);
    }
  }
}
