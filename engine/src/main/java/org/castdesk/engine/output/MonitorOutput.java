package org.castdesk.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FrameMailbox;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds one monitor of the desk: the newest picture, scaled to the size it is shown at, in a ring
/// the desk's process reads.
///
/// **Thread**: `offer` is the tick's and returns at once; the work is done on `monitor-<id>`. A
/// picture that comes while one is being scaled replaces the one before it.
///
/// **Owns**: the ring.
public final class MonitorOutput implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MonitorOutput.class);
  private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(2);

  private final String id;
  private final MonitorRing ring;
  private final FrameMailbox mailbox = new FrameMailbox();
  private final AtomicLong shown = new AtomicLong();
  private final Thread thread;

  /// Which monitor, and where it is shown.
  public record Feed(String id, Path ring, PictureSize size) {}

  /// **Fails**: `IOException` when the ring cannot be made.
  public MonitorOutput(Feed feed, EngineClock clock, ThreadFactory threads) throws IOException {
    this(feed, new ScalingConverter(), clock, threads);
  }

  MonitorOutput(Feed feed, BgraConverter converter, EngineClock clock, ThreadFactory threads)
      throws IOException {
    id = feed.id();
    ring = new MonitorRing(feed.ring(), feed.size(), converter, clock);
    thread = threads.newThread(this::run);
    thread.setName("monitor-" + id);
    thread.setDaemon(true);
    thread.start();
  }

  /// Shows this picture next. **Owns**: the picture is borrowed.
  public void offer(long frameNumber, VideoFrame picture) {
    mailbox.put(frameNumber, picture);
  }

  /// Pictures that reached the ring.
  public long shownPictures() {
    return shown.get();
  }

  /// Pictures that a newer one replaced before they were scaled.
  public long replacedPictures() {
    return mailbox.replaced();
  }

  @Override
  public void close() {
    mailbox.close();
    try {
      if (!thread.join(CLOSE_DEADLINE)) {
        LOG.error("Monitor {} hangs and is given up", id);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (ring) {
      FrameMailbox.Letter letter = mailbox.take();
      while (letter != null) {
        show(letter);
        letter = mailbox.take();
      }
    } catch (InterruptedException _) {
      LOG.debug("Monitor {} was interrupted", id);
    } catch (RuntimeException e) {
      LOG.error("Monitor {} failed", id, e);
    } finally {
      mailbox.close();
    }
  }

  private void show(FrameMailbox.Letter letter) {
    try (letter) {
      ring.show(letter.frameNumber(), letter.picture());
    }
    shown.incrementAndGet();
  }
}
