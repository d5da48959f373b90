package org.castdesk.engine.audio;

import java.util.Arrays;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.plan.MixPlan.Ramp;

/// Leads a gain from where it was to where it shall be inside one frame, without a click.
///
/// **Units**: linear gain per sample.
final class GainRamp {
  /// 5 ms: short enough to be a cut for the ear, long enough for the lowest tone not to click.
  static final int QUICK_SAMPLES = AudioFormat.SAMPLE_RATE_HZ / 200;

  private static final float[] RAISED_COSINE = raisedCosine();

  private float[] gains = new float[0];

  /// The gain of each sample; the array may be longer and is overwritten by the next call.
  float[] fill(double from, double to, Ramp ramp, int samples) {
    if (gains.length < samples) {
      gains = new float[samples];
    }
    switch (ramp) {
      case QUICK -> quick(from, to, samples);
      case WHOLE_FRAME -> {
        for (int i = 0; i < samples; i++) {
          gains[i] = (float) (from + (to - from) * (i + 1) / samples);
        }
      }
    }
    return gains;
  }

  private void quick(double from, double to, int samples) {
    // A frame at 240 per second is shorter than the ramp; it then takes the whole frame.
    int length = Math.min(QUICK_SAMPLES, samples);
    for (int i = 0; i < length; i++) {
      int step = (i + 1) * QUICK_SAMPLES / length - 1;
      gains[i] = (float) (from + (to - from) * RAISED_COSINE[step]);
    }
    Arrays.fill(gains, length, samples, (float) to);
  }

  private static float[] raisedCosine() {
    float[] curve = new float[QUICK_SAMPLES];
    for (int i = 0; i < QUICK_SAMPLES; i++) {
      curve[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 1) / QUICK_SAMPLES));
    }
    return curve;
  }
}
