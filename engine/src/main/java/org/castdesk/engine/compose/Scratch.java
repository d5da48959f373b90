package org.castdesk.engine.compose;

import java.util.Objects;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;

/// A picture that only the compositor writes and reads. **Owns**: its memory.
final class Scratch implements AutoCloseable {
  private final FramePool pool;
  private final WritableFrame frame;

  Scratch(PictureSize size, Alpha alpha) {
    pool = new FramePool(size, 1, alpha == Alpha.WITH);
    frame = Objects.requireNonNull(pool.tryAcquire(), "the pool's only frame");
  }

  VideoFrame.Planes planes() {
    return frame.planes();
  }

  long bytes() {
    VideoFrame.Planes planes = frame.planes();
    return (planes.hasAlpha() ? 10L : 6L) * planes.strideY() * planes.heightPx() / 4;
  }

  @Override
  public void close() {
    frame.close();
    pool.close();
  }

  /// Whether there is a fourth plane.
  enum Alpha {
    WITH,
    WITHOUT
  }
}
