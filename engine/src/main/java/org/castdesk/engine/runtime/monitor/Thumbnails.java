package org.castdesk.engine.runtime.monitor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.castdesk.engine.api.MonitorSpec;
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
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The small live pictures of scenes, sources and earlier programmes: five times a second, or as often
/// as a feed wishes, all drawn by one thread beside the tick. It rests as long as it drew, so it never
/// takes more than half a core: when that is not enough they move less often, and nothing else.
///
/// **Thread**: the tick offers, workers open and close, `thumbnails` draws. **Owns**: the rings.
final class Thumbnails implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
  private static final int TIMES_A_SECOND = 5;

  /// A little more than the largest tile of a bank.
  private static final int LEAST_HEIGHT_PX = 216;

  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private final Map<PictureSize, FramePool> pools = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Snapshot> next = new AtomicReference<>();
  private final Compositor compositor;
  private final SmallPictures small;
  private final EngineClock clock;
  private volatile long restUntilNanos = Long.MIN_VALUE;
  private volatile boolean drawing;
  private volatile boolean running = true;
  private volatile @Nullable Thread thread;

  /// A ring is written by the drawing thread and closed by others: never both at once.
  private static final class Feed {
    private final MonitorSubject subject;
    private final PictureSize size;
    private final FeedPace pace;
    private @Nullable MonitorRing ring;

    Feed(MonitorSpec spec, MonitorRing ring) {
      subject = spec.subject();
      size = spec.size();
      pace = new FeedPace(spec.picturesPerSecond(), TIMES_A_SECOND);
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
  Thumbnails(Compositor compositor, Compositor forSmall, EngineClock clock) {
    this.compositor = compositor;
    this.clock = clock;
    small = new SmallPictures(forSmall);
  }

  void open(String id, MonitorSpec spec, MonitorRing ring) {
    feeds.put(id, new Feed(spec, ring));
  }

  void close(String id) {
    Feed feed = feeds.remove(id);
    if (feed != null) {
      feed.close();
    }
  }

  /// Takes the pictures of this frame, if it is time for new ones.
  void offer(long frame, EngineState state, MonitorRack.Pictures pictures) {
    if (!running || drawing || clock.nowNanos() < restUntilNanos || !isAnyDue(frame)) {
      return;
    }
    Snapshot replaced = next.getAndSet(Snapshot.take(frame, state, pictures));
    if (replaced != null) {
      replaced.close();
    }
    LockSupport.unpark(thread);
  }

  private boolean isAnyDue(long frame) {
    for (Feed feed : feeds.values()) {
      if (feed.pace.isDue(frame)) {
        return true;
      }
    }
    return false;
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
      drawing = true;
      long began = clock.nowNanos();
      try (snapshot) {
        draw(snapshot);
      } catch (RuntimeException e) {
        LOG.error("The thumbnails of frame {} could not be drawn", snapshot.frame(), e);
      } finally {
        long now = clock.nowNanos();
        restUntilNanos = now + (now - began);
        drawing = false;
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
    FrameInputs inputs = small.of(snapshot, largestHeightPx());
    for (Feed feed : feeds.values()) {
      if (!feed.pace.isDue(snapshot.frame())) {
        continue;
      }
      feed.pace.drawn(snapshot.frame(), snapshot.state().show().format().rate());
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

  private int largestHeightPx() {
    int height = LEAST_HEIGHT_PX;
    for (Feed feed : feeds.values()) {
      height = Math.max(height, feed.size.heightPx());
    }
    return height;
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
