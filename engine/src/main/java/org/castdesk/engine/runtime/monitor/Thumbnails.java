package org.castdesk.engine.runtime.monitor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.output.MonitorRing;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The small live pictures of scenes, sources and earlier programmes: five times a second, all drawn
/// by one thread beside the tick. When it cannot keep up they move less often, and nothing else.
///
/// **Thread**: the tick offers, workers open and close, `thumbnails` draws. **Owns**: the rings.
final class Thumbnails implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
  private static final int TIMES_A_SECOND = 5;

  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private final Map<PictureSize, FramePool> pools = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Snapshot> next = new AtomicReference<>();
  private final Compositor compositor;
  private final SmallPictures small;
  private volatile boolean running = true;
  private volatile @Nullable Thread thread;

  /// A ring is written by the drawing thread and closed by others: never both at once.
  private static final class Feed {
    private final MonitorSubject subject;
    private final PictureSize size;
    private @Nullable MonitorRing ring;

    Feed(MonitorSubject subject, PictureSize size, MonitorRing ring) {
      this.subject = subject;
      this.size = size;
      this.ring = ring;
    }

    synchronized void show(long frame, VideoFrame picture) {
      if (ring != null) {
        ring.show(frame, picture);
      }
    }

    synchronized void close() {
      if (ring != null) {
        ring.close();
        ring = null;
      }
    }
  }

  /// @param forSmall a second compositor: it scales what the first one draws with
  Thumbnails(Compositor compositor, Compositor forSmall) {
    this.compositor = compositor;
    small = new SmallPictures(forSmall);
  }

  void open(String id, MonitorSubject subject, PictureSize size, MonitorRing ring) {
    feeds.put(id, new Feed(subject, size, ring));
  }

  void close(String id) {
    Feed feed = feeds.remove(id);
    if (feed != null) {
      feed.close();
    }
  }

  /// Takes the pictures of this frame, if it is time for new ones.
  void offer(long frame, EngineState state, MonitorRack.Pictures pictures) {
    int every = Math.max(1, state.show().format().rate().nominalFrames() / TIMES_A_SECOND);
    if (feeds.isEmpty() || frame % every != 0 || !running) {
      return;
    }
    Snapshot replaced = next.getAndSet(Snapshot.take(frame, state, pictures));
    if (replaced != null) {
      replaced.close();
    }
    LockSupport.unpark(thread);
  }

  /// The thread's work, until [#close()].
  void run() {
    thread = Thread.currentThread();
    while (running) {
      Snapshot snapshot = next.getAndSet(null);
      if (snapshot == null) {
        LockSupport.park(this);
        continue;
      }
      try (snapshot) {
        draw(snapshot);
      } catch (RuntimeException e) {
        LOG.error("The thumbnails of frame {} could not be drawn", snapshot.frame(), e);
      }
    }
    discard();
    feeds.values().forEach(Feed::close);
    small.close();
    compositor.close();
    pools.values().forEach(FramePool::close);
  }

  private void discard() {
    Snapshot rest = next.getAndSet(null);
    if (rest != null) {
      rest.close();
    }
  }

  private void draw(Snapshot snapshot) {
    PlanResolver resolver = new PlanResolver(snapshot);
    FrameInputs inputs = small.of(snapshot);
    for (Feed feed : feeds.values()) {
      try {
        FramePlan plan = plan(resolver, snapshot, feed);
        if (plan != null) {
          draw(plan, inputs, snapshot.frame(), feed);
        }
      } catch (RuntimeException e) {
        LOG.error("{} could not be drawn at frame {}", feed.subject, snapshot.frame(), e);
      }
    }
    forgetUnused();
  }

  private void draw(FramePlan plan, FrameInputs inputs, long frame, Feed feed) {
    FramePool pool = pools.computeIfAbsent(feed.size, size -> new FramePool(size, 2));
    WritableFrame target = pool.tryAcquire();
    if (target == null) {
      return;
    }
    try (target) {
      compositor.render(plan, inputs, target);
      try (VideoFrame picture = target.seal()) {
        feed.show(frame, picture);
      }
    }
  }

  /// A window that changes its size asks for ever new ones.
  private void forgetUnused() {
    pools
        .entrySet()
        .removeIf(entry -> {
          boolean isUnused =
              feeds.values().stream().noneMatch(feed -> feed.size.equals(entry.getKey()));
          if (isUnused) {
            entry.getValue().close();
          }
          return isUnused;
        });
  }

  /// Null: there is nothing of that kind now; its last picture stays.
  private static @Nullable FramePlan plan(PlanResolver resolver, Snapshot snapshot, Feed feed) {
    EngineState state = snapshot.state();
    long frame = snapshot.frame();
    return switch (feed.subject) {
      case MonitorSubject.OfScene(var scene) ->
          state.show().scene(scene).isEmpty()
              ? null
              : resolver.scene(state, scene, frame, feed.size);
      case MonitorSubject.OfSource(var slot) ->
          state.sources().containsKey(slot) ? resolver.source(state, slot, frame, feed.size) : null;
      case MonitorSubject.OfHistory(int step) -> {
        AirPicture earlier =
            step < state.onAir().history().size() ? state.onAir().history().get(step) : null;
        yield earlier == null ? null : resolver.air(state, earlier, frame, feed.size);
      }
      case MonitorSubject.OfBus _ -> throw new IllegalStateException("A bus is no thumbnail");
    };
  }

  /// Tells the thread to end; it frees everything itself.
  @Override
  public void close() {
    running = false;
    LockSupport.unpark(thread);
  }
}
