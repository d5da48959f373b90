package org.castdesk.engine.source.live;

import org.castdesk.engine.format.AudioFormat;

/// Keeps the sound of a stream in one piece: samples follow each other without a gap while the time
/// they are due at wanders, and are made a little more or fewer so that they stay with it.
///
/// Pure. **Units**: nanoseconds of the machine's monotonic clock.
final class SoundLine {
  /// Further from its picture sound jumps: nobody must wait for it. More than the times of packets are
  /// apart, less than anybody sees.
  private static final long FAR_NANOS = 30_000_000L;

  /// While the delay of a stream that has just begun is found, sound goes with it at once.
  private static final long FAR_AT_FIRST_NANOS = 8_000_000L;

  private static final int FIRST_SAMPLES = 48_000;

  /// The times of packets are rounded; their mean is not.
  private static final double SMOOTHING = 1.0 / 32;

  /// An error is made up within so many seconds.
  private static final double SECONDS_TO_MEND = 4;

  private static final int MOST_PPM = 1500;

  private boolean isPlaced;
  private long placedSamples;
  private double nextNanos;
  private double meanError;

  /// Where a stretch of sound goes that is due at `dueNanos`.
  long place(long dueNanos, int samples) {
    double error = dueNanos - nextNanos;
    long far = placedSamples < FIRST_SAMPLES ? FAR_AT_FIRST_NANOS : FAR_NANOS;
    placedSamples += samples;
    if (!isPlaced || Math.abs(error) > far) {
      isPlaced = true;
      nextNanos = dueNanos;
      meanError = 0;
    } else {
      meanError += (error - meanError) * SMOOTHING;
    }
    long at = Math.round(nextNanos);
    nextNanos += samples * 1e9 / AudioFormat.SAMPLE_RATE_HZ;
    return at;
  }

  /// How much faster than it comes sound is to be played: it is late, or the sender's clock fast.
  int hastePpm() {
    // Due later than it goes: more samples are needed.
    double ppm = -meanError / 1000 / SECONDS_TO_MEND;
    return (int) Math.round(Math.max(-MOST_PPM, Math.min(MOST_PPM, ppm)));
  }

  void reset() {
    isPlaced = false;
    placedSamples = 0;
  }
}
