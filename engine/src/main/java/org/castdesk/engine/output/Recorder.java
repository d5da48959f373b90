package org.castdesk.engine.output;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.encode.AudioTrack;
import org.castdesk.engine.ffmpeg.encode.ChannelBridge;
import org.castdesk.engine.ffmpeg.encode.Container;
import org.castdesk.engine.ffmpeg.encode.EncodedPacket;
import org.castdesk.engine.ffmpeg.encode.FfmpegMuxer;
import org.castdesk.engine.ffmpeg.encode.VideoTrack;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one recording. Whatever its disk does, it can only hurt itself.
///
/// **Thread**: `output-<id>` runs it; `begin`, `put` and `end` come from `output-program`.
final class Recorder implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

  private final OutputSpec.Recording spec;
  private final RecordingFiles files;
  private final ChannelBridge bridge;
  private final OutputListener listener;
  private final Consumer<Recorder> whenOver;
  private final PacketQueue queue;
  private final FrameRate rate;
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private volatile long durationFrames;
  private volatile @Nullable Tracks tracks;
  private volatile @Nullable MediaFault givenFault;
  private volatile boolean isOver;
  private boolean isDropping;

  /// What a recorder works with, apart from what it records.
  record Surroundings(
      RecordingFiles files,
      ChannelBridge bridge,
      OutputListener listener,
      FrameRate rate,
      Consumer<Recorder> whenOver) {}

  private record Tracks(VideoTrack video, AudioTrack audio) {}

  Recorder(OutputSpec.Recording spec, PacketQueue queue, Surroundings surroundings) {
    this.spec = spec;
    this.queue = queue;
    files = surroundings.files();
    bridge = surroundings.bridge();
    listener = surroundings.listener();
    rate = surroundings.rate();
    whenOver = surroundings.whenOver();
  }

  OutputId id() {
    return spec.id();
  }

  /// How sound before the first picture is treated here; unknown endings fail later, with a fault.
  Container.Lead lead() {
    return Container.ofFileName(spec.file()).map(Container::lead).orElse(Container.Lead.LEFT_OUT);
  }

  /// Tells what will come. Call before the first [#put].
  void begin(VideoTrack video, AudioTrack audio) {
    tracks = new Tracks(video, audio);
  }

  /// Hands over a packet, dated from this recording's beginning.
  void put(EncodedPacket packet) throws InterruptedException {
    boolean isKept = queue.put(packet);
    if (isOver) {
      return;
    }
    if (!isKept && packet.track() == EncodedPacket.Track.VIDEO) {
      countDropped();
    }
    if (isKept == isDropping) {
      isDropping = !isKept;
      if (isDropping) {
        LOG.warn("Output {}: its disk is too slow, pictures are left out", spec.id());
      }
    }
  }

  /// A picture that should have been in this recording never reached the encoder.
  void countDropped() {
    dropped.incrementAndGet();
  }

  /// A frame had no picture of its own, the one before it stands for it.
  void countRepeated() {
    repeated.incrementAndGet();
  }

  void end() {
    queue.end();
  }

  /// Ends the file properly, and says that it was not the user's wish.
  void fail(MediaFault fault) {
    givenFault = fault;
    queue.end();
  }

  OutputCounters counters() {
    return new OutputCounters(
        frames.get(),
        dropped.get(),
        repeated.get(),
        bytes.get(),
        rate.startNanos(durationFrames),
        queue.waitingPictures());
  }

  @Override
  public void run() {
    MediaFault fault = null;
    try {
      record();
      fault = givenFault;
    } catch (MediaException e) {
      fault = e.fault();
    } catch (InterruptedException _) {
      fault = MediaFault.fatal(FaultCode.OUTPUT_OVERLOADED, spec.file(), "it did not end in time");
    } catch (RuntimeException e) {
      fault = MediaFault.fatal(FaultCode.INTERNAL, spec.file(), "internal error: " + e);
      LOG.error("Output {} failed", spec.id(), e);
    }
    isOver = true;
    queue.close();
    whenOver.accept(this);
    if (fault == null) {
      listener.stopped(spec.id());
    } else {
      listener.failed(spec.id(), fault);
    }
  }

  private void record() throws MediaException, InterruptedException {
    Container container =
        Container.ofFileName(spec.file())
            .orElseThrow(() ->
                new MediaException(
                    MediaFault.fatal(
                        FaultCode.OUTPUT_UNWRITABLE,
                        spec.file(),
                        "its ending names no container; use .mp4, .mkv, .flv or .ts")));
    FreshFile file = files.create(spec.file());
    try (file) {
      listener.started(spec.id(), file.target());
      write(file, container);
    } catch (IOException e) {
      throw new MediaException(DiskFaults.of(file.target(), e), e);
    }
  }

  private void write(FreshFile file, Container container) throws IOException, InterruptedException {
    EncodedPacket first = queue.take();
    Tracks begun = tracks;
    if (first == null || begun == null) {
      file.delete();
      return;
    }
    long safeBytes = 0;
    try (FfmpegMuxer muxer =
        new FfmpegMuxer(container, file.channel(), bridge, begun.video(), begun.audio())) {
      try {
        for (EncodedPacket packet = first; packet != null; packet = queue.take()) {
          muxer.write(packet);
          count(packet, muxer.safeBytes());
        }
        muxer.finish();
        bytes.set(muxer.safeBytes());
      } finally {
        safeBytes = muxer.safeBytes();
      }
    } catch (IOException e) {
      leaveWhole(file, safeBytes);
      throw e;
    }
  }

  /// Cuts off what a failed write left half done, so that the file plays to its end.
  private void leaveWhole(FreshFile file, long safeBytes) {
    try {
      if (safeBytes == 0) {
        file.delete();
      } else if (file.channel().isOpen()) {
        file.channel().truncate(safeBytes);
      }
    } catch (IOException e) {
      LOG.warn("{} keeps a damaged end: {}", file.target(), e.getMessage());
    }
  }

  private void count(EncodedPacket packet, long writtenBytes) {
    bytes.set(writtenBytes);
    if (packet.track() == EncodedPacket.Track.VIDEO) {
      frames.incrementAndGet();
      durationFrames = packet.presentation() + packet.duration();
    }
  }
}
