package org.castdesk.engine.source;

import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Puts the pictures of a file with a steady rate exactly onto that rate.
///
/// Containers round: 1/30 s is 33, 33, 34 ms in Matroska and FLV. Without this a picture could begin
/// just after the programme frame it belongs to, and be shown twice or never. Times that do not fit
/// the rate are left as they are.
///
/// **Units**: nanoseconds since the file's first picture.
final class FrameGrid {
  /// Half a tick on either side for rounding, in the first picture and in this one; whole ticks for
  /// writers that cut off instead.
  private static final double TOLERANCE_TICKS = 1.1;

  private static final long TOLERANCE_NANOS = 1_000;

  private final @Nullable FrameRate rate;
  private final long toleranceNanos;

  /// @param rate null = pictures come when they like
  /// @param tickNanos how coarse the container's times are
  FrameGrid(@Nullable FrameRate rate, long tickNanos) {
    this.rate = rate;
    long tick = Math.round(tickNanos * TOLERANCE_TICKS) + TOLERANCE_NANOS;
    this.toleranceNanos = rate == null ? tick : Math.min(tick, rate.frameNanos() / 3);
  }

  long snap(long nanos) {
    if (rate == null) {
      return nanos;
    }
    long exact = rate.startNanos(nearestFrame(rate, nanos));
    return Math.abs(exact - nanos) <= toleranceNanos ? exact : nanos;
  }

  /// Where the picture begins that is on show at this moment.
  long frameStart(long nanos) {
    return rate == null ? nanos : rate.startNanos(rate.frameAt(nanos + TOLERANCE_NANOS));
  }

  /// The length of a pass that ends at about this moment: whole frames where there is a rate.
  long wholeFrames(long nanos) {
    return rate == null ? nanos : rate.startNanos(Math.max(1, nearestFrame(rate, nanos)));
  }

  /// Where pass number `pass` begins; exact also after a million of them.
  long passStart(long pass, long lengthNanos) {
    if (rate == null) {
      return Math.multiplyExact(pass, lengthNanos);
    }
    long frames = nearestFrame(rate, lengthNanos);
    return rate.startNanos(frames) == lengthNanos
        ? rate.startNanos(Math.multiplyExact(pass, frames))
        : Math.multiplyExact(pass, lengthNanos);
  }

  private static long nearestFrame(FrameRate rate, long nanos) {
    return rate.frameAt(nanos + rate.frameNanos() / 2);
  }
}
