package org.castdesk.engine.ffmpeg.decode;

import org.bytedeco.ffmpeg.avutil.AVRational;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Times of a container in nanoseconds, and back.
public final class StreamTime {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /// Frame rates that cameras and editors make. A container may say 29.97 as 2997/100 or 19001/634.
  private static final FrameRate[] CUSTOMARY = {
    new FrameRate(24000, 1001),
    FrameRate.of(24),
    FrameRate.of(25),
    new FrameRate(30000, 1001),
    FrameRate.of(30),
    new FrameRate(48000, 1001),
    FrameRate.of(48),
    FrameRate.of(50),
    new FrameRate(60000, 1001),
    FrameRate.of(60),
    new FrameRate(120000, 1001),
    FrameRate.of(100),
    FrameRate.of(120),
  };

  /// Well below the 0.1 % between 29.97 and 30.
  private static final double SAME_RATE_FRACTION = 0.0003;

  private StreamTime() {}

  public static long toNanos(long timestamp, AVRational timeBase) {
    return toNanos(timestamp, timeBase.num(), timeBase.den());
  }

  /// Rounds to the nearest; exact for times of up to 292 years.
  static long toNanos(long timestamp, int numerator, int denominator) {
    long whole = Math.floorDiv(timestamp, (long) denominator);
    long rest = Math.floorMod(timestamp, (long) denominator);
    return whole * numerator * NANOS_PER_SECOND
        + Math.round((double) rest * numerator * NANOS_PER_SECOND / denominator);
  }

  /// Rounds down.
  static long toTimestamp(long nanos, AVRational timeBase) {
    long unit = NANOS_PER_SECOND * timeBase.num();
    return Math.floorDiv(nanos, unit) * timeBase.den()
        + (long) Math.floor((double) Math.floorMod(nanos, unit) * timeBase.den() / unit);
  }

  /// The rate as an exact fraction; null when it is none that a picture may have.
  public static @Nullable FrameRate rate(AVRational fraction) {
    if (fraction.num() <= 0 || fraction.den() <= 0) {
      return null;
    }
    double perSecond = (double) fraction.num() / fraction.den();
    for (FrameRate customary : CUSTOMARY) {
      if (Math.abs(perSecond / customary.framesPerSecond() - 1) < SAME_RATE_FRACTION) {
        return customary;
      }
    }
    return perSecond < 1 || perSecond > 240 ? null : new FrameRate(fraction.num(), fraction.den());
  }
}
