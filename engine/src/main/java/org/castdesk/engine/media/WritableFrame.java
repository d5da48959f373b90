package org.castdesk.engine.media;

import org.castdesk.engine.format.PictureSize;

/// A picture being made. [#seal()] turns it into a [VideoFrame]; after that nobody writes to it.
///
/// **Owns**: exactly one owner, who seals or closes it once. **Thread**: one at a time.
public final class WritableFrame implements AutoCloseable {
  private final VideoFrame.Planes planes;
  private final Runnable release;
  private boolean given;

  WritableFrame(VideoFrame.Planes planes, Runnable release) {
    this.planes = planes;
    this.release = release;
  }

  public VideoFrame.Planes planes() {
    if (given) {
      throw new IllegalStateException("The frame was sealed or closed already");
    }
    return planes;
  }

  public VideoFrame seal() {
    return seal(new PictureSize(planes.widthPx(), planes.heightPx()));
  }

  public VideoFrame seal(PictureSize displaySize) {
    VideoFrame.Planes sealed = planes();
    given = true;
    return new VideoFrame(sealed, displaySize, release);
  }

  /// Gives an unsealed frame back; after a seal this does nothing.
  @Override
  public void close() {
    if (!given) {
      given = true;
      release.run();
    }
  }
}
