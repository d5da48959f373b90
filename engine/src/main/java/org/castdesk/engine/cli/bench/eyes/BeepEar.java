package org.castdesk.engine.cli.bench.eyes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;

/// Hears where the beeps of a test pattern begin. Keeps how strong they are, not the sound: an hour of
/// it would need more memory than a bench has.
final class BeepEar {
  private static final int BEEP_HZ = 1_000;
  private static final int WINDOW = AudioFormat.SAMPLE_RATE_HZ / 500;
  private static final int HOP = WINDOW / 8;

  /// Half of the beep's ramp: where its strength passes one half.
  private static final double HALF_RAMP_SAMPLES = AudioFormat.SAMPLE_RATE_HZ / 1_000.0;

  private static final double LEAST_STRENGTH = 0.01;

  /// The newest samples, not yet all of a window.
  private final float[] window = new float[WINDOW];

  private float[] strengths = new float[4096];
  private int waiting;
  private int hops;

  void add(AudioBlock block) {
    for (int i = 0; i < block.samples(); i++) {
      window[waiting++] = block.left()[i];
      if (waiting == WINDOW) {
        keep((float) strength());
        System.arraycopy(window, HOP, window, 0, WINDOW - HOP);
        waiting = WINDOW - HOP;
      }
    }
  }

  private void keep(float strength) {
    if (hops == strengths.length) {
      strengths = Arrays.copyOf(strengths, hops * 2);
    }
    strengths[hops++] = strength;
  }

  /// How much of 1 kHz there is in two whole waves.
  private double strength() {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < WINDOW; i++) {
      real += window[i] * Math.cos(phase(i));
      imaginary += window[i] * Math.sin(phase(i));
    }
    return Math.hypot(real, imaginary) * 2 / WINDOW;
  }

  private static double phase(int sample) {
    return 2 * Math.PI * BEEP_HZ * sample / AudioFormat.SAMPLE_RATE_HZ;
  }

  /// Where beeps begin. **Units**: nanoseconds from the first sample.
  List<Long> nanos() {
    double strongest = 0;
    for (int i = 0; i < hops; i++) {
      strongest = Math.max(strongest, strengths[i]);
    }
    List<Long> found = new ArrayList<>();
    double threshold = Math.max(strongest / 2, LEAST_STRENGTH);
    for (int i = 1; i < hops; i++) {
      if (strengths[i] >= threshold && strengths[i - 1] < threshold) {
        double part = (threshold - strengths[i - 1]) / (strengths[i] - strengths[i - 1]);
        double middle = (i - 1 + part) * HOP + WINDOW / 2.0;
        found.add((long) ((middle - HALF_RAMP_SAMPLES) * 1e9 / AudioFormat.SAMPLE_RATE_HZ));
      }
    }
    return found;
  }
}
