package org.castdesk.engine.runtime.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Objects;
import org.castdesk.engine.audio.LevelMeter;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.Sight;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SightWatchTest {
  private static final PlayHead PLAYS = new PlayHead(FrameNumber.ZERO, 0, true);
  private static final LevelMeter.Reading LOUD = new LevelMeter.Reading(-12, -12, -15, -15);
  private static final LevelMeter.Reading NOTHING = new LevelMeter.Reading(-200, -200, -200, -200);

  private final FramePool pool = new FramePool(new PictureSize(320, 180), 2);
  private final SightWatch watch = new SightWatch(FrameRate.of(25));

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void movingPicture_isNotOdd() {
    for (int i = 0; i < 1000; i++) {
      assertFalse(saw(40 + i % 100, LOUD));
    }
    assertEquals(List.of(), watch.now());
  }

  @Test
  void samePictures_areFrozenAfterFiveSeconds_andNoLongerWhenTheyMove() {
    int frames = until(80, LOUD);
    assertEquals(125, frames, 6.0);
    assertEquals(List.of(Sight.FROZEN), watch.now());
    for (int i = 0; i < 6; i++) {
      saw(90 + i, LOUD);
    }
    assertEquals(List.of(), watch.now());
  }

  @Test
  void blackPictures_areBlackAfterThreeSeconds() {
    assertEquals(75, until(16, LOUD), 6.0);
    assertEquals(List.of(Sight.BLACK), watch.now());
  }

  @Test
  void soundThatEnds_isSilentAfterTenSeconds_butNotWhereThereNeverWasAny() {
    for (int i = 0; i < 1000; i++) {
      assertFalse(saw(40 + i % 100, NOTHING));
    }
    saw(40, LOUD);
    for (int i = 0; i < 249; i++) {
      assertFalse(saw(41 + i % 100, NOTHING));
    }
    assertTrue(saw(40, NOTHING));
    assertEquals(List.of(Sight.SILENT), watch.now());
  }

  @Test
  void pausedSource_isNotOdd() {
    until(16, LOUD);
    PlayHead paused = new PlayHead(FrameNumber.ZERO, 0, false);
    assertTrue(watch.saw(null, LOUD, paused));
    assertEquals(List.of(), watch.now());
  }

  private int until(int luma, LevelMeter.Reading level) {
    for (int i = 1; i < 2000; i++) {
      if (saw(luma, level)) {
        return i;
      }
    }
    return 2000;
  }

  private boolean saw(int luma, LevelMeter.Reading level) {
    try (WritableFrame frame = Objects.requireNonNull(pool.tryAcquire())) {
      for (long i = 0; i < frame.planes().y().byteSize(); i++) {
        frame.planes().y().set(ValueLayout.JAVA_BYTE, i, (byte) luma);
      }
      try (VideoFrame picture = frame.seal()) {
        return watch.saw(picture, level, PLAYS);
      }
    }
  }
}
