package org.castdesk.engine.source.pattern;

import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.FrameRate;

/// The sound of a test pattern: a quiet endless tone and a beep whose first sample is the first
/// sample of the flash frame. A pure function of the sample number.
///
/// **Units**: tone -26 dBFS, beep -12 dBFS at 1 kHz for 50 ms with ramps of 2 ms.
final class PatternSound {
  static final int BEEP_HZ = 1_000;
  static final double BEEP_PEAK = 0.2512;
  static final double TONE_PEAK = 0.0501;
  private static final int SECOND = AudioFormat.SAMPLE_RATE_HZ;
  private static final int BEEP_SAMPLES = SECOND / 20;
  private static final int RAMP_SAMPLES = SECOND / 500;

  private final FrameRate rate;
  private final AudioCadence cadence;
  private final float[] tone = new float[SECOND];
  private final float[] beep = new float[BEEP_SAMPLES];

  PatternSound(FrameRate rate, int toneHz) {
    this.rate = rate;
    cadence = new AudioCadence(rate, SECOND);
    for (int i = 0; i < SECOND; i++) {
      // Whole hertz repeat after a second exactly: no phase to carry, none to lose in a seek.
      long phase = (long) i * toneHz % SECOND;
      if (i > 0 && phase == 0) {
        repeat(tone, i);
        break;
      }
      tone[i] = (float) (TONE_PEAK * Math.sin(2 * Math.PI * phase / SECOND));
    }
    for (int i = 0; i < BEEP_SAMPLES; i++) {
      double ramp = Math.min(1, Math.min(i + 1, BEEP_SAMPLES - i) / (double) RAMP_SAMPLES);
      beep[i] = (float) (BEEP_PEAK * ramp * Math.sin(2 * Math.PI * i * BEEP_HZ / SECOND));
    }
  }

  private static void repeat(float[] samples, int period) {
    for (int at = period; at < samples.length; at += period) {
      System.arraycopy(samples, 0, samples, at, Math.min(period, samples.length - at));
    }
  }

  long firstSample(long frame) {
    return cadence.firstSample(frame);
  }

  int maxSamples() {
    return cadence.maxSamples();
  }

  /// Fills the arrays with the sound of a frame. The block lives until the next call on them.
  AudioBlock render(long frame, float[] left, float[] right) {
    long first = cadence.firstSample(frame);
    int samples = cadence.samples(frame);
    long intoBeep = first - cadence.firstSample(Beat.latest(rate, frame));
    int intoTone = Math.floorMod(first, SECOND);
    int untilWrap = Math.min(samples, SECOND - intoTone);
    System.arraycopy(tone, intoTone, left, 0, untilWrap);
    System.arraycopy(tone, 0, left, untilWrap, samples - untilWrap);
    int beeping = Math.clamp(BEEP_SAMPLES - intoBeep, 0, samples);
    for (int i = 0; i < beeping; i++) {
      left[i] += beep[(int) intoBeep + i];
    }
    System.arraycopy(left, 0, right, 0, samples);
    return new AudioBlock(left, right, samples);
  }
}
