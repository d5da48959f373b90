package org.castdesk.engine.runtime.monitor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.SharedFrameRing;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.output.MonitorOutput;
import org.castdesk.engine.output.MonitorRing;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open monitor feeds. PGM monitors get the programme picture itself; a PVW monitor has its
/// picture composed at its own size; all others are thumbnails.
///
/// **Thread**: opened and closed by workers, fed by the tick.
public final class MonitorRack implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MonitorRack.class);

  /// A client that opens more is not a desk.
  private static final int MAX_FEEDS = 128;

  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Pictures pictures;
  private final Supplier<Compositor> compositors;
  private final EngineClock clock;
  private final ThreadFactory threads;
  private final DrawnSizes drawn;

  private volatile @Nullable Thumbnails thumbnails;
  private long failures;
  private boolean closed;

  /// @param output null = one of the thumbnails
  private record Feed(
      MonitorSpec spec,
      @Nullable MonitorOutput output,
      @Nullable PreviewPainter painter,
      FeedPace pace) {}

  /// Where the pictures of a plan are found, and who makes the plans.
  public record Pictures(PlanResolver resolver, FrameInputs inputs, PictureSizes sizes) {}

  /// @param measured hears how large the graphics on PVW are
  public MonitorRack(
      Pictures pictures,
      Supplier<Compositor> compositors,
      EngineClock clock,
      ThreadFactory threads,
      Consumer<Fact> measured) {
    this.pictures = pictures;
    this.compositors = compositors;
    this.clock = clock;
    this.threads = threads;
    drawn = new DrawnSizes(pictures.resolver(), measured);
  }

  /// **Fails**: `IOException` when the ring file cannot be made, `IllegalArgumentException` for a
  /// size no screen has.
  public MonitorFeed open(MonitorSpec spec) throws IOException {
    if (spec.size().widthPx() > 3840 || spec.size().heightPx() > 2160) {
      throw new IllegalArgumentException("A monitor is at most 3840x2160, not " + spec.size());
    }
    if (feeds.size() >= MAX_FEEDS) {
      throw new IllegalArgumentException("There are " + MAX_FEEDS + " monitor feeds already");
    }
    String id = "m" + numbers.incrementAndGet();
    Path ring =
        SharedFrameRing.defaultDirectory()
            .resolve("castdesk-" + ProcessHandle.current().pid() + "-" + id + ".ring");
    feeds.put(id, open(id, spec, ring));
    return new MonitorFeed(id, spec, ring);
  }

  private Feed open(String id, MonitorSpec spec, Path ring) throws IOException {
    if (!(spec.subject() instanceof MonitorSubject.OfBus(Bus bus))) {
      thumbnails().open(id, spec, new MonitorRing(ring, spec.size(), clock));
      return new Feed(spec, null, null, new FeedPace(null, 1));
    }
    MonitorOutput output =
        new MonitorOutput(new MonitorOutput.Feed(id, ring, spec.size()), clock, threads);
    return new Feed(
        spec,
        output,
        bus == Bus.PVW ? startPainter(id, spec, output) : null,
        new FeedPace(spec.picturesPerSecond(), Integer.MAX_VALUE));
  }

  /// Made for the first one; a headless engine has none.
  private synchronized Thumbnails thumbnails() {
    if (closed) {
      throw new IllegalStateException("The engine is shutting down");
    }
    if (thumbnails == null) {
      thumbnails = new Thumbnails(compositors.get(), compositors.get(), clock);
      Thread thread = threads.newThread(thumbnails::run);
      thread.setName("thumbnails");
      thread.start();
    }
    return thumbnails;
  }

  private PreviewPainter startPainter(String id, MonitorSpec spec, MonitorOutput output) {
    PreviewPainter painter =
        new PreviewPainter(compositors.get(), new FramePool(spec.size(), 4), output);
    Thread thread = threads.newThread(painter::run);
    thread.setName("preview-" + id);
    thread.start();
    return painter;
  }

  public void close(MonitorFeed feed) {
    Feed open = feeds.remove(feed.id());
    if (open != null) {
      shut(feed.id(), open);
    }
  }

  private void shut(String id, Feed feed) {
    Thumbnails small = thumbnails;
    if (feed.painter() != null) {
      feed.painter().close();
    } else if (feed.output() != null) {
      feed.output().close();
    } else if (small != null) {
      small.close(id);
    }
  }

  /// Hands on what belongs to a programme frame; the tick's. **Fails**: never; the programme is out
  /// already and must not suffer from who looks at it.
  public void offer(long frame, EngineState state, VideoFrame program) {
    try {
      offerAll(frame, state, program);
    } catch (RuntimeException e) {
      if (Long.bitCount(++failures) == 1) {
        LOG.error("The monitors of frame {} failed ({} so far)", frame, failures, e);
      }
    }
  }

  /// Gathers once, for nobody, what small pictures need: the first time takes longer than a frame, and
  /// the first monitor is opened on air.
  public void rehearse(EngineState state) {
    Snapshot.take(0, state, pictures).close();
  }

  private void offerAll(long frame, EngineState state, VideoFrame program) {
    FrameRate rate = state.show().format().rate();
    for (Feed feed : feeds.values()) {
      if (feed.output() == null || !feed.pace().isDue(frame)) {
        continue;
      }
      feed.pace().drawn(frame, rate);
      if (feed.painter() != null) {
        drawn.look(frame, state);
        feed.painter()
            .offer(
                frame,
                pictures.resolver().preview(state, frame, feed.spec().size()),
                pictures.inputs());
      } else {
        feed.output().offer(frame, program);
      }
    }
    Thumbnails small = thumbnails;
    if (small != null) {
      small.offer(frame, state, pictures);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    feeds.forEach(this::shut);
    feeds.clear();
    if (thumbnails != null) {
      thumbnails.close();
    }
  }
}
