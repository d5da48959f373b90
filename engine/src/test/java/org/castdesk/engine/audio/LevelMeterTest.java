package org.castdesk.engine.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castdesk.engine.audio.LevelMeter.Reading;
import org.castdesk.engine.media.AudioBlock;
import org.junit.jupiter.api.Test;

class LevelMeterTest {
  private final LevelMeter meter = new LevelMeter();

  @Test
  void silence_isTheFloor() {
    meter.measure(AudioBlock.silence(1600));
    assertEquals(new Reading(-200, -200, -200, -200), meter.reading());
  }

  @Test
  void fullScaleSine_peaksAtZeroAndAveragesThreeBelow() {
    AudioBlock tone = tone(1);
    for (int i = 0; i < 90; i++) {
      meter.measure(tone);
    }
    assertEquals(0, meter.reading().peakLeftDb(), 0.01);
    assertEquals(-3.01, meter.reading().rmsLeftDb(), 0.01);
    assertEquals(-200, meter.reading().peakRightDb());
  }

  @Test
  void peak_risesAtOnceAndFallsTwentyDecibelsInOnePointSevenSeconds() {
    meter.measure(tone(0.1));
    assertEquals(-20, meter.reading().peakLeftDb(), 0.01);
    for (int i = 0; i < 51; i++) {
      meter.measure(AudioBlock.silence(1600));
    }
    assertEquals(-40, meter.reading().peakLeftDb(), 0.02);
  }

  @Test
  void average_fallsToAThirdInThreeTenthsOfASecond() {
    for (int i = 0; i < 90; i++) {
      meter.measure(tone(1));
    }
    for (int i = 0; i < 9; i++) {
      meter.measure(AudioBlock.silence(1600));
    }
    assertEquals(-3.01 - 4.34, meter.reading().rmsLeftDb(), 0.02);
  }

  @Test
  void whatIsNoNumber_doesNotStick() {
    AudioBlock bad = AudioBlock.silence(1600);
    bad.left()[5] = Float.NaN;
    bad.left()[6] = Float.POSITIVE_INFINITY;
    meter.measure(bad);
    assertEquals(-200, meter.reading().peakLeftDb());
    assertEquals(-200, meter.reading().rmsLeftDb());
  }

  @Test
  void channels_areMeasuredApart_andTheLowerHalfWaveCounts() {
    AudioBlock block = AudioBlock.silence(1600);
    block.left()[7] = 0.1f;
    block.right()[9] = -0.5f;
    meter.measure(block);
    assertEquals(-20, meter.reading().peakLeftDb(), 0.01);
    assertEquals(-6.02, meter.reading().peakRightDb(), 0.01);
    assertTrue(meter.reading().rmsRightDb() < meter.reading().peakRightDb() - 20);
  }

  @Test
  void peak_aboveFullScale_isShownAsSuch() {
    meter.measure(tone(2));
    assertEquals(6.02, meter.reading().peakLeftDb(), 0.01);
  }

  @Test
  void anEmptyBlock_changesNothing() {
    meter.measure(tone(0.1));
    Reading before = meter.reading();
    meter.measure(AudioBlock.silence(0));
    assertEquals(before, meter.reading());
  }

  @Test
  void blocksOfOtherSizes_fallEquallyFast() {
    LevelMeter other = new LevelMeter();
    meter.measure(tone(1));
    other.measure(tone(1));
    for (int i = 0; i < 20; i++) {
      meter.measure(AudioBlock.silence(1600));
      other.measure(AudioBlock.silence(800));
      other.measure(AudioBlock.silence(800));
    }
    assertEquals(meter.reading().peakLeftDb(), other.reading().peakLeftDb(), 1e-6);
    assertEquals(meter.reading().rmsLeftDb(), other.reading().rmsLeftDb(), 1e-6);
  }

  @Test
  void blockLongerThanItsSamples_isReadOnlySoFar() {
    AudioBlock whole = tone(1);
    meter.measure(new AudioBlock(whole.left(), whole.right(), 1));
    assertEquals(-200, meter.reading().peakLeftDb(), "the tone begins at zero");
  }

  private static AudioBlock tone(double amplitude) {
    AudioBlock block = AudioBlock.silence(1600);
    for (int i = 0; i < 1600; i++) {
      block.left()[i] = (float) (amplitude * Math.sin(2 * Math.PI * 3000 * i / 48_000));
    }
    return block;
  }
}
