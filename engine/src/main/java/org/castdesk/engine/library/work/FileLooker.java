package org.castdesk.engine.library.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.DoubleConsumer;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.analyse.PosterPicture;
import org.castdesk.engine.ffmpeg.analyse.SoundPass;
import org.castdesk.engine.ffmpeg.decode.DecodedPicture;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.FfmpegDecoder;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.library.Analysis.Outcome;
import org.castdesk.engine.library.Loudness;
import org.castdesk.engine.library.Step;
import org.castdesk.engine.library.Waveform;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Looks into one file: what it is, a picture of it, its sound.
///
/// **Thread**: one, in a process of its own: whatever a file does to a decoder happens here.
final class FileLooker {
  /// The box of a small picture.
  static final PictureSize SMALL = new PictureSize(320, 180);

  private static final VideoFormat DECODED =
      new VideoFormat(new PictureSize(640, 360), FrameRate.parse("25"));

  /// Where a picture is looked for, until one is not all black.
  private static final double[] PLACES = {0.1, 0.3, 0.5, 0.02};

  /// Mean brightness of a picture that shows something; black is 16.
  private static final double DARK = 28;

  private final DoubleConsumer progress;

  FileLooker(DoubleConsumer progress) {
    this.progress = progress;
  }

  Outcome look(Path file, Step step, Path into) {
    try {
      return switch (step) {
        case PROBE -> probe(file);
        case PICTURE -> picture(file, into);
        case SOUND -> sound(file, into);
      };
    } catch (MediaException e) {
      return new Outcome.Failed(e.fault());
    } catch (IOException e) {
      return new Outcome.Failed(
          MediaFault.retryable(FaultCode.OUTPUT_UNWRITABLE, into.toString(), e.toString()));
    }
  }

  private static Outcome probe(Path file) throws MediaException {
    try (FfmpegDecoder decoder = open(file)) {
      return new Outcome.Probed(decoder.info());
    }
  }

  private static FfmpegDecoder open(Path file) throws MediaException {
    return FfmpegDecoder.open(file.toString(), DecoderOptions.moving(DECODED));
  }

  private Outcome picture(Path file, Path into) throws MediaException, IOException {
    try (FfmpegDecoder decoder = open(file)) {
      Duration duration = duration(decoder.info());
      @Nullable DecodedPicture best = null;
      try {
        for (double place : duration.isPositive() ? PLACES : new double[1]) {
          if (place > 0) {
            decoder.seek(decoder.startNanos() + (long) (duration.toNanos() * place));
          }
          DecodedPicture found = decoder.nextPicture();
          if (found == null) {
            continue;
          }
          double brightness = brightness(found.frame());
          if (best == null || brightness > brightness(best.frame())) {
            close(best);
            best = found;
          } else {
            found.frame().close();
          }
          if (brightness > DARK) {
            break;
          }
        }
        if (best == null) {
          throw new MediaException(
              MediaFault.fatal(
                  FaultCode.DATA_DAMAGED, file.toString(), "no picture can be decoded"));
        }
        write(into, PosterPicture.jpeg(best.frame(), SMALL));
        long at = Math.max(0, best.timeNanos() - decoder.startNanos());
        return new Outcome.Pictured(Duration.ofNanos(at));
      } finally {
        close(best);
      }
    }
  }

  private static void close(@Nullable DecodedPicture picture) {
    if (picture != null) {
      picture.frame().close();
    }
  }

  private static Duration duration(MediaInfo info) {
    return info.duration() == null ? Duration.ZERO : info.duration();
  }

  private static double brightness(VideoFrame frame) {
    VideoFrame.Planes planes = frame.planes();
    long sum = 0;
    long count = 0;
    for (int y = 0; y < planes.heightPx(); y += 4) {
      for (int x = 0; x < planes.widthPx(); x += 4) {
        long at = (long) y * planes.strideY() + x;
        sum += planes.y().get(java.lang.foreign.ValueLayout.JAVA_BYTE, at) & 0xFF;
        count++;
      }
    }
    return (double) sum / Math.max(1, count);
  }

  private Outcome sound(Path file, Path into) throws MediaException, IOException {
    Waveform.Builder shape = new Waveform.Builder();
    SoundPass pass =
        new SoundPass(block -> shape.add(block.left(), block.right(), block.samples()), progress);
    SoundPass.Found found = pass.run(file);
    Path beside = into.resolveSibling(into.getFileName() + ".new");
    Files.createDirectories(into.toAbsolutePath().getParent());
    shape.build().write(beside);
    Files.move(beside, into, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Outcome.Heard(
        new Loudness(found.integratedLufs(), found.rangeLu(), found.truePeakDb()));
  }

  private static void write(Path into, byte[] bytes) throws IOException {
    Files.createDirectories(into.toAbsolutePath().getParent());
    Path beside = into.resolveSibling(into.getFileName() + ".new");
    Files.write(beside, bytes);
    Files.move(beside, into, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
