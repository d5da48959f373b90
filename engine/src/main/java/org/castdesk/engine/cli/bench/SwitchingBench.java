package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.cli.bench.switching.SwitchingFilm;
import org.castdesk.engine.cli.bench.switching.SwitchingMarks;
import org.castdesk.engine.cli.bench.switching.SwitchingReceipts;
import org.castdesk.engine.cli.bench.switching.SwitchingScript;
import org.castdesk.engine.cli.bench.switching.SwitchingSound;
import tools.jackson.databind.JsonNode;

/// Cuts and mixes over four files, live and offline, and what the recordings really show.
final class SwitchingBench implements Bench {
  private static final int CLICK_REACH = 2400;

  @Override
  public String name() {
    return "switching";
  }

  @Override
  public String goal() {
    return "60 cuts and 20 mixes over 4 files, live and offline: every switch on its receipt's"
        + " frame, no dropped or repeated frame, sound within 20 ms, no click; offline twice"
        + " the same";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    MediaTools tools = new MediaTools(context);
    SwitchingScript script = SwitchingScript.of(context.isQuick() ? 20 : 80);
    List<Path> clips = clips(context, tools, script.frames() / SwitchingMarks.RATE + 5);
    BenchResult.Builder result = new BenchResult.Builder();
    result.tell("switches", script.switches().size(), "");
    List<String> offline = new ArrayList<>();
    for (String way : List.of("live", "offline", "offline again")) {
      Path folder = context.folder(way.replace(' ', '-'));
      context.say(way + ", " + script.frames() / SwitchingMarks.RATE + " s of programme");
      Path recording = record(context, clips, script, folder, !way.equals("live"));
      judge(result, way, script, new Seen(tools, folder, recording));
      if (!way.equals("live")) {
        offline.add(fingerprint(tools, recording, folder));
      }
    }
    result.check("offline twice: same pictures, same sound", offline.get(0).equals(offline.get(1)));
    return result.build();
  }

  private record Seen(MediaTools tools, Path folder, Path recording) {
    SwitchingFilm film() throws IOException, InterruptedException {
      Path raw = folder.resolve("film.gray");
      tools.ffmpeg(SwitchingFilm.decoding(recording, raw));
      SwitchingFilm film = SwitchingFilm.read(raw);
      Files.delete(raw);
      return film;
    }

    SwitchingSound sound() throws IOException, InterruptedException {
      Path raw = folder.resolve("sound.f32");
      tools.ffmpeg(SwitchingSound.decoding(recording, raw));
      SwitchingSound sound = SwitchingSound.read(raw);
      Files.delete(raw);
      return sound;
    }
  }

  private static Path record(
      BenchContext context, List<Path> clips, SwitchingScript script, Path folder, boolean offline)
      throws IOException, InterruptedException {
    Path recording = folder.resolve("programme.mp4");
    script.write(folder.resolve("script.jsonl"));
    List<String> command =
        context.engine("--fresh", "--size", "1280x720", "--rate", "30", "--preset", "ultrafast");
    for (int clip = 0; clip < clips.size(); clip++) {
      command.addAll(List.of("--source", "RV0" + (clip + 1) + "=" + clips.get(clip)));
      command.addAll(List.of("--scene", SwitchingScript.scene(clip) + "=full:RV0" + (clip + 1)));
    }
    command.addAll(List.of("--script", folder.resolve("script.jsonl").toString()));
    command.addAll(List.of("--for", script.frames() * 1000 / SwitchingMarks.RATE + "ms"));
    command.addAll(List.of("--record", recording.toString()));
    command.addAll(List.of("--report", folder.resolve("report.json").toString()));
    if (offline) {
      command.add("--offline");
    }
    context.runner(folder).run("engine", command, 300).orThrow("the engine");
    return recording;
  }

