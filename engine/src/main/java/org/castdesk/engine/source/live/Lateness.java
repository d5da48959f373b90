package org.castdesk.engine.source.live;

/// Grants a stream more time when its packets are late again and again: some senders pack a third of
/// a second of sound into one piece. What was granted stays, so that the delay does not wander.
///
/// **Units**: nanoseconds.
final class Lateness {
  /// One stall is an accident, two in this time are a habit.
  private static final long HABIT_NANOS = 3_000_000_000L;

  /// The next one may be a little later still.
  private static final long MARGIN_NANOS = 20_000_000L;

  /// Nobody wants to wait longer for a picture than to see it stutter.
  private static final long MOST_NANOS = 2_000_000_000L;

  private long granted;
  private long worst;
  private long episodeStart = Long.MIN_VALUE / 2;
  private long episodeBefore = Long.MIN_VALUE / 2;

  /// A packet is late.
  ///
  /// @param isFirst the one before it was not
  /// @return how much more is granted now
  long late(long nanos, boolean isFirst, long now) {
    if (isFirst) {
      if (now - episodeStart > HABIT_NANOS) {
        worst = 0;
      }
      episodeBefore = episodeStart;
      episodeStart = now;
    }
    worst = Math.max(worst, nanos);
    boolean isHabit = isFirst && now - episodeBefore <= HABIT_NANOS;
    long more = Math.min(worst + MARGIN_NANOS, MOST_NANOS - granted);
    if (!isHabit || more <= 0) {
      return 0;
    }
    granted += more;
    worst = 0;
    episodeStart = Long.MIN_VALUE / 2;
    return more;
  }

  long grantedNanos() {
    return granted;
  }
}
