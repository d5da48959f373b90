package org.castdesk.engine.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.live.LiveAddress;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.SharedFrameRing;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.source.Source;
import org.castdesk.engine.source.SourceSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A live source whose work is done by a worker: puts into the buffer what the worker shows it.
///
/// When the worker ends, hangs, or talks nonsense the source has failed; opening it anew is decided
/// elsewhere, and finds another worker ready.
///
/// **Thread**: one of its own, which waits for the worker's reports.
public final class IngestSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(IngestSource.class);

  private final SourceSlot slot;
  private final SourceContent.Live live;
  private final VideoFormat programme;
  private final WorkerPool pool;
  private final ThreadFactory threads;
  private @Nullable WorkerProcess worker;
  private boolean isStarted;
  private volatile boolean isClosed;

  public IngestSource(
      SourceSlot slot,
      SourceContent.Live live,
      VideoFormat programme,
      WorkerPool pool,
      ThreadFactory threads) {
    this.slot = slot;
    this.live = live;
    this.programme = programme;
    this.pool = pool;
    this.threads = threads;
  }

  @Override
  public void start(SourceSink sink) {
    synchronized (this) {
      if (isStarted) {
        throw new IllegalStateException("The source was started already");
      }
      isStarted = true;
      if (isClosed) {
        return;
      }
    }
    Thread thread = threads.newThread(() -> run(sink));
    thread.setName("ingest-" + slot);
    thread.start();
  }

  /// Live sources have no position.
  @Override
  public void seek(long positionNanos, int generation) {
    LOG.warn("{} is live and cannot be moved", slot);
  }

  private void run(SourceSink sink) {
    String name =
        "castdesk-%d-%s-%d".formatted(ProcessHandle.current().pid(), slot, pool.nextNumber());
    Path folder = SharedFrameRing.defaultDirectory();
    try (WorkerFrames frames = new WorkerFrames(sink, pool.background())) {
      WorkerProcess taken = adopt(pool.take());
      if (taken == null) {
        return;
      }
      try {
        taken.order(
            new WorkerOrder(
                live.address(),
                live.buffer().toNanos(),
                programme,
                folder.resolve(name).toString()));
        hear(taken, frames, sink);
      } catch (IOException e) {
        LOG.debug("{}: worker {}: {}", slot, taken.pid(), e.toString());
        boolean wasSilent = taken.isSilent();
        taken.kill();
        String why = wasSilent ? "its decoder hung" : taken.ending();
        fail(
            sink,
            MediaFault.retryable(FaultCode.WORKER_LOST, LiveAddress.masked(live.address()), why));
      } finally {
        pool.dispose(taken);
        removeFiles(folder, name);
      }
    } catch (IOException e) {
      fail(
          sink,
          MediaFault.retryable(
              FaultCode.WORKER_LOST,
              LiveAddress.masked(live.address()),
              "no decoder can be started: " + e.getMessage()));
    } catch (InterruptedException e) {
      LOG.debug("{} is closed", slot);
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("{} failed unexpectedly", slot, e);
      fail(
          sink,
          MediaFault.retryable(
              FaultCode.INTERNAL, LiveAddress.masked(live.address()), "it failed: " + e));
    }
  }

  private @Nullable WorkerProcess adopt(WorkerProcess taken) {
    synchronized (this) {
      if (!isClosed) {
        worker = taken;
        return taken;
      }
    }
    pool.dispose(taken);
    return null;
  }

  private void hear(WorkerProcess from, WorkerFrames frames, SourceSink sink)
      throws IOException, InterruptedException {
    while (!isClosed) {
      switch (from.next()) {
        case WorkerReport.Alive _ -> {}
        case WorkerReport.Slots(String file) -> frames.open(Path.of(file));
        case WorkerReport.Opened(var info) -> {
          sink.buffer().declare(info.hasVideo(), true);
          sink.opened(info);
        }
        case WorkerReport.Picture picture -> frames.picture(picture);
        case WorkerReport.Sound sound -> frames.sound(sound);
        case WorkerReport.Health(var health) -> sink.health(health);
        case WorkerReport.Failed(MediaFault fault) -> {
          fail(sink, fault);
          return;
        }
      }
    }
  }

  private void fail(SourceSink sink, MediaFault fault) {
    if (!isClosed) {
      sink.failed(fault);
    }
  }

  /// What a worker that was killed left; usually the names are gone already.
  private static void removeFiles(Path folder, String name) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, name + "-*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.debug("Shared files may be left: {}", e.toString());
    }
  }

  @Override
  public void close() {
    WorkerProcess old;
    synchronized (this) {
      isClosed = true;
      old = worker;
    }
    if (old != null) {
      old.kill();
    }
  }
}
