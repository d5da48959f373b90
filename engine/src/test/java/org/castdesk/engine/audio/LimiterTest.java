package org.castdesk.engine.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.castdesk.engine.media.AudioBlock;
import org.junit.jupiter.api.Test;

class LimiterTest {
  private static final float CEILING = (float) Math.pow(10, -1 / 20.0);
  private static final int LATENCY = Limiter.LATENCY_SAMPLES;

  private final Limiter limiter = new Limiter();

  @Test
  void belowTheCeiling_everyBitIsKept_onlyLater() {
    float[] in = new float[20_000];
    Random random = new Random(3);
    for (int i = 0; i < in.length; i++) {
      in[i] = (random.nextFloat() * 2 - 1) * CEILING;
    }
    float[] out = process(in);
    for (int i = LATENCY; i < in.length; i++) {
      assertEquals(in[i - LATENCY], out[i]);
    }
  }

  @Test
  void latency_isLessThanTwoMilliseconds() {
    assertTrue(LATENCY <= 96);
  }

  @Test
  void nothing_everExceedsTheCeiling() {
    float[] in = new float[200_000];
    Random random = new Random(4);
    for (int i = 0; i < in.length; i++) {
      in[i] = (float) (random.nextGaussian() * (i / 20_000 % 3));
    }
    for (float sample : process(in)) {
      assertTrue(Math.abs(sample) <= CEILING, "sample " + sample);
    }
  }

  @Test
  void loudTone_keepsItsShape() {
    float[] in = sine(96_000, 2.0);
    float[] out = process(in);
    double ratio = CEILING / 2.0;
    double worst = 0;
    for (int i = 48_000; i < in.length; i++) {
      worst = Math.max(worst, Math.abs(out[i] - in[i - LATENCY] * ratio));
    }
    assertTrue(worst < 0.01, "distance from a clean tone: " + worst);
  }

  @Test
  void afterAPeak_theLevelReturns() {
    float[] in = sine(144_000, 0.5);
    in[1000] = 4;
    float[] out = process(in);
    assertTrue(Math.abs(out[1000 + LATENCY]) > 0.85, "the peak is still there, but lower");
    for (int i = 120_000; i < in.length; i++) {
      assertEquals(in[i - LATENCY], out[i]);
    }
  }

  @Test
  void onsetOfALoudTone_doesNotClick() {
    float[] in = sine(48_000, 1.8);
    for (int i = 0; i < 24_000; i++) {
      in[i] *= 0.4f;
    }
    float[] out = process(in);
    double steepest = 2 * Math.PI * 1000 / 48_000;
    for (int i = 24_100; i < in.length; i++) {
      double bend = Math.abs(out[i] - 2 * out[i - 1] + out[i - 2]);
      assertTrue(bend < 1.8 * steepest * steepest * 1.5, "bend " + bend + " at " + i);
    }
  }

  @Test
  void bothChannels_getTheSameGain() {
    AudioBlock block = AudioBlock.silence(4800);
    for (int i = 0; i < 4800; i++) {
      block.left()[i] = 1.5f;
      block.right()[i] = 0.3f;
    }
    limiter.process(block);
    assertEquals(5, block.left()[4000] / block.right()[4000], 1e-3);
  }

  @Test
  void whatIsNoNumber_becomesSilence() {
    float[] in = new float[4800];
    in[10] = Float.NaN;
    in[20] = Float.POSITIVE_INFINITY;
    in[30] = 1e30f;
    in[4000] = 0.5f;
    for (float sample : process(in)) {
      assertTrue(Math.abs(sample) <= CEILING);
    }
  }

  @Test
  void theLouderChannel_decides_whicheverItIs() {
    AudioBlock block = AudioBlock.silence(4800);
    for (int i = 0; i < 4800; i++) {
      block.left()[i] = 0.3f;
      block.right()[i] = i % 2 == 0 ? -1.5f : 1.5f;
    }
    limiter.process(block);
    assertEquals(CEILING, Math.abs(block.right()[4000]), 1e-3);
    assertEquals(5, Math.abs(block.right()[4000] / block.left()[4000]), 1e-3);
  }

  @Test
  void aPeakAtTheVeryStart_isHeldBack_andSoIsOneAfterAnother() {
    float[] in = new float[4800];
    in[0] = 3;
    in[1] = -2;
    in[40] = 8;
    float[] out = process(in);
    for (float sample : out) {
      assertTrue(Math.abs(sample) <= CEILING, "sample " + sample);
    }
    assertTrue(Math.abs(out[40 + LATENCY]) > 0.85, "the loudest is still there");
  }

  @Test
  void onlyTheSamplesOfABlock_areTouched() {
    AudioBlock block = new AudioBlock(sine(200, 2), sine(200, 2), 100);
    float[] before = block.left().clone();
    limiter.process(block);
    for (int i = 100; i < 200; i++) {
      assertEquals(before[i], block.left()[i]);
    }
    AudioBlock nothing = AudioBlock.silence(0);
    limiter.process(nothing);
    assertEquals(0, nothing.samples());
  }

  @Test
  void blocksOfAnySize_giveTheSameSound() {
    float[] in = sine(9600, 1.7);
    float[] whole = process(in);
    Limiter other = new Limiter();
    int at = 0;
    for (int size : new int[] {1, 63, 64, 65, 1601, 1602, 3000}) {
      AudioBlock part = AudioBlock.silence(size);
      System.arraycopy(in, at, part.left(), 0, size);
      other.process(part);
      for (int i = 0; i < size; i++) {
        assertEquals(whole[at + i], part.left()[i]);
      }
      at += size;
    }
  }

  private float[] process(float[] in) {
    AudioBlock block = new AudioBlock(in.clone(), new float[in.length], in.length);
    limiter.process(block);
    return block.left();
  }

  private static float[] sine(int samples, double amplitude) {
    float[] sine = new float[samples];
    for (int i = 0; i < samples; i++) {
      sine[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * i / 48_000));
    }
    return sine;
  }
}
