package org.castdesk.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.testing.MediaFiles;
import org.castdesk.engine.testing.RecordingSink;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file in a programme of its own rate shows every picture exactly once, whatever its container
/// rounds, pass after pass.
class FileRatesTest {
  private static final int FRAMES = 60;
  private static final int PASSES = 3;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "mp4,24", "mp4,25", "mp4,30000/1001", "mp4,30", "mp4,50", "mp4,60000/1001", "mp4,60",
    "mkv,24", "mkv,25", "mkv,30000/1001", "mkv,30", "mkv,50", "mkv,60000/1001", "mkv,60",
    "flv,24", "flv,25", "flv,30000/1001", "flv,30", "flv,50", "flv,60000/1001", "flv,60",
    "ts,24", "ts,25", "ts,30000/1001", "ts,30", "ts,50", "ts,60000/1001", "ts,60",
  })
  void sameRate_everyPictureOnce_throughLoops(String container, String rateText) throws Exception {
    FrameRate rate = FrameRate.parse(rateText);
    Path file =
        MediaFiles.make(
            directory.resolve("clip." + container),
            "-f lavfi -i nullsrc=s=64x32:r="
                + rateText
                + ",format=yuv420p,geq=lum='16+3*N':cb=128:cr=128,setparams=colorspace=bt709 -f"
                + " lavfi -i sine=r=48000 -frames:v "
                + FRAMES
                + " -shortest -c:v libx264 -preset ultrafast -qp 0 -bf 2 -g 30 -pix_fmt yuv420p"
                + " -c:a aac -ar 48000");
    List<Integer> expected = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    FileSource source =
        new FileSource(
            new SourceSlot("RV01"),
            SourceContent.Media.endless(file.toString()),
            DecoderOptions.moving(VideoFormat.HD_1080P30),
            Thread.ofPlatform().factory());
    try (RecordingSink sink = new RecordingSink()) {
      source.start(sink);
      for (int frame = 0; frame < FRAMES * PASSES; frame++) {
        expected.add(frame % FRAMES);
        seen.add(number(sink.picture(rate, frame)));
      }
    } finally {
      source.close();
    }
    assertEquals(expected, seen);
  }

  private static int number(VideoFrame picture) {
    int luma = picture.planes().y().get(java.lang.foreign.ValueLayout.JAVA_BYTE, 8) & 0xff;
    return (luma - 16 + 1) / 3;
  }
}
