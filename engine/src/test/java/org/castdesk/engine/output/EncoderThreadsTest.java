package org.castdesk.engine.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One thread where one is enough, and where bits must repeat.
class EncoderThreadsTest {
  @ParameterizedTest
  @CsvSource({
    "LIVE, 1280x720, 30, veryfast, 1",
    "LIVE, 1920x1080, 30, veryfast, 2",
    "LIVE, 1920x1080, 60, veryfast, 3",
    "LIVE, 1920x1080, 30, medium, 4",
    "LIVE, 3840x2160, 30, veryfast, 4",
    "OFFLINE, 3840x2160, 60, medium, 1"
  })
  void threads_followTheWork(Pacing pacing, String size, int rate, String preset, int threads) {
    OutputSetup setup =
        new OutputSetup(
            new VideoFormat(PictureSize.parse(size), FrameRate.of(rate)),
            new EncoderSettings(preset, 4_000_000, 60, 128_000),
            pacing,
            Path.of("."));
    assertEquals(threads, EncoderThreads.count(setup, 4));
  }
}
