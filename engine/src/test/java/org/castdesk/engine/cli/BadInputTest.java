package org.castdesk.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.testing.EngineHarness;
import org.castdesk.engine.testing.MediaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of bad input through the whole command line: what is said, what is shown, and that the
/// rest of the show runs on.
class BadInputTest {
  private static final PictureSize SIZE = new PictureSize(320, 180);
  private static final int SCENE_FRAMES = 12;
  private static final String PICTURE = "-f lavfi -i testsrc2=s=160x90:r=30:d=4 ";
  private static final String SOUND = "-f lavfi -i sine=f=500:r=48000:d=4 ";
  private static final String H264 = "-c:v libx264 -preset ultrafast -g 15 -pix_fmt yuv420p ";

  @TempDir Path folder;

  @Test
  void unplayableFiles_areNamedOnce_showTheSlate_andTheRestRunsOn() throws Exception {
    String clip = PICTURE + SOUND + H264 + "-c:a aac";
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    Path text = folder.resolve("text.mp4");
    Files.writeString(text, "This is a letter, not a film.\n".repeat(99));
    Path cut = cut(make("whole.mp4", clip), folder.resolve("cut.mp4"), 0.5);
    Path stub = cut(make("whole.ts", clip), folder.resolve("stub.ts"), 0.001);
    Path missing = folder.resolve("missing.mp4");
    Said said = play(missing, empty, text, cut, stub);
    assertEquals(0, said.exit());
    assertSaidOnce(said, "missing.mp4: there is no such file");
    assertSaidOnce(said, "empty.mp4: the file is empty");
    assertSaidOnce(said, "text.mp4: this is no video, sound or picture file");
    assertSaidOnce(said, "cut.mp4: the file was cut off: its index (moov) is missing");
    assertSaidOnce(said, "stub.ts: it does not open");
    Film film = Film.of(folder.resolve("out.mkv"));
    for (int scene = 0; scene < 5; scene++) {
      assertTrue(film.spread(scene) > 60, "the slate has letters, scene " + scene);
      assertTrue(film.moved(scene) < 0.001, "the slate stands still, scene " + scene);
    }
    assertPatternAtTheEnd(5);
  }

  @Test
  void brokenAndOddFiles_playWhatTheyHold_andOnlyTheBrokenAreNamed() throws Exception {
    String clip = PICTURE + SOUND + H264 + "-c:a aac ";
    Path ts = make("whole.ts", clip);
    Path mp4 = make("whole.mp4", clip + "-movflags +faststart");
    Said said =
        play(
            cut(ts, folder.resolve("cut.ts"), 0.6),
            garbage(ts, folder.resolve("garbage.ts")),
            garbage(mp4, folder.resolve("garbage.mp4")),
            make("mute.mp4", PICTURE + H264),
            make("late.ts", clip + "-output_ts_offset 3600"),
            // 33 bits of 90 kHz end at 95443.717 s (ISO/IEC 13818-1).
            make("wrap.ts", clip + "-output_ts_offset 95441.2 -muxdelay 0"),
            make("pixel.mkv", "-f lavfi -i color=white:s=1x1:r=30:d=1 -c:v ffv1"),
            make("8k.mp4", "-f lavfi -i color=white:s=7680x4320:r=30 -frames:v 2 -c:v mjpeg"));
    assertEquals(0, said.exit());
    assertSaidOnce(said, "garbage.ts: parts of it are damaged and left out");
    assertSaidOnce(said, "garbage.mp4: parts of it are damaged and left out");
    for (int whole = 4; whole <= 8; whole++) {
      assertEquals(0, said.linesWith("castdesk: RV0" + whole), said.text());
    }
    Film film = Film.of(folder.resolve("out.mkv"));
    for (int scene = 0; scene < 6; scene++) {
      assertTrue(film.moved(scene) > 0.02, "it moves, scene " + scene);
    }
    assertEquals(235, film.middle(6), 3, "one pixel, all over the picture");
    assertEquals(235, film.middle(7), 3, "8K");
    assertPatternAtTheEnd(8);
  }

  @Test
  void soundOnly_isHeard_withoutAPicture() throws Exception {
    Said said = play(make("tone.mp3", SOUND + "-c:a mp3"));
    assertEquals(0, said.exit());
    assertEquals(0, said.linesWith("castdesk: RV"), said.text());
    assertEquals(0, Film.of(folder.resolve("out.mkv")).spread(0), "black");
    float[] sound = BundledTools.sound(folder.resolve("out.mkv"));
    double sum = 0;
    for (int i = 2_400; i < 12_000; i++) {
      sum += sound[2 * i] * (double) sound[2 * i];
    }
    assertTrue(Math.sqrt(sum / 9_600) > 0.03, "the tone is heard");
    assertPatternAtTheEnd(1);
  }

  @Test
  void showFileWithWrongTypes_isNamedWithItsPlace() throws Exception {
    Path file = folder.resolve("show.json");
    Files.writeString(file, "{\"version\":1,\"name\":7,\"sources\":\"none\"}");
    Said said = Said.of("engine", "--show", file.toString(), "--offline", "--for", "1s");
    assertEquals(1, said.exit());
    assertTrue(said.text().contains("show.json"), said.text());
    assertEquals(1, said.text().lines().count(), said.text());
  }

