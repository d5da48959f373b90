package org.castdesk.engine.cli.bench.inputs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.BoundedPlayoutBuffer;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.runtime.EngineThreads;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.source.FileSource;
import org.castdesk.engine.source.SourceSink;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameRate;

/// Moves the playing head of a file about, and reads from the picture where it came to.
public final class SeekTrial {
  public static final VideoFormat FORMAT =
      new VideoFormat(new PictureSize(640, 360), FrameRate.of(25));
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private SeekTrial() {}

  /// @param wrong seeks that did not land on the asked frame
  /// @param firstWrong what the first of them was, empty = none
  /// @param slowestMillis until the asked picture was there
  public record Found(
      int seeks, int wrong, String firstWrong, double meanMillis, double slowestMillis) {}

  /// @param frames how many the file has; its pattern counts from 0
  public static Found run(Path file, int frames, int seeks, long seed, EngineClock clock)
      throws IOException, InterruptedException {
    Random random = new Random(seed);
    int wrong = 0;
    String first = "";
    double slowest = 0;
    double sum = 0;
    try (BoundedPlayoutBuffer buffer = new BoundedPlayoutBuffer()) {
      Sink sink = new Sink(buffer);
      buffer.flush(1);
      FileSource source =
          new FileSource(
              SourceSlot.of(1),
              new SourceContent.Media(
                  file.toString(),
                  SourceContent.Repeat.ONCE,
                  Duration.ZERO,
                  Duration.ZERO,
                  SourceContent.AtEnd.HOLD),
              DecoderOptions.moving(FORMAT),
              task -> EngineThreads.unwatched("seek", task));
      try {
        source.start(sink);
        for (int i = 0; i < seeks; i++) {
          long asked = random.nextInt(frames);
          long nanos = FORMAT.rate().startNanos(asked);
          long began = clock.nowNanos();
          source.seek(nanos, i + 2);
          boolean isThere = buffer.awaitReady(nanos, 0, PATIENCE_NANOS);
          double millis = (clock.nowNanos() - began) / 1e6;
          VideoFrame picture = buffer.videoAt(nanos);
          OptionalLong read =
              picture == null || !isThere
                  ? OptionalLong.empty()
                  : FrameNumberReader.frameNumber(picture.planes());
          if (read.isEmpty() || read.getAsLong() != asked) {
            wrong++;
            first = first.isEmpty() ? "asked " + asked + ", got " + read : first;
          }
          slowest = Math.max(slowest, millis);
          sum += millis;
          if (sink.fault != null) {
            throw new IOException(sink.fault.message());
          }
        }
      } finally {
        source.close();
      }
    }
    return new Found(seeks, wrong, first, sum / seeks, slowest);
  }

  /// Only the buffer matters.
  private static final class Sink implements SourceSink {
    private final PlayoutBuffer buffer;
    private volatile @org.jspecify.annotations.Nullable MediaFault fault;

    Sink(PlayoutBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public PlayoutBuffer buffer() {
      return buffer;
    }

    @Override
    public void opened(MediaInfo info) {}

    @Override
    public void damaged(MediaFault damage) {}

    @Override
    public void failed(MediaFault failure) {
      fault = failure;
    }
  }
}
