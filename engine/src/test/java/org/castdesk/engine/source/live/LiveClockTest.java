package org.castdesk.engine.source.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.castdesk.engine.ffmpeg.live.LiveAddress.Pace;
import org.castdesk.engine.ffmpeg.live.LivePacket.Kind;
import org.castdesk.engine.source.live.LiveClock.Segment;
import org.junit.jupiter.api.Test;

/// Streams as they come, made of numbers.
class LiveClockTest {
  private static final long MS = 1_000_000;
  private static final long HOUR = 3_600_000 * MS;
  private static final long BUFFER = 200 * MS;

  private final LiveClock clock = new LiveClock(BUFFER, Pace.AS_MADE);

  @Test
  void steadyStream_isDueOneBufferAfterItCame() {
    for (long i = 0; i < 300; i++) {
      long time = 77_000 * MS + i * 40 * MS;
      long arrival = 5_000 * MS + i * 40 * MS;
      assertEquals(arrival + BUFFER, clock.arrived(Kind.PICTURE, time, arrival).dueNanos(time));
    }
    assertEquals(0, clock.jumps());
  }

  @Test
  void serverThatSendsThePastAtOnce_costsNoDelay() {
    // Two seconds of pictures within 60 ms, then one every 40 ms.
    long due = 0;
    long arrival = 0;
    for (long i = 0; i < 150; i++) {
      arrival = i < 50 ? i * MS : 50 * MS + (i - 50) * 40 * MS;
      due = clock.arrived(Kind.PICTURE, i * 40 * MS, arrival).dueNanos(i * 40 * MS);
    }
    near(BUFFER, due - arrival, 2 * MS);
  }

  @Test
  void jitter_isHiddenByTheBuffer() {
    Random random = new Random(5);
    long late = 0;
    for (long i = 0; i < 3000; i++) {
      long time = i * 40 * MS;
      long arrival = time + (long) (random.nextDouble() * 150 * MS);
      if (arrival > clock.arrived(Kind.PICTURE, time, arrival).dueNanos(time)) {
        late++;
      }
    }
    assertEquals(0, late);
    assertEquals(0, clock.jumps());
  }

  @Test
  void jumpOfTheSendersClock_takesPictureAndSoundTogether() {
    for (long jump : new long[] {HOUR, -HOUR, 10_000 * MS, -2_000 * MS}) {
      LiveClock jumping = new LiveClock(BUFFER, Pace.AS_MADE);
      Segment before = null;
      for (long i = 0; i < 200; i++) {
        before = jumping.arrived(Kind.PICTURE, HOUR + i * 40 * MS, i * 40 * MS);
        assertSame(before, jumping.arrived(Kind.SOUND, HOUR + i * 40 * MS, i * 40 * MS + 30 * MS));
      }
      long base = HOUR + jump + 200 * 40 * MS;
      Segment picture = jumping.arrived(Kind.PICTURE, base, 200 * 40 * MS);
      assertNotSame(before, picture);
      assertSame(before, jumping.arrived(Kind.SOUND, HOUR + 200 * 40 * MS, 200 * 40 * MS + MS));
      Segment sound = jumping.arrived(Kind.SOUND, base + 10 * MS, 200 * 40 * MS + 35 * MS);
      assertSame(picture, sound);
      near(200 * 40 * MS + BUFFER, picture.dueNanos(base), 2 * MS);
    }
  }

  @Test
  void pauseOfTheSender_movesEverythingLater_once() {
    long due = 0;
    long arrival = 0;
    for (long i = 0; i < 400; i++) {
      arrival = i * 40 * MS + (i < 200 ? 0 : 3_000 * MS);
      due = clock.arrived(Kind.PICTURE, i * 40 * MS, arrival).dueNanos(i * 40 * MS);
    }
    near(BUFFER, due - arrival, 5 * MS);
    assertEquals(1, clock.jumps());
  }

  @Test
  void stallWithCatchingUp_changesNothing() {
    long due = 0;
    long arrival = 0;
    for (long i = 0; i < 400; i++) {
      // Pictures 200 to 274 come at once, three seconds after the first of them was made.
      arrival = Math.max(i * 40 * MS, i >= 200 && i < 275 ? 11_000 * MS : 0);
      due = clock.arrived(Kind.PICTURE, i * 40 * MS, arrival).dueNanos(i * 40 * MS);
    }
    near(BUFFER, due - arrival, MS);
    assertEquals(0, clock.jumps());
  }

  @Test
  void soundInLumps_getsTheTimeItNeeds_once() {
    // As FFmpeg packs it into a transport stream: a third of a second of sound at a time.
    long late = 0;
    for (long i = 0; i < 3000; i++) {
      long time = i * 20 * MS;
      long arrival = (i / 17 * 17 + 17) * 20 * MS;
      boolean isLate = arrival > clock.arrived(Kind.SOUND, time, arrival).dueNanos(time);
      clock.arrived(Kind.PICTURE, time, time + 5 * MS);
      late += isLate && i > 100 ? 1 : 0;
    }
    assertEquals(0, late);
    assertEquals(1, clock.jumps());
    near(340 * MS, clock.delayNanos(), 15 * MS);
  }

  @Test
  void drift_isFollowed_andNeverJumps() {
    // Crystals are within 100 parts in a million of each other.
    for (double ppm : new double[] {100, -100}) {
      LiveClock drifting = new LiveClock(BUFFER, Pace.AS_MADE);
      Random random = new Random(8);
      long worst = 0;
      for (long i = 0; i < 90_000; i++) {
        long time = i * 40 * MS;
        long arrival = Math.round(time * (1 + ppm / 1e6)) + (long) (random.nextDouble() * 20 * MS);
        long slack = drifting.arrived(Kind.PICTURE, time, arrival).dueNanos(time) - arrival;
        if (i > 1000) {
          worst = Math.max(worst, Math.abs(slack - (BUFFER - 10 * MS)));
        }
      }
      assertTrue(worst < 20 * MS, ppm + " ppm: " + worst / MS + " ms off after an hour");
      assertEquals(0, drifting.jumps());
    }
  }

  @Test
  void lumps_waitAndAreNotSkipped() {
    LiveClock lumps = new LiveClock(BUFFER, Pace.IN_LUMPS);
    long firstDue = 0;
    for (long segment = 0; segment < 20; segment++) {
      // Three segments at once, then one every four seconds.
      long arrival = Math.max(0, segment - 2) * 4_000 * MS;
      for (long i = 0; i < 100; i++) {
        long time = (segment * 100 + i) * 40 * MS;
        long due = lumps.arrived(Kind.PICTURE, time, arrival + i * MS).dueNanos(time);
        if (segment == 0 && i == 0) {
          firstDue = due;
        }
        assertEquals(firstDue + time, due);
      }
    }
  }

  @Test
  void lumpsWhoseTimesJump_goOnWithoutAGap() {
    LiveClock lumps = new LiveClock(BUFFER, Pace.IN_LUMPS);
    long due = 0;
    for (long i = 0; i < 100; i++) {
      due = lumps.arrived(Kind.PICTURE, i * 40 * MS, 0).dueNanos(i * 40 * MS);
    }
    Segment other = lumps.arrived(Kind.PICTURE, 5 * HOUR, MS);
    assertEquals(due + 40 * MS, other.dueNanos(5 * HOUR));
  }

  private static void near(long expected, long actual, long tolerance) {
    assertTrue(
        Math.abs(actual - expected) <= tolerance,
        actual / MS + " ms instead of " + expected / MS + " ms");
  }
}
