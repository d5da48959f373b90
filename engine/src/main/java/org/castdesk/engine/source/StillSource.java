package org.castdesk.engine.source;

import java.util.concurrent.ThreadFactory;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.decode.DecodedPicture;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.FfmpegDecoder;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Shows a picture file for as long as anybody looks; transparency is kept.
///
/// **Thread**: reads the file on `source-RV01`, which then ends. **Owns**: the picture.
public final class StillSource implements Source {
  private final SourceSlot slot;
  private final String location;
  private final DecoderOptions options;
  private final ThreadFactory threads;
  private final Object lock = new Object();
  private @Nullable SourceSink sink;
  private @Nullable VideoFrame picture;
  private boolean closed;

  /// @param location absolute, or an address
  /// @param options of the still kind
  public StillSource(
      SourceSlot slot, String location, DecoderOptions options, ThreadFactory threads) {
    this.slot = slot;
    this.location = location;
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
    }
    Thread thread = threads.newThread(() -> read(to));
    thread.setName("source-" + slot);
    thread.start();
  }

  private void read(SourceSink to) {
    try (FfmpegDecoder decoder = FfmpegDecoder.open(location, options)) {
      DecodedPicture decoded = decoder.nextPicture();
      if (decoded == null) {
        throw new MediaException(
            MediaFault.fatal(FaultCode.NO_STREAMS, decoder.subject(), "it holds no picture"));
      }
      show(to, decoded.frame(), decoder.info());
    } catch (MediaException e) {
      fail(to, e.fault());
    } catch (RuntimeException | OutOfMemoryError e) {
      fail(to, MediaFault.retryable(FaultCode.INTERNAL, slot.value(), "it failed: " + e));
    }
  }

  private void show(SourceSink to, VideoFrame frame, MediaInfo info) {
    synchronized (lock) {
      if (closed) {
        frame.close();
        return;
      }
      picture = frame;
    }
    to.buffer().declare(true, false);
    to.opened(
        new MediaInfo(info.container(), info.videoCodec(), info.picture(), null, null, 0, 0, null));
    HeldPicture.put(to.buffer(), to.buffer().generation(), frame);
  }

  private void fail(SourceSink to, MediaFault fault) {
    synchronized (lock) {
      if (closed) {
        return;
      }
    }
    to.failed(fault);
  }

  @Override
  public void seek(long positionNanos, int generation) {
    synchronized (lock) {
      if (sink == null || closed) {
        return;
      }
      sink.buffer().flush(generation);
      if (picture != null) {
        HeldPicture.put(sink.buffer(), generation, picture);
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      if (picture != null) {
        picture.close();
        picture = null;
      }
    }
  }
}
