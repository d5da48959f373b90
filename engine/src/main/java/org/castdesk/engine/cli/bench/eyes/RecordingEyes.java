package org.castdesk.engine.cli.bench.eyes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.decode.DecodedPicture;
import org.castdesk.engine.ffmpeg.decode.DecodedSound;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.FfmpegDecoder;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;

/// Looks through a recording: which pattern each picture shows, and how far sound and picture are
/// apart.
public final class RecordingEyes {
  private static final int ROUNDING_SAMPLES = 480;
  private static final long WHOLE = Long.MAX_VALUE / 4;

  private final List<Seen> pictures = new ArrayList<>();
  private final FlashBeepMeter meter = new FlashBeepMeter();

  /// One picture of the recording.
  ///
  /// @param shown what pattern it shows, empty = none that can be read
  /// @param luma how bright it is on average, 16 to 235
  public record Seen(long nanos, Optional<FrameNumberReader.Reading> shown, double luma) {}

  private RecordingEyes() {}

  /// Looks at every picture of a file.
  ///
  /// @param box where in the programme the pattern lies, in parts of its size
  public static RecordingEyes read(Path file, VideoFormat format, PictureBox box)
      throws MediaException {
    return readAll(file, format, List.of(box)).getFirst();
  }

  /// Looks at every picture of a file, in several places of it.
  ///
  /// @return one for each box
  public static List<RecordingEyes> readAll(Path file, VideoFormat format, List<PictureBox> boxes)
      throws MediaException {
    List<RecordingEyes> all = boxes.stream().map(_ -> new RecordingEyes()).toList();
    try (FfmpegDecoder decoder =
        FfmpegDecoder.open(file.toString(), DecoderOptions.moving(format))) {
      long start = decoder.startNanos();
      for (DecodedPicture next = decoder.nextPicture();
          next != null;
          next = decoder.nextPicture()) {
        try (VideoFrame frame = next.frame()) {
          for (int i = 0; i < all.size(); i++) {
            all.get(i).look(frame.planes(), boxes.get(i), next.timeNanos() - start);
          }
        }
      }
    }
    try (FfmpegDecoder decoder =
        FfmpegDecoder.open(file.toString(), DecoderOptions.moving(format))) {
      FlashBeepMeter ear = all.getFirst().meter;
      all.forEach(eyes -> eyes.meter.share(ear));
      listen(decoder, ear::sound);
    }
    return all;
  }

  private void look(VideoFrame.Planes planes, PictureBox part, long nanos) {
    PictureBox box =
        new PictureBox(
            part.x() * planes.widthPx(),
            part.y() * planes.heightPx(),
            part.width() * planes.widthPx(),
            part.height() * planes.heightPx());
    pictures.add(
        new Seen(nanos, FrameNumberReader.read(planes, box), new LumaProbe(planes).mean(box)));
    meter.frame(planes, box, nanos);
  }

  private static void listen(FfmpegDecoder decoder, Consumer<AudioBlock> to) throws MediaException {
    long start = decoder.startNanos();
    long written = 0;
    for (DecodedSound next = decoder.nextSound(WHOLE);
        next != null;
        next = decoder.nextSound(WHOLE)) {
      long first = AudioFormat.samplesAt(next.timeNanos() - start);
      AudioBlock block = next.block();
      // Containers round times; a real gap is longer.
      if (first > written + ROUNDING_SAMPLES) {
        to.accept(AudioBlock.silence((int) Math.min(first - written, 480_000)));
        written = first;
      }
      to.accept(block);
      written += block.samples();
    }
  }

  /// In their order.
  public List<Seen> pictures() {
    return List.copyOf(pictures);
  }

  /// One for each flash that has a beep near.
  public List<FlashBeepMeter.Offset> offsets() {
    return meter.offsets();
  }
}
