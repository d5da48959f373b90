package org.castdesk.engine.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a recording holds: every frame, at its time, with its sound.
class RecordingTest {
  private static final PictureSize SIZE = new PictureSize(320, 180);
  private static final EncoderSettings SETTINGS =
      new EncoderSettings("ultrafast", 1_000_000, 30, 128_000);

  @TempDir Path directory;

  private final HeardOutputs heard = new HeardOutputs();

  @ParameterizedTest
  @CsvSource({
    "mp4, 30",
    "mkv, 30",
    "flv, 30",
    "ts, 30",
    "mp4, 29.97",
    "mkv, 29.97",
    "mp4, 25",
    "ts, 59.94"
  })
  void recording_holdsEveryFrameAndItsSound(String ending, String rate) throws Exception {
    VideoFormat format = new VideoFormat(SIZE, FrameRate.parse(rate));
    Path file = directory.resolve("a." + ending);
    try (ProgramFixture programme = new ProgramFixture(format)) {
      try (ProgramOutputs outputs = outputs(format)) {
        outputs.start(recording("rec", "a." + ending));
        programme.offerRange(outputs, 1000, 1125);
        outputs.stop(new OutputId("rec"));
        assertEquals("started rec", heard.next());
        assertEquals("stopped rec", heard.next());
      }
      assertEquals(0, programme.pool.outstanding());
    }
    assertEquals(List.of(file.toString()), heard.targets);
    assertFrames(file, 125, format.rate());
    assertBeeps(file, 125);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mkv", "flv", "ts"})
  void recording_thatJoinsLater_beginsWithAKeyFrameAndItsSound(String ending) throws Exception {
    VideoFormat format = new VideoFormat(SIZE, FrameRate.parse("29.97"));
    Path file = directory.resolve("b." + ending);
    try (ProgramFixture programme = new ProgramFixture(format)) {
      try (ProgramOutputs outputs = outputs(format)) {
        outputs.start(recording("first", "a." + ending));
        programme.offerRange(outputs, 0, 50);
        outputs.start(recording("second", "b." + ending));
        programme.offerRange(outputs, 50, 123);
        outputs.stop(new OutputId("second"));
        programme.offerRange(outputs, 123, 140);
      }
      assertEquals(0, programme.pool.outstanding());
    }
    assertFrames(directory.resolve("a." + ending), 140, format.rate());
    assertFrames(file, 73, format.rate());
    assertBeeps(file, 73);
  }

  @Test
  void framesThatNeverCame_areRepeated_andNothingMoves() throws Exception {
    VideoFormat format = new VideoFormat(SIZE, FrameRate.of(30));
    try (ProgramFixture programme = new ProgramFixture(format)) {
      try (ProgramOutputs outputs = outputs(format)) {
        outputs.start(recording("rec", "a.mp4"));
        programme.offerRange(outputs, 0, 35);
        programme.offerRange(outputs, 38, 90);
        outputs.stop(new OutputId("rec"));
        heard.next(2);
        OutputCounters counters = outputs.counters().get(new OutputId("rec"));
        assertEquals(90, counters.frames());
        assertEquals(3, counters.repeated());
        assertEquals(0, counters.dropped());
      }
      assertEquals(0, programme.pool.outstanding());
    }
    assertFrames(directory.resolve("a.mp4"), 90, format.rate());
    assertBeeps(directory.resolve("a.mp4"), 90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mkv", "flv", "ts"})
  void skippedFrames_keepTheirSound_untilTheVeryEnd(String ending) throws Exception {
    VideoFormat format = new VideoFormat(SIZE, FrameRate.parse("29.97"));
    Path file = directory.resolve("a." + ending);
    try (ProgramFixture programme = new ProgramFixture(format)) {
      try (ProgramOutputs outputs = outputs(format)) {
        outputs.start(recording("rec", "a." + ending));
        for (long frame = 0; frame < 90; frame++) {
          if (frame % 10 == 8 || frame % 10 == 9) {
            programme.offerSkipped(outputs, frame);
          } else {
            programme.offer(outputs, frame);
          }
        }
        outputs.stop(new OutputId("rec"));
        heard.next(2);
        assertEquals(18, outputs.counters().get(new OutputId("rec")).repeated());
      }
      assertEquals(0, programme.pool.outstanding());
    }
    assertFrames(file, 90, format.rate());
    assertBeeps(file, 90);
    assertSteadyHum(file);
  }

  @Test
  void aLongHole_staysAHole() throws Exception {
    VideoFormat format = new VideoFormat(SIZE, FrameRate.of(30));
    try (ProgramFixture programme = new ProgramFixture(format)) {
      try (ProgramOutputs outputs = outputs(format)) {
        outputs.start(recording("rec", "a.mp4"));
        programme.offerRange(outputs, 0, 55);
        programme.offerRange(outputs, 55 + 301, 55 + 311);
      }
      assertEquals(0, programme.pool.outstanding());
    }
    List<Double> times = times(directory.resolve("a.mp4"), "v:0", "packet=pts_time");
    assertEquals(65, times.size());
    assertEquals(356 / 30.0, times.get(55), 0.001);
    assertBeeps(directory.resolve("a.mp4"), 65);
  }

  @Test
  void recordingThatJoinsAtASkippedFrame_hasItToo() throws Exception {
    VideoFormat format = new VideoFormat(SIZE, FrameRate.of(30));
    try (ProgramFixture programme = new ProgramFixture(format)) {
      try (ProgramOutputs outputs = outputs(format)) {
        outputs.start(recording("first", "a.mkv"));
        programme.offerRange(outputs, 0, 35);
        outputs.start(recording("second", "b.mkv"));
        programme.offerSkipped(outputs, 35);
        programme.offerRange(outputs, 36, 95);
        outputs.stop(new OutputId("second"));
      }
      assertEquals(0, programme.pool.outstanding());
    }
    assertFrames(directory.resolve("a.mkv"), 95, format.rate());
    assertFrames(directory.resolve("b.mkv"), 60, format.rate());
  }

  @Test
  void offlineRecordings_areBitRepeatable() throws Exception {
    VideoFormat format = new VideoFormat(SIZE, FrameRate.of(30));
    try (ProgramFixture programme = new ProgramFixture(format)) {
      for (int run = 0; run < 2; run++) {
        try (ProgramOutputs outputs = outputs(format)) {
          outputs.start(recording("rec", "same.mkv"));
          programme.offerRange(outputs, 0, 60);
        }
      }
    }
    assertEquals(hash(directory.resolve("same.mkv")), hash(directory.resolve("same-2.mkv")));
  }

  private static String hash(Path file) throws IOException {
    return new String(
        BundledTools.ffmpeg(
            "-v", "error", "-i", file.toString(), "-c", "copy", "-f", "streamhash", "-"),
        StandardCharsets.UTF_8);
  }

  private ProgramOutputs outputs(VideoFormat format) {
    return new ProgramOutputs(
        new OutputSetup(format, SETTINGS, Pacing.OFFLINE, directory), heard, Thread::new);
  }

  private static OutputSpec recording(String id, String file) {
    return new OutputSpec.Recording(new OutputId(id), file);
  }

  private static void assertFrames(Path file, int count, FrameRate rate) throws IOException {
    List<String> pictures = BundledTools.entries(file, "v:0", "frame=pict_type");
    assertEquals(count, pictures.size(), file.toString());
    assertEquals("I", pictures.getFirst().substring(0, 1));
    List<Double> video = times(file, "v:0", "packet=pts_time");
    List<Double> audio = times(file, "a:0", "packet=pts_time");
    double videoEnd = video.getLast() + 1 / rate.framesPerSecond();
    double audioEnd = audio.getLast() + 1024 / 48000.0;
    assertEquals(videoEnd, audioEnd, 0.040, "ends together");
    assertEquals(video.getFirst(), audio.getFirst(), 0.040, "begins together");
    if (!file.toString().endsWith(".ts")) {
      assertEquals(0.0, video.getFirst(), 1e-6);
      double stretch = (count - 1) / rate.framesPerSecond();
      assertEquals(stretch, video.getLast() - video.getFirst(), 0.002);
    }
  }

  /// Flash and beep belong to the same frame, after a decoder of its own has played the file.
  private static void assertBeeps(Path file, int pictures) throws IOException {
    byte[] grey =
        BundledTools.ffmpeg(
            "-v",
            "error",
            "-i",
            file.toString(),
            "-map",
            "0:v:0",
            "-vf",
            "scale=1:1:flags=area,format=gray",
            "-fps_mode",
            "passthrough",
            "-f",
            "rawvideo",
            "-");
    List<Double> times = times(file, "v:0", "frame=pts_time");
    float[] sound = BundledTools.sound(file);
    assertEquals(pictures, grey.length);
    int flashes = 0;
    for (int frame = 1; frame < pictures - 1; frame++) {
      boolean isFlash = (grey[frame] & 0xff) > 200 && (grey[frame - 1] & 0xff) < 200;
      if (isFlash) {
        flashes++;
        double expected = times.get(frame);
        assertEquals(expected, onset(sound, expected), 0.003, file + " frame " + frame);
      }
    }
    assertTrue(flashes >= 5, "flashes " + flashes);
  }

  /// The quiet tone under everything goes on through every frame, repeated or not.
  private static void assertSteadyHum(Path file) throws IOException {
    float[] sound = BundledTools.sound(file);
    for (int at = 4800; at + 4800 < sound.length / 2; at += 480) {
      double sum = 0;
      for (int i = at; i < at + 480; i++) {
        sum += sound[2 * i + 1] * (double) sound[2 * i + 1];
      }
      assertTrue(Math.sqrt(sum / 480) > 0.01, file + ": silence at " + at / 48000.0 + " s");
    }
  }

  private static double onset(float[] sound, double around) {
    int from = Math.max(0, (int) ((around - 0.1) * 48000));
    for (int i = from; i < Math.min(sound.length / 2, from + 9600); i++) {
      if (Math.abs(sound[2 * i]) > 0.1) {
        return i / 48000.0;
      }
    }
    return -1;
  }

  private static List<Double> times(Path file, String stream, String entry) throws IOException {
    return BundledTools.entries(file, stream, entry).stream()
        .map(line -> Double.valueOf(line.split(",")[0]))
        .toList();
  }
}
