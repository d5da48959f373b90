package org.castdesk.engine.runtime.monitor;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.output.MonitorOutput;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PlanInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Composes the PVW picture for one monitor, at the size it is shown at, beside the tick: a heavy
/// preview can only slow itself. The newest frame wins.
///
/// **Thread**: the tick offers, the thread `preview-...` paints. **Owns**: compositor, pool, monitor.
final class PreviewPainter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PreviewPainter.class);

  private final Compositor compositor;
  private final FramePool pool;
  private final MonitorOutput monitor;
  private final AtomicReference<@Nullable Job> next = new AtomicReference<>();
  private volatile boolean running = true;
  private volatile @Nullable Thread thread;

  PreviewPainter(Compositor compositor, FramePool pool, MonitorOutput monitor) {
    this.compositor = compositor;
    this.pool = pool;
    this.monitor = monitor;
  }

  private record Job(long frame, FramePlan plan, Map<PlanInput, VideoFrame> pictures)
      implements AutoCloseable {
    @Override
    public void close() {
      pictures.values().forEach(VideoFrame::close);
    }
  }

  void offer(long frame, FramePlan plan, FrameInputs inputs) {
    Map<PlanInput, VideoFrame> pictures = new HashMap<>();
    keep(plan.picture(), inputs, pictures);
    if (plan.crossing() != null) {
      keep(plan.crossing().to(), inputs, pictures);
    }
    Job replaced = next.getAndSet(new Job(frame, plan, pictures));
    if (replaced != null) {
      replaced.close();
    }
    if (running) {
      LockSupport.unpark(thread);
    } else {
      discard();
    }
  }

  private void discard() {
    Job rest = next.getAndSet(null);
    if (rest != null) {
      rest.close();
    }
  }

  private static void keep(Picture picture, FrameInputs inputs, Map<PlanInput, VideoFrame> into) {
    for (DrawLayer layer : picture.layers()) {
      VideoFrame frame = inputs.frame(layer.input());
      if (frame != null && !into.containsKey(layer.input())) {
        into.put(layer.input(), frame.retain());
      }
    }
  }

  /// The thread's work, until [#close()].
  void run() {
    thread = Thread.currentThread();
    while (running) {
      Job job = next.getAndSet(null);
      if (job == null) {
        LockSupport.park(this);
      } else {
        try (job) {
          paint(job);
        } catch (RuntimeException e) {
          LOG.error("The preview picture of frame {} could not be drawn", job.frame(), e);
        }
      }
    }
    discard();
    monitor.close();
    compositor.close();
    pool.close();
  }

  private void paint(Job job) {
    WritableFrame target = pool.tryAcquire();
    if (target == null) {
      return;
    }
    try (target) {
      compositor.render(job.plan(), job.pictures()::get, target);
      try (VideoFrame picture = target.seal()) {
        monitor.offer(job.frame(), picture);
      }
    }
  }

  /// Tells the thread to end; it frees everything itself.
  @Override
  public void close() {
    running = false;
    LockSupport.unpark(thread);
  }
}
