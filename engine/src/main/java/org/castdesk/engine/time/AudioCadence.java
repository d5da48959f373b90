package org.castdesk.engine.time;

/// How many sound samples belong to each frame: 1600 at 30 fps; 1601, 1602, 1601, 1602, 1602 at
/// 29.97 fps (48 kHz), so that sound and picture never drift apart.
public record AudioCadence(FrameRate rate, int sampleRateHz) {
  /// The number of samples before frame `frame`, counted from frame 0.
  public long firstSample(long frame) {
    long samplesPerNumerator = (long) sampleRateHz * rate.denominator();
    return Math.floorDiv(frame, (long) rate.numerator()) * samplesPerNumerator
        + Math.floorMod(frame, (long) rate.numerator()) * samplesPerNumerator / rate.numerator();
  }

  public int samples(long frame) {
    return (int) (firstSample(frame + 1) - firstSample(frame));
  }

  public int maxSamples() {
    return Math.ceilDiv(sampleRateHz * rate.denominator(), rate.numerator());
  }
}
