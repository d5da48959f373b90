package org.castdesk.engine.ffmpeg.decode;

/// Makes the times of a file's streams run on where the file itself jumps: a wrapped counter, a
/// splice, a missing time. Picture and sound jump by the same amount, so they stay together.
final class TimeRepair {
  /// What stands for "the file gives no time".
  static final long NEVER = Long.MIN_VALUE;

  /// Gaps of real recordings are shorter; wraps and splices are longer.
  private static final long FORWARD_JUMP_NANOS = 20_000_000_000L;

  /// Decoded pieces come in order; back by more than jitter is another recording.
  private static final long BACKWARD_JUMP_NANOS = 250_000_000L;

  /// Two streams that jump at the same splice differ by no more than their interleaving.
  private static final long SAME_SPLICE_NANOS = 3_000_000_000L;

  private long spliceOffset;

  /// Starts anew, after a seek.
  void reset() {
    spliceOffset = 0;
  }

  /// One stream's view of the common clock.
  final class Line {
    private long offset;
    private long expected = NEVER;

    void reset() {
      offset = 0;
      expected = NEVER;
    }

    /// The repaired time of a piece.
    long timeOf(long fileTime, long durationNanos) {
      long time;
      if (fileTime == NEVER) {
        time = expected == NEVER ? 0 : expected;
      } else {
        time = fileTime + offset;
        if (expected != NEVER && isJump(time - expected)) {
          offset = offsetFor(expected - fileTime);
          time = fileTime + offset;
        }
      }
      expected = time + durationNanos;
      return time;
    }

    private long offsetFor(long ownOffset) {
      boolean isOtherThere =
          spliceOffset != offset && Math.abs(ownOffset - spliceOffset) <= SAME_SPLICE_NANOS;
      if (!isOtherThere) {
        spliceOffset = ownOffset;
      }
      return spliceOffset;
    }
  }

  private static boolean isJump(long nanos) {
    return nanos > FORWARD_JUMP_NANOS || nanos < -BACKWARD_JUMP_NANOS;
  }
}
