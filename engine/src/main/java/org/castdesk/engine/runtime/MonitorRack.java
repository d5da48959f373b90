package org.castdesk.engine.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.SharedFrameRing;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.output.MonitorOutput;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The open monitor feeds. PGM monitors get the programme picture itself; a PVW monitor has its
/// picture composed at its own size.
///
/// **Thread**: opened and closed by workers, fed by the tick.
final class MonitorRack implements AutoCloseable {
  /// A client that opens more is not a desk.
  private static final int MAX_FEEDS = 16;

  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final PlanResolver resolver;
  private final PictureBoard board;
  private final Supplier<Compositor> compositors;
  private final EngineClock clock;
  private final ThreadFactory threads;

  private record Feed(MonitorSpec spec, MonitorOutput output, @Nullable PreviewPainter painter) {}

  MonitorRack(
      PlanResolver resolver,
      PictureBoard board,
      Supplier<Compositor> compositors,
      EngineClock clock,
      ThreadFactory threads) {
    this.resolver = resolver;
    this.board = board;
    this.compositors = compositors;
    this.clock = clock;
    this.threads = threads;
  }

  /// **Fails**: `IOException` when the ring file cannot be made, `IllegalArgumentException` for a
  /// size no screen has.
  MonitorFeed open(MonitorSpec spec) throws IOException {
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
    MonitorOutput output =
        new MonitorOutput(new MonitorOutput.Feed(id, ring, spec.size()), clock, threads);
    feeds.put(
        id, new Feed(spec, output, spec.bus() == Bus.PVW ? startPainter(id, spec, output) : null));
    return new MonitorFeed(id, spec, ring);
  }

  private PreviewPainter startPainter(String id, MonitorSpec spec, MonitorOutput output) {
    PreviewPainter painter =
        new PreviewPainter(compositors.get(), new FramePool(spec.size(), 4), output);
    Thread thread = threads.newThread(painter::run);
    thread.setName("preview-" + id);
    thread.start();
    return painter;
  }

  void close(MonitorFeed feed) {
    Feed open = feeds.remove(feed.id());
    if (open != null) {
      shut(open);
    }
  }

  private static void shut(Feed feed) {
    if (feed.painter() == null) {
      feed.output().close();
    } else {
      feed.painter().close();
    }
  }

  void offer(long frame, EngineState state, VideoFrame program) {
    for (Feed feed : feeds.values()) {
      if (feed.painter() == null) {
        feed.output().offer(frame, program);
      } else {
        feed.painter().offer(frame, resolver.preview(state, frame, feed.spec().size()), board);
      }
    }
  }

  @Override
  public void close() {
    feeds.values().forEach(MonitorRack::shut);
    feeds.clear();
  }
}