  private static void judge(
      BenchResult.Builder result, String way, SwitchingScript script, Seen seen)
      throws IOException, InterruptedException {
    SwitchingReceipts receipts = SwitchingReceipts.read(seen.folder().resolve("report.json"));
    SwitchingScript done = receipts.carriedOut(script);
    SwitchingFilm film = seen.film();
    SwitchingSound sound = seen.sound();
    double[] starts = startSeconds(seen);
    BenchResult.Near none = new BenchResult.Near(0, 0);
    result
        .add(way + ": frames", film.frames().size(), "", new BenchResult.Near(script.frames(), 1))
        .add(way + ": switches without a receipt", receipts.missing(script), "", none)
        .add(way + ": switches not on their receipt's frame", film.misplaced(done), "", none)
        .add(way + ": frames out of step", film.brokenSteps(), "", none)
        .add(way + ": repeated frames", film.repeated(), "", none)
        .tell(way + ": of these by the recorder", receipts.repeated(), "")
        .add(way + ": late ticks", receipts.lateTicks(), "", none)
        .tell(way + ": receipts later than asked", receipts.moved(script), "");
    worstOffset(result, way, film, sound, starts[0] - starts[1]);
    result.add(way + ": cuts that click", clicks(done, sound, starts[0] - starts[1]), "", none);
  }

  private static int clicks(SwitchingScript done, SwitchingSound sound, double lead) {
    int clicks = 0;
    for (SwitchingScript.Switch step : done.switches()) {
      double second = (double) step.frame() / SwitchingMarks.RATE + lead;
      clicks += !step.isMix() && sound.clicksAt(second, CLICK_REACH) ? 1 : 0;
    }
    return clicks;
  }

  /// Every flash needs a beep; the worst distance between the two.
  private static void worstOffset(
      BenchResult.Builder result,
      String way,
      SwitchingFilm film,
      SwitchingSound sound,
      double lead) {
    List<Double> beeps = sound.beeps();
    double worst = 0;
    int flashes = 0;
    for (int n = 1; n < film.frames().size(); n++) {
      if (film.frames().get(n).isFlash() && !film.frames().get(n - 1).isFlash()) {
        double second = (double) n / SwitchingMarks.RATE + lead;
        double nearest =
            beeps.stream().mapToDouble(beep -> Math.abs(beep - second)).min().orElse(1);
        worst = Math.max(worst, nearest * 1000);
        flashes++;
      }
    }
    result
        .add(way + ": flashes seen", flashes, "", new BenchResult.AtLeast(10))
        .add(way + ": worst flash to beep", worst, "ms", new BenchResult.AtMost(20));
  }

  /// Where picture and sound of the file begin. **Units**: seconds.
  private static double[] startSeconds(Seen seen) throws IOException, InterruptedException {
    JsonNode probed = seen.tools().probe(seen.recording());
    return new double[] {
      MediaTools.stream(probed, "video").path("start_time").asDouble(0),
      MediaTools.stream(probed, "audio").path("start_time").asDouble(0)
    };
  }

  private static String fingerprint(MediaTools tools, Path recording, Path folder)
      throws IOException, InterruptedException {
    Path sums = folder.resolve("sums.txt");
    tools.ffmpeg(
        List.of("-i", recording.toString(), "-f", "streamhash", "-hash", "md5", sums.toString()));
    return Files.readString(sums);
  }

  private static List<Path> clips(BenchContext context, MediaTools tools, int seconds)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(context.clips().resolve("switching"));
    List<Path> clips = new ArrayList<>();
    for (int clip = 0; clip < SwitchingMarks.CLIPS; clip++) {
      Path file = folder.resolve("clip" + (clip + 1) + "-" + seconds + "s.mp4");
      clips.add(file);
      if (!Files.exists(file)) {
        context.say("making " + file.getFileName());
        Path half = file.resolveSibling("half.mp4");
        List<String> options = new ArrayList<>(SwitchingMarks.clip(clip, seconds));
        options.add(half.toString());
        tools.ffmpeg(options);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return clips;
  }
}
