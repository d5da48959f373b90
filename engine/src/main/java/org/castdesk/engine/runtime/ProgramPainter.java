package org.castdesk.engine.runtime;

import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.FramePlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the programme picture of each frame, and keeps the last good one: when the pool is empty or
/// a plan cannot be drawn, that one goes out again, never nothing.
///
/// **Thread**: the tick. **Owns**: compositor, pool and the last picture.
final class ProgramPainter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramPainter.class);

  private final Compositor compositor;
  private final FramePool pool;
  private @Nullable VideoFrame last;
  private volatile long repeated;

  ProgramPainter(Compositor compositor, FramePool pool) {
    this.compositor = compositor;
    this.pool = pool;
  }

  /// The picture of this frame, borrowed until the next call; null only before the first good one.
  @Nullable VideoFrame paint(FramePlan plan, FrameInputs inputs) {
    WritableFrame target = pool.tryAcquire();
    if (target == null) {
      countRepeat();
      return last;
    }
    try {
      compositor.render(plan, inputs, target);
      VideoFrame fresh = target.seal();
      if (last != null) {
        last.close();
      }
      last = fresh;
    } catch (RuntimeException e) {
      target.close();
      countRepeat();
      LOG.error(
          "The programme picture could not be drawn; the last one stays ({} so far)", repeated, e);
    }
    return last;
  }

  /// Draws a picture that nobody gets: what the first one needs is then there.
  void rehearse(FramePlan plan, FrameInputs inputs) {
    try (WritableFrame target = pool.tryAcquire()) {
      if (target != null) {
        compositor.render(plan, inputs, target);
      }
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the tick writes
  private void countRepeat() {
    repeated++;
  }

  /// The last good picture, borrowed.
  @Nullable VideoFrame last() {
    return last;
  }

  /// Programme frames that repeated the one before, because they could not be made.
  long repeated() {
    return repeated;
  }

  @Override
  public void close() {
    if (last != null) {
      last.close();
      last = null;
    }
    compositor.close();
    pool.close();
  }
}
