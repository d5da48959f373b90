package org.castdesk.engine.ffmpeg.decode;

/// Counts what was unreadable in a file that plays on.
///
/// **Thread**: the decoder's, but for [#parts()].
public final class Damage {
  private volatile long parts;
  private Runnable first = () -> {};

  /// Calls `action` once, at the first damage, even if that has been already.
  public void whenFirst(Runnable action) {
    if (parts > 0) {
      action.run();
    } else {
      first = action;
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the decoder's thread counts
  public void add() {
    if (parts++ == 0) {
      first.run();
    }
  }

  public long parts() {
    return parts;
  }
}
