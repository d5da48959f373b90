package org.castdesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PulseTest {
  private static final long PULSE_NANOS = 16_666_667;

  private final Pulse pulse = new Pulse();
  private final List<Long> moved = new ArrayList<>();

  @Test
  void tick_leaderHasNews_theRestMovesWithIt() {
    AtomicBoolean news = new AtomicBoolean();
    pulse.lead(news::get);
    pulse.every(0, moved::add);
    for (int i = 0; i < 8; i++) {
      news.set(i % 2 == 0);
      pulse.tick(i * PULSE_NANOS);
    }
    assertEquals(List.of(0L, 2 * PULSE_NANOS, 4 * PULSE_NANOS, 6 * PULSE_NANOS), moved);
  }

  @Test
  void tick_leaderIsSilent_theRestMovesSlower() {
    pulse.lead(() -> false);
    pulse.every(0, moved::add);
    for (int i = 0; i < 60; i++) {
      pulse.tick(i * PULSE_NANOS);
    }
    assertEquals(15, moved.size());
  }

  @Test
  void tick_slowBeat_comesWithEverySecondPicture() {
    pulse.lead(() -> true);
    pulse.every(66, moved::add);
    for (int i = 0; i < 12; i++) {
      pulse.tick(i * 2L * PULSE_NANOS);
    }
    assertEquals(6, moved.size());
  }
}
