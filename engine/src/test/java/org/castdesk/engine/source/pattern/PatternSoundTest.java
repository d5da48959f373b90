package org.castdesk.engine.source.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castdesk.engine.cli.bench.eyes.FlashBeepMeter;
import org.castdesk.engine.cli.bench.eyes.FlashBeepMeter.Offset;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.show.SourceContent.Motion;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSoundTest {
  private static AudioBlock frame(PatternSound sound, long frame) {
    return sound.render(frame, new float[sound.maxSamples()], new float[sound.maxSamples()]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "25", "30000/1001", "50", "60000/1001", "60"})
  void flashAndBeep_beginTogether(String rate) {
    VideoFormat format = new VideoFormat(new PictureSize(320, 180), FrameRate.parse(rate));
    PatternPicture picture = PatternBench.picture(2, Motion.SWEEP, format);
    PatternSound sound = new PatternSound(format.rate(), 523);
    FlashBeepMeter meter = new FlashBeepMeter();
    long frames = format.rate().frameAt(3_500_000_000L);
    try (FramePool pool = new FramePool(format.size(), 1)) {
      for (long n = 0; n < frames; n++) {
        try (WritableFrame made = pool.tryAcquire()) {
          picture.paint(made.planes(), n);
          meter.frame(made.planes(), PictureBox.all(made.planes()), format.rate().startNanos(n));
        }
        meter.sound(frame(sound, n));
      }
      assertEquals(0, pool.outstanding());
    }
    assertEquals(3, meter.offsets().size(), meter.flashNanos() + " / " + meter.beepNanos());
    for (Offset offset : meter.offsets()) {
      assertTrue(Math.abs(offset.nanos()) < 700_000, "off by " + offset.nanos() + " ns");
    }
  }

  @Test
  void meter_seesALateSound() {
    VideoFormat format = new VideoFormat(new PictureSize(320, 180), FrameRate.of(30));
    PatternPicture picture = PatternBench.picture(2, Motion.BARS, format);
    PatternSound sound = new PatternSound(format.rate(), 220);
    FlashBeepMeter meter = new FlashBeepMeter();
    meter.sound(AudioBlock.silence(960));
    try (FramePool pool = new FramePool(format.size(), 1);
        WritableFrame made = pool.tryAcquire()) {
      for (long n = 0; n < 70; n++) {
        picture.paint(made.planes(), n);
        meter.frame(made.planes(), PictureBox.all(made.planes()), format.rate().startNanos(n));
        meter.sound(frame(sound, n));
      }
    }
    assertEquals(2, meter.offsets().size());
    assertEquals(20.0, meter.offsets().getFirst().nanos() / 1e6, 0.7);
  }

  @Test
  void tone_runsOnWithoutAStep_overSecondsAndSeeks() {
    PatternSound sound = new PatternSound(new FrameRate(30000, 1001), 997);
    float last = Float.NaN;
    double largestStep = 0;
    for (long n = 10; n < 27; n++) {
      AudioBlock block = frame(sound, n);
      for (int i = 0; i < block.samples(); i++) {
        largestStep =
            Float.isNaN(last) ? 0 : Math.max(largestStep, Math.abs(block.left()[i] - last));
        last = block.left()[i];
      }
    }
    assertTrue(largestStep <= PatternSound.TONE_PEAK * 2 * Math.PI * 997 / 48000 * 1.01);
    float[] again = frame(new PatternSound(new FrameRate(30000, 1001), 997), 26).left();
    assertArrayEquals(frame(sound, 26).left(), again);
  }

  @Test
  void withoutATone_onlyTheBeepIsHeard() {
    PatternSound sound = new PatternSound(FrameRate.of(25), 0);
    AudioBlock quiet = frame(sound, 10);
    for (int i = 0; i < quiet.samples(); i++) {
      assertEquals(0, quiet.left()[i]);
    }
    float loudest = 0;
    AudioBlock beep = frame(sound, 50);
    for (int i = 0; i < beep.samples(); i++) {
      loudest = Math.max(loudest, Math.abs(beep.right()[i]));
    }
    assertEquals(PatternSound.BEEP_PEAK, loudest, 0.001);
  }
}
