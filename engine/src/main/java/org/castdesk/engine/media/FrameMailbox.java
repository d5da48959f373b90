package org.castdesk.engine.media;

import org.jspecify.annotations.Nullable;

/// Holds one picture for somebody who only wants the newest: a new one replaces one that was not
/// fetched.
///
/// **Thread**: any puts and never waits, one takes. **Owns**: the picture in it.
public final class FrameMailbox implements AutoCloseable {
  private @Nullable Letter letter;
  private long replaced;
  private boolean closed;

  /// A picture and its place on the engine's timeline.
  ///
  /// **Owns**: the picture; whoever took the letter closes it.
  public record Letter(long frameNumber, VideoFrame picture) implements AutoCloseable {
    @Override
    public void close() {
      picture.close();
    }
  }

  /// **Owns**: the picture is borrowed.
  public synchronized void put(long frameNumber, VideoFrame picture) {
    if (closed) {
      return;
    }
    if (letter != null) {
      letter.close();
      replaced++;
    }
    letter = new Letter(frameNumber, picture.retain());
    notifyAll();
  }

  /// Waits for a picture; null when the box is closed.
  public synchronized @Nullable Letter take() throws InterruptedException {
    while (letter == null && !closed) {
      wait();
    }
    Letter taken = letter;
    letter = null;
    return taken;
  }

  /// Pictures nobody fetched in time.
  public synchronized long replaced() {
    return replaced;
  }

  /// Throws away what is in it and accepts nothing more.
  @Override
  public synchronized void close() {
    closed = true;
    if (letter != null) {
      letter.close();
      letter = null;
    }
    notifyAll();
  }
}
