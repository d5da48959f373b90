package org.castdesk.engine.source.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SoundLineTest {
  private static final long MS = 1_000_000;

  @Test
  void roundedTimes_makeNoGaps() {
    SoundLine line = new SoundLine();
    Random random = new Random(3);
    long end = line.place(0, 1024);
    assertEquals(0, end);
    for (int i = 1; i < 5000; i++) {
      double exact = i * 1024 * 1e9 / 48_000;
      long at = line.place(Math.round(exact) + random.nextInt(1_000_000) - 500_000, 1024);
      assertEquals(exact, (double) at, 1000.0);
      assertTrue(Math.abs(line.hastePpm()) < 150, "haste " + line.hastePpm());
    }
  }

  @Test
  void senderThatRunsFast_isPlayedAsMuchFaster() {
    SoundLine line = new SoundLine();
    double due = 0;
    double madeSamples = 0;
    for (int i = 0; i < 20_000; i++) {
      due += 1024 * 1e9 / 48_000 * (1 - 200e-6);
      // What comes out of the resampler at the haste that was asked for.
      madeSamples += 1024 * (1 - line.hastePpm() / 1e6);
      int samples = (int) madeSamples;
      madeSamples -= samples;
      long at = line.place(Math.round(due), samples);
      assertEquals(due, (double) at, 5.0 * MS);
    }
    assertEquals(200, line.hastePpm(), 30);
  }

  @Test
  void jump_isFollowedAtOnce() {
    SoundLine line = new SoundLine();
    line.place(0, 1024);
    assertEquals(500 * MS, line.place(500 * MS, 1024));
    assertEquals(100 * MS, line.place(100 * MS, 1024));
  }
}
