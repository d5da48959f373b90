package org.castdesk.engine.cli.bench.switching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.json.ScriptJson;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rulers of the switching bench: each must see what it is there for.
class SwitchingRulerTest {
  @Test
  void script_hasSixtyCutsAndTwentyMixes_awayFromFlashes() {
    SwitchingScript script = SwitchingScript.of(80);
    assertEquals(20, script.switches().stream().filter(SwitchingScript.Switch::isMix).count());
    for (SwitchingScript.Switch step : script.switches()) {
      assertTrue(step.frame() % 30 >= 10 && step.doneFrame() % 30 >= 10, step.toString());
      assertTrue(step.from() != step.to(), step.toString());
    }
  }

  @Test
  void script_isReadByTheEngine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("script.jsonl");
    SwitchingScript.of(4).write(file);
    int steps = new ScriptJson().parse("script", Files.readString(file), FrameRate.of(30)).size();
    assertEquals(9, steps);
  }

  @Test
  void film_asScripted_hasNothingToSay() {
    SwitchingScript script = SwitchingScript.of(4);
    SwitchingFilm film = new SwitchingFilm(shown(script));
    assertEquals(0, film.misplaced(script));
    assertEquals(0, film.brokenSteps());
  }

  @Test
  void film_withACutOneFrameLate_isMisplaced() {
    SwitchingScript script = SwitchingScript.of(4);
    List<SwitchingFilm.Shown> frames = shown(script);
    SwitchingScript.Switch first = script.switches().getFirst();
    frames.set(first.frame(), new SwitchingFilm.Shown(first.from(), first.frame(), false));
    assertEquals(1, new SwitchingFilm(frames).misplaced(script));
  }

  @Test
  void film_withARepeatedFrame_isInStep_butTellsIt() {
    List<SwitchingFilm.Shown> frames = shown(SwitchingScript.of(4));
    frames.set(20, frames.get(19));
    frames.set(21, frames.get(19));
    SwitchingFilm film = new SwitchingFilm(frames);
    assertEquals(2, film.repeated());
    assertEquals(0, film.brokenSteps());
  }

  @Test
  void film_withALostFrame_isOutOfStep_once() {
    List<SwitchingFilm.Shown> frames = shown(SwitchingScript.of(4));
    frames.remove(20);
    SwitchingFilm film = new SwitchingFilm(frames);
    assertEquals(0, film.repeated());
    assertEquals(1, film.brokenSteps());
  }

  @Test
  void film_thatRepeatsOverACut_isJudgedByItsNextPicture() {
    SwitchingScript script = SwitchingScript.of(4);
    int cut = script.switches().getFirst().frame();
    List<SwitchingFilm.Shown> frames = shown(script);
    frames.set(cut, frames.get(cut - 1));
    assertEquals(0, new SwitchingFilm(frames).misplaced(script));
    frames.set(
        cut + 1, new SwitchingFilm.Shown(script.switches().getFirst().from(), cut + 1, false));
    assertEquals(1, new SwitchingFilm(frames).misplaced(script));
  }

  @Test
  void film_tellsRepeatedMixturesFromMovingOnes(@TempDir Path folder) throws IOException {
    byte[] raw = new byte[5 * 160 * 90];
    int[] lightness = {120, 122, 122, 124, 124};
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) (lightness[i / (160 * 90)] + (i % 7 == 0 ? i / (160 * 90) % 2 : 0));
    }
    SwitchingFilm film = SwitchingFilm.read(Files.write(folder.resolve("film.gray"), raw));
    assertEquals(5, film.frames().size());
    assertEquals(2, film.repeated());
    assertEquals(0, film.brokenSteps());
  }

  @Test
  void receipts_ofALateTick_moveTheSwitch(@TempDir Path folder) throws IOException {
    SwitchingScript script = SwitchingScript.of(4);
    int late = script.switches().getFirst().frame() + 2;
    List<String> receipts = new ArrayList<>();
    receipts.add("{\"command\":{\"type\":\"StartOutput\"},\"frame\":1}");
    for (SwitchingScript.Switch step : script.switches()) {
      int frame = step.equals(script.switches().getFirst()) ? late : step.frame();
      String type = step.isMix() ? "Auto" : "Cut";
      receipts.add("{\"command\":{\"type\":\"" + type + "\"},\"frame\":" + frame + "}");
    }
    Path report = folder.resolve("report.json");
    Files.writeString(
        report,
        "{\"lateTicks\":2,\"outputs\":{\"rec-1\":{\"repeated\":2}},\"receipts\":["
            + String.join(",", receipts)
            + "]}");
    SwitchingReceipts read = SwitchingReceipts.read(report);
    assertEquals(0, read.missing(script));
    assertEquals(1, read.moved(script));
    assertEquals(2, read.repeated());
    assertEquals(late - 1, read.carriedOut(script).switches().getFirst().frame());
  }

  @Test
  void film_withoutAMixture_isMisplaced() {
    SwitchingScript script = SwitchingScript.of(4);
    List<SwitchingFilm.Shown> frames = shown(script);
    SwitchingScript.Switch mix = script.switches().get(3);
    for (int n = mix.frame(); n < mix.doneFrame(); n++) {
      frames.set(n, new SwitchingFilm.Shown(mix.from(), n, false));
    }
    assertEquals(1, new SwitchingFilm(frames).misplaced(script));
  }

  @Test
  void sound_findsBeepsWithinAMillisecond() {
    float[] samples = tone(SwitchingSound.HZ * 2, 440);
    for (int i = 24000; i < 25600; i++) {
      samples[i] += (float) (0.4 * Math.sin(2 * Math.PI * SwitchingMarks.BEEP_HZ * i / 48000));
    }
    List<Double> beeps = new SwitchingSound(samples).beeps();
    assertEquals(1, beeps.size());
    assertEquals(0.5, beeps.getFirst(), 0.001);
  }

  @Test
  void sound_clicksWhereAToneIsBroken_andNotWhereItRuns() {
    float[] samples = tone(48000, 440);
    for (int i = 24000; i < samples.length; i++) {
      samples[i] = (float) (0.1 * Math.sin(2 * Math.PI * 660 * i / 48000 + 1.3));
    }
    SwitchingSound sound = new SwitchingSound(samples);
    assertTrue(sound.clicksAt(0.5, 2400));
    assertFalse(sound.clicksAt(0.3, 2400));
  }

  private static float[] tone(int count, int hz) {
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      samples[i] = (float) (SwitchingMarks.TONE_LEVEL * Math.sin(2 * Math.PI * hz * i / 48000));
    }
    return samples;
  }

  private static List<SwitchingFilm.Shown> shown(SwitchingScript script) {
    List<SwitchingFilm.Shown> frames = new ArrayList<>();
    for (int n = 0; n < script.frames(); n++) {
      frames.add(new SwitchingFilm.Shown(0, n, n % 30 == 0));
    }
    for (SwitchingScript.Switch step : script.switches()) {
      for (int n = step.frame(); n < script.frames(); n++) {
        int clip = n < step.doneFrame() ? SwitchingFilm.UNREADABLE : step.to();
        frames.set(n, new SwitchingFilm.Shown(clip, n, n % 30 == 0));
      }
    }
    return frames;
  }
}
