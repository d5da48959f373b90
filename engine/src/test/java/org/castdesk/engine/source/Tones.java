package org.castdesk.engine.source;

import org.castdesk.engine.media.AudioBlock;

/// Measures sound in tests.
final class Tones {
  private Tones() {}

  static double rms(AudioBlock block) {
    double sum = 0;
    for (int i = 0; i < block.samples(); i++) {
      sum += block.left()[i] * block.left()[i];
    }
    return Math.sqrt(sum / block.samples());
  }

  /// The largest step from one sample to the next.
  static float largestStep(float[] samples) {
    float largest = 0;
    for (int i = 1; i < samples.length; i++) {
      largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
    }
    return largest;
  }
}
