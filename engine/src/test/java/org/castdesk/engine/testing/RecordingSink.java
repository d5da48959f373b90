package org.castdesk.engine.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.BoundedPlayoutBuffer;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.source.SourceSink;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.FrameRate;

/// Plays a source the way the offline tick does: waits for each position, then looks.
public final class RecordingSink implements SourceSink, AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final WatchedBuffer buffer = new WatchedBuffer(new BoundedPlayoutBuffer());
  private final CompletableFuture<MediaInfo> opened = new CompletableFuture<>();
  private final CompletableFuture<MediaFault> failed = new CompletableFuture<>();
  private final List<MediaFault> damages = new CopyOnWriteArrayList<>();

  @Override
  public PlayoutBuffer buffer() {
    return buffer;
  }

  @Override
  public void opened(MediaInfo info) {
    opened.complete(info);
  }

  @Override
  public void damaged(MediaFault fault) {
    damages.add(fault);
  }

  @Override
  public void failed(MediaFault fault) {
    failed.complete(fault);
    opened.completeExceptionally(new AssertionError("failed: " + fault.message()));
  }

  public MediaInfo awaitOpened() {
    return await(opened);
  }

  public MediaFault awaitFailed() {
    return await(failed);
  }

  /// What it said of damage so far.
  public List<MediaFault> damages() {
    return damages;
  }

  private static <T> T await(CompletableFuture<T> what) {
    try {
      return what.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("it did not come", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// The picture of a programme frame, borrowed until the next call.
  public VideoFrame picture(FrameRate rate, long frame) {
    AudioCadence cadence = new AudioCadence(rate, AudioFormat.SAMPLE_RATE_HZ);
    long position = rate.startNanos(frame);
    await(position, cadence.firstSample(frame + 1));
    VideoFrame picture = buffer.videoAt(position);
    buffer.readAudio(cadence.firstSample(frame), AudioBlock.silence(cadence.samples(frame)));
    if (picture == null) {
      throw new AssertionError("no picture at frame " + frame);
    }
    return picture;
  }

  /// The sound of a programme frame.
  public AudioBlock sound(FrameRate rate, long frame) {
    AudioCadence cadence = new AudioCadence(rate, AudioFormat.SAMPLE_RATE_HZ);
    await(rate.startNanos(frame), cadence.firstSample(frame + 1));
    AudioBlock block = AudioBlock.silence(cadence.samples(frame));
    buffer.videoAt(rate.startNanos(frame));
    buffer.readAudio(cadence.firstSample(frame), block);
    return block;
  }

  private void await(long position, long endSample) {
    try {
      if (!buffer.awaitReady(position, endSample, PATIENCE_NANOS)) {
        throw new AssertionError(
            "nothing came for position " + position + "; " + failed.getNow(null));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Pictures that were delivered and have not come back.
  public long outstanding() {
    return buffer.outstanding();
  }

  @Override
  public void close() {
    buffer.close();
  }
}
