package org.castdesk.engine.source.pattern;

import org.castdesk.engine.time.FrameRate;

/// The once-a-second beat that picture and sound share: it falls on the first frame that begins at
/// or after a full second.
final class Beat {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private Beat() {}

  /// The last frame up to `frame` on which a beat begins.
  static long latest(FrameRate rate, long frame) {
    long second = Math.floorDiv(rate.startNanos(frame), SECOND_NANOS);
    long first = firstOf(rate, second);
    return first <= frame ? first : firstOf(rate, second - 1);
  }

  private static long firstOf(FrameRate rate, long second) {
    long frame = rate.frameAt(second * SECOND_NANOS);
    return rate.startNanos(frame) < second * SECOND_NANOS ? frame + 1 : frame;
  }

  static boolean isFlash(FrameRate rate, long frame) {
    return rate.startNanos(frame) - rate.startNanos(latest(rate, frame)) < FlashLamp.FLASH_NANOS;
  }
}
