package org.castdesk.engine.source;

import java.util.concurrent.ThreadFactory;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.FfmpegDecoder;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays a video or sound file: once, some times, or for ever, without a seam.
///
/// **Thread**: decodes on its own thread, `source-RV01`, a few pictures ahead.
public final class FileSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

  private final SourceSlot slot;
  private final SourceContent.Media media;
  private final DecoderOptions options;
  private final ThreadFactory threads;
  private final Object lock = new Object();
  private @Nullable Thread thread;
  private @Nullable SourceSink sink;
  private @Nullable FfmpegDecoder decoder;
  private @Nullable Cue cue;
  private boolean closed;

  /// @param media with a location that is absolute or an address
  public FileSource(
      SourceSlot slot, SourceContent.Media media, DecoderOptions options, ThreadFactory threads) {
    this.slot = slot;
    this.media = media;
    this.options = options;
    this.threads = threads;
  }

  @Override
  public void start(SourceSink to) {
    synchronized (lock) {
      if (sink != null) {
        throw new IllegalStateException("The source was started already");
      }
      if (closed) {
        return;
      }
      sink = to;
      cue = new Cue(0, to.buffer().generation());
      Thread started = threads.newThread(() -> run(to));
      started.setName("source-" + slot);
      thread = started;
      started.start();
    }
  }

  @Override
  public void seek(long positionNanos, int generation) {
    synchronized (lock) {
      if (sink == null || closed) {
        return;
      }
      cue = new Cue(positionNanos, generation);
      sink.buffer().flush(generation);
      lock.notifyAll();
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      if (decoder != null) {
        decoder.cancel();
      }
      if (thread != null) {
        thread.interrupt();
      }
      lock.notifyAll();
    }
  }

  private void run(SourceSink to) {
    try (FfmpegDecoder opened = FfmpegDecoder.open(media.location(), options)) {
      if (!adopt(opened)) {
        return;
      }
      to.buffer().declare(opened.hasVideo(), opened.hasAudio());
      to.opened(opened.info());
      play(to, opened);
    } catch (InterruptedException e) {
      LOG.debug("{} is closed", slot);
    } catch (MediaException e) {
      fail(to, e.fault());
    } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
      LOG.error("{} failed unexpectedly", slot, e);
      fail(to, MediaFault.retryable(FaultCode.INTERNAL, slot.value(), "it failed: " + e));
    } finally {
      synchronized (lock) {
        decoder = null;
      }
    }
  }

  private boolean adopt(FfmpegDecoder opened) {
    synchronized (lock) {
      decoder = opened;
      return !closed;
    }
  }

  private void fail(SourceSink to, MediaFault fault) {
    synchronized (lock) {
      if (closed) {
        return;
      }
    }
    to.failed(fault);
  }

  private void play(SourceSink to, FfmpegDecoder opened)
      throws MediaException, InterruptedException {
    long damagedBefore = 0;
    opened.whenDamaged(() ->
        to.damaged(
            MediaFault.fatal(
                FaultCode.DATA_DAMAGED, opened.subject(), "parts of it are damaged and left out")));
    try (FilePlayer player =
        new FilePlayer(media, opened, to.buffer(), options.programme().rate())) {
      while (true) {
        Cue next = awaitCue();
        player.play(next.positionNanos(), next.generation());
        if (opened.damagedParts() > damagedBefore) {
          damagedBefore = opened.damagedParts();
          LOG.warn("{}: {}: {} damaged parts left out", slot, opened.subject(), damagedBefore);
        }
      }
    }
  }

  private Cue awaitCue() throws InterruptedException {
    synchronized (lock) {
      while (cue == null) {
        lock.wait();
      }
      Cue next = cue;
      cue = null;
      return next;
    }
  }

  /// Where to go on, and for which generation.
  private record Cue(long positionNanos, int generation) {}
}
