package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.command.SourceCommand.Pause;
import org.castdesk.engine.command.SourceCommand.Play;
import org.castdesk.engine.command.SourceCommand.Seek;
import org.castdesk.engine.command.SwitcherCommand.Take;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.testing.EngineHarness;
import org.castdesk.engine.testing.MediaFiles;
import org.castdesk.engine.testing.PlainShow;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Flash and beep of clips, from the file through the whole engine into a recording.
class SoundWithPictureTest {
  private static final List<String> RATES =
      List.of("24", "25", "30000/1001", "50", "60000/1001", "60");
  private static final PictureSize SIZE = new PictureSize(64, 64);
  private static final int SCENE_FRAMES = 150;

  /// Issue: picture and sound stay within 20 ms; half of it is the encoder's and the ruler's.
  private static final double MOST_APART_SECONDS = 0.020;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"30", "30000/1001"})
  void flashAndBeep_stayTogether_fromEveryRate_throughLoopsAndPauses(String programme)
      throws Exception {
    List<SourceContent> contents = new ArrayList<>();
    for (String rate : RATES) {
      contents.add(SourceContent.Media.endless(clip(rate, 2.3).toString()));
    }
    FrameRate rate = FrameRate.parse(programme);
    EngineHarness harness = new EngineHarness(folder, show(rate, contents));
    for (int n = 0; n < RATES.size(); n++) {
      SourceSlot slot = SourceSlot.of(n + 1);
      long start = (long) n * SCENE_FRAMES;
      harness
          .at(start, new Take(new SceneId("S" + n)))
          .at(start + 20 + n, new Pause(slot))
          .at(start + 31 + 2L * n, new Play(slot));
    }
    var run = harness.run(RATES.size() * SCENE_FRAMES, "out.mkv");
    Film film = Film.of(run.recording(), rate);
    assertEquals(RATES.size() * SCENE_FRAMES, film.grey().length);
    for (int n = 0; n < RATES.size(); n++) {
      List<Double> apart = film.apart(n * SCENE_FRAMES + 2, (n + 1) * SCENE_FRAMES - 10);
      assertTrue(!apart.isEmpty(), RATES.get(n) + ": no flash");
      for (double seconds : apart) {
        assertTrue(
            Math.abs(seconds) <= MOST_APART_SECONDS,
            RATES.get(n) + " in " + programme + ": the sound is " + -seconds + " s late");
      }
    }
  }

  @Test
  void endOfAClip_holdsOrShowsTheSlate_andTurnsSilent() throws Exception {
    String clip = clip("30", 1).toString();
    Duration zero = Duration.ZERO;
    SourceContent.Repeat once = new SourceContent.Repeat(1);
    SourceContent.Repeat twice = new SourceContent.Repeat(2);
    EngineHarness harness =
        new EngineHarness(
                folder,
                show(
                    FrameRate.of(30),
                    List.of(
                        media(clip, once, zero, SourceContent.AtEnd.HOLD),
                        media(clip, once, zero, SourceContent.AtEnd.SLATE),
                        media(clip, twice, Duration.ofMillis(-500), SourceContent.AtEnd.SLATE))))
            .at(0, new Take(new SceneId("S0")))
            .at(60, new Take(new SceneId("S1")))
            .at(70, new Seek(SourceSlot.of(2), Duration.ofMillis(500)))
            .at(100, new Take(new SceneId("S2")))
            .at(101, new Seek(SourceSlot.of(3), zero));
    Film film = Film.of(harness.run(145, "ends.mkv").recording(), FrameRate.of(30));
    int last = film.grey(29);
    assertTrue(Math.abs(film.grey(15) - last) > 8, "it moved before");
    assertEquals(last, film.grey(55), 3, "the last picture stays");
    int slate = film.grey(65);
    assertTrue(slate < 60, "the slate is dark: " + slate);
    assertTrue(film.grey(72) > slate + 20, "sought while it had ended, it plays");
    assertEquals(slate, film.grey(90), 3, "and ends again");
    // A half, played twice: a second of programme from frame 101.
    assertTrue(film.grey(129) > slate + 20, "the second time is still on");
    assertEquals(slate, film.grey(135), 3, "after the second time");
    assertTrue(film.loudness(0.2, 0.9) > 0.02, "it sounds while it plays");
    assertEquals(0, film.loudness(1.2, 1.9), 1e-3, "and is silent while it holds");
  }

  private static SourceContent media(
      String clip, SourceContent.Repeat repeat, Duration end, SourceContent.AtEnd atEnd) {
    return new SourceContent.Media(clip, repeat, Duration.ZERO, end, atEnd);
  }

  /// Black, but for a white flash with a beep of a tenth of a second at 1.0 s; a shorter clip grows
  /// brighter and hums.
  private Path clip(String rate, double seconds) throws Exception {
    String name = "clip" + rate.replace('/', '-') + "-" + seconds + ".mp4";
    boolean isFlash = seconds > 2;
    String luma = isFlash ? "if(between(T\\,0.999\\,1.1)\\,235\\,16)" : "100+100*T";
    String wave =
        isFlash ? "if(between(t\\,1\\,1.1)\\,0.8*sin(2*PI*1000*t)\\,0)" : "0.2*sin(3000*t)";
    return MediaFiles.make(
        folder.resolve(name),
        ("-f lavfi -i"
             + " color=black:s=64x64:r=%s,format=yuv420p,geq=lum='%s':cb=128:cr=128,setparams=colorspace=bt709"
             + " -f lavfi -i aevalsrc='%s':s=48000 -t %s -c:v libx264 -preset ultrafast -pix_fmt"
             + " yuv420p -c:a aac")
            .formatted(rate, luma, wave, seconds));
  }

  private static Show show(FrameRate rate, List<SourceContent> contents) {
    PlainShow show = new PlainShow(new VideoFormat(SIZE, rate));
    for (int n = 0; n < contents.size(); n++) {
      SourceSlot slot = SourceSlot.of(n + 1);
      show.source(slot, contents.get(n))
          .scene("S" + n, LayoutPresets.layout("full", List.of(slot)));
    }
    return show.build();
  }

  /// A recording, decoded: the mean lightness of each picture, and the sound.
  private record Film(FrameRate rate, byte[] grey, float[] sound) {
    static Film of(Path recording, FrameRate rate) throws Exception {
      byte[] grey =
          BundledTools.ffmpeg(
              "-v",
              "error",
              "-i",
              recording.toString(),
              "-map",
              "0:v:0",
              "-vf",
              "scale=1:1:flags=area,format=gray",
              "-fps_mode",
              "passthrough",
              "-f",
              "rawvideo",
              "-");
      return new Film(rate, grey, BundledTools.sound(recording));
    }

    int grey(int frame) {
      return grey[frame] & 0xff;
    }

    double loudness(double from, double to) {
      double sum = 0;
      for (int i = (int) (from * 48_000); i < (int) (to * 48_000); i++) {
        sum += sound[2 * i] * (double) sound[2 * i];
      }
      return Math.sqrt(sum / ((to - from) * 48_000));
    }

    /// For each flash between two frames, how much later than its beep it comes. **Units**: seconds.
    List<Double> apart(int from, int to) {
      List<Double> found = new ArrayList<>();
      for (int frame = from; frame < to; frame++) {
        if (grey(frame) > 128 && grey(frame - 1) < 128) {
          double flash = rate.startNanos(frame) / 1e9;
          found.add(flash - onset(flash));
        }
      }
      return found;
    }

    private double onset(double around) {
      int from = Math.max(0, (int) ((around - 0.3) * 48_000));
      for (int i = from; i < Math.min(sound.length / 2, from + 28_800); i++) {
        if (Math.abs(sound[2 * i]) > 0.2) {
          return i / 48_000.0;
        }
      }
      return Double.NEGATIVE_INFINITY;
    }
  }
}
