package org.castdesk.engine.ffmpeg.decode;

/// Counts what was unreadable in a file that plays on.
///
/// **Thread**: the decoder's, but for [#parts()].
final class Damage {
  private volatile long parts;
  private Runnable first = () -> {};

  /// Calls `action` once, at the first damage, even if that has been already.
  void whenFirst(Runnable action) {
    if (parts > 0) {
      action.run();
    } else {
      first = action;
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the decoder's thread counts
  void add() {
    if (parts++ == 0) {
      first.run();
    }
  }

  long parts() {
    return parts;
  }
}