  @Test
  void scriptWithAnUnknownCommand_isNamedWithItsLine() throws Exception {
    Path script = folder.resolve("s.jsonl");
    Files.writeString(
        script,
        "{\"frame\":0,\"command\":{\"type\":\"Cut\"}}\n"
            + "{\"frame\":1,\"command\":{\"type\":\"Explode\"}}");
    Said said =
        Said.of(
            "engine",
            "--source",
            "RV01=test",
            "--offline",
            "--for",
            "1s",
            "--script",
            script.toString());
    assertEquals(2, said.exit());
    assertTrue(said.text().contains("s.jsonl"), said.text());
    assertTrue(said.text().contains("line 2"), said.text());
    assertTrue(said.text().contains("Explode"), said.text());
  }

  @Test
  void recordingThatCannotBeMade_failsTheRun_afterItHasRun() throws Exception {
    Path file = Files.writeString(folder.resolve("blocked"), "x").resolve("a.mp4");
    Said said =
        Said.of(
            "engine",
            "--source",
            "RV01=test",
            "--offline",
            "--for",
            "1s",
            "--size",
            "320x180",
            "--preset",
            "ultrafast",
            "--record",
            file.toString(),
            "--record",
            folder.resolve("good.mkv").toString());
    assertEquals(1, said.exit());
    assertEquals(1, said.linesWith("is not a directory"), said.text());
    assertEquals(
        30, BundledTools.entries(folder.resolve("good.mkv"), "v:0", "packet=pts_time").size());
  }

  /// Each file in a slot and a scene of its own, one after the other on air; then a test pattern.
  private Said play(Path... files) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("engine", "--offline", "--size", "320x180", "--rate", "30", "--preset"));
    command.addAll(List.of("ultrafast", "--record", folder.resolve("out.mkv").toString()));
    List<String> script = new ArrayList<>();
    for (int n = 0; n <= files.length; n++) {
      SourceSlot slot = SourceSlot.of(n + 1);
      String content = n < files.length ? files[n].toString() : "test";
      command.addAll(List.of("--source", slot + "=" + content));
      command.addAll(List.of("--scene", "S" + n + "=full:" + slot));
      script.add(
          "{\"frame\":%d,\"command\":{\"type\":\"Take\",\"scene\":\"S%d\"}}"
              .formatted(n * SCENE_FRAMES, n));
    }
    Path lines = Files.write(folder.resolve("takes.jsonl"), script);
    command.addAll(List.of("--script", lines.toString(), "--for"));
    command.add((files.length + 1) * SCENE_FRAMES * 1000 / 30 + "ms");
    return Said.of(command.toArray(String[]::new));
  }

  private static void assertSaidOnce(Said said, String words) {
    assertEquals(1, said.linesWith(words), said.text());
  }

  private void assertPatternAtTheEnd(int scene) throws Exception {
    List<Optional<FrameNumberReader.Reading>> seen =
        EngineHarness.readings(
            folder.resolve("out.mkv"), SIZE, new PictureBox(0, 0, SIZE.widthPx(), SIZE.heightPx()));
    assertEquals((scene + 1) * SCENE_FRAMES, seen.size(), "every programme frame is there");
    for (int frame = scene * SCENE_FRAMES; frame < seen.size(); frame++) {
      assertEquals(
          new FrameNumberReader.Reading(SourceSlot.of(scene + 1), frame),
          seen.get(frame).orElseThrow());
    }
  }

  /// The recording's pictures, lightness only.
  private record Film(byte[] raw) {
    private static final int LUMA = SIZE.widthPx() * SIZE.heightPx();

    static Film of(Path recording) throws Exception {
      return new Film(
          BundledTools.ffmpeg(
              "-v",
              "error",
              "-i",
              recording.toString(),
              "-map",
              "0:v",
              "-f",
              "rawvideo",
              "-pix_fmt",
              "yuv420p",
              "-fps_mode",
              "passthrough",
              "-"));
    }

    private int at(int frame, int pixel) {
      return raw[frame * (LUMA * 3 / 2) + pixel] & 0xff;
    }

    /// Darkest to brightest.
    int spread(int scene) {
      int brightest = 0;
      int darkest = 255;
      for (int pixel = 0; pixel < LUMA; pixel++) {
        brightest = Math.max(brightest, at(scene * SCENE_FRAMES + 9, pixel));
        darkest = Math.min(darkest, at(scene * SCENE_FRAMES + 9, pixel));
      }
      return brightest - darkest;
    }

    /// The share of pixels that changed within the scene.
    double moved(int scene) {
      int moved = 0;
      for (int pixel = 0; pixel < LUMA; pixel++) {
        int from = at(scene * SCENE_FRAMES + 3, pixel);
        moved += Math.abs(from - at(scene * SCENE_FRAMES + 9, pixel)) > 24 ? 1 : 0;
      }
      return (double) moved / LUMA;
    }

    int middle(int scene) {
      return at(scene * SCENE_FRAMES + 9, LUMA / 2 + SIZE.widthPx() / 2);
    }
  }

  private Path make(String name, String arguments) throws Exception {
    return MediaFiles.make(folder.resolve(name), arguments.strip());
  }

  private static Path cut(Path whole, Path file, double fraction) throws Exception {
    byte[] bytes = Files.readAllBytes(whole);
    return Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * fraction)));
  }

  private static Path garbage(Path whole, Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(whole);
    byte[] garbage = new byte[bytes.length / 20];
    new Random(2).nextBytes(garbage);
    System.arraycopy(garbage, 0, bytes, bytes.length / 2, garbage.length);
    return Files.write(file, bytes);
  }
}
