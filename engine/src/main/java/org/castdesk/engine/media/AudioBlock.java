package org.castdesk.engine.media;

/// A stretch of stereo sound, 48 kHz, float: −1..1 is full scale, more is allowed before the output.
///
/// **Owns**: plain heap memory; the maker may reuse it after the call it was passed to returns.
///
/// @param samples how many of each array count
public record AudioBlock(float[] left, float[] right, int samples) {
  public static AudioBlock silence(int samples) {
    return new AudioBlock(new float[samples], new float[samples], samples);
  }

  public AudioBlock copy() {
    return new AudioBlock(
        java.util.Arrays.copyOf(left, samples), java.util.Arrays.copyOf(right, samples), samples);
  }
}
