package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.cli.bench.inputs.CorpusTrial;
import org.castdesk.engine.cli.bench.inputs.SeekTrial;

/// Whether a moved playing head comes to the frame that was asked for, and whether damaged files do
/// any harm.
final class InputsBench implements Bench {
  private static final int SEEKS = 500;
  private static final int QUICK_SEEKS = 60;
  private static final int DAMAGED = 2000;
  private static final int QUICK_DAMAGED = 150;
  private static final int FRAMES = 1500;
  private static final long SEED = 20_261_122;

  @Override
  public String name() {
    return "inputs";
  }

  @Override
  public String goal() {
    return "500 seeks in H.264 and HEVC files with 10 s between key pictures land on the asked"
        + " frame; 2000 damaged files crash and hang nothing";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    BenchResult.Builder result = new BenchResult.Builder();
    Path folder = Files.createDirectories(context.clips().resolve("inputs"));
    MediaTools tools = new MediaTools(context);
    Path master = master(context, folder);
    Map<String, Path> files = seekFiles(tools, folder, master);
    int seeks = (context.isQuick() ? QUICK_SEEKS : SEEKS) / files.size();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      context.say(seeks + " seeks in " + file.getKey());
      SeekTrial.Found found = SeekTrial.run(file.getValue(), FRAMES, seeks, SEED, context.clock());
      result
          .add(
              "seeks that missed, " + file.getKey() + " (of " + seeks + ")",
              found.wrong(),
              "",
              new BenchResult.AtMost(0))
          .tell("until the picture is there, mean", found.meanMillis(), "ms")
          .tell("slowest", found.slowestMillis(), "ms");
      if (!found.firstWrong().isEmpty()) {
        result.note(file.getKey() + ": " + found.firstWrong());
      }
    }
    corpus(context, result, tools, folder, master);
    return result.build();
  }

  /// A minute of the engine's pattern, which counts its frames.
  private static Path master(BenchContext context, Path folder)
      throws IOException, InterruptedException {
    Path master = folder.resolve("master.mkv");
    if (!Files.exists(master)) {
      context.say("a minute of pattern");
      context
          .runner(folder)
          .run(
              "master",
              context.engine(
                  "--offline",
                  "--fresh",
                  "--source",
                  "RV01=test:orbit",
                  "--scene",
                  "A=full:RV01",
                  "--size",
                  "640x360",
                  "--rate",
                  "25",
                  "--for",
                  "60s",
                  "--record",
                  master.toString()),
              300)
          .orThrow("the pattern");
    }
    return master;
  }

  private static Map<String, Path> seekFiles(MediaTools tools, Path folder, Path master)
      throws IOException, InterruptedException {
    Map<String, Path> files = new LinkedHashMap<>();
    List<String> h264 =
        List.of(
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-g",
            "250",
            "-bf",
            "3",
            "-sc_threshold",
            "0");
    List<String> hevc =
        List.of(
            "-c:v",
            "libx265",
            "-preset",
            "ultrafast",
            "-x265-params",
            "keyint=250:min-keyint=250:bframes=3:log-level=none");
    files.put("H.264 mp4", make(tools, master, folder.resolve("h264.mp4"), h264));
    files.put("H.264 ts", make(tools, master, folder.resolve("h264.ts"), h264));
    files.put("HEVC mkv", make(tools, master, folder.resolve("hevc.mkv"), hevc));
    files.put("HEVC mp4", make(tools, master, folder.resolve("hevc.mp4"), hevc));
    return files;
  }

  private static Path make(MediaTools tools, Path master, Path file, List<String> coding)
      throws IOException, InterruptedException {
    if (!Files.exists(file)) {
      List<String> options = new ArrayList<>(List.of("-i", master.toString()));
      // Not one picture more or less than the pattern has.
      options.addAll(List.of("-fps_mode", "passthrough"));
      options.addAll(coding);
      options.addAll(List.of("-c:a", "aac", file.toString()));
      tools.ffmpeg(options);
    }
    return file;
  }

  private static void corpus(
      BenchContext context, BenchResult.Builder result, MediaTools tools, Path folder, Path master)
      throws IOException, InterruptedException {
    List<Path> originals = new ArrayList<>();
    for (String end : List.of("mp4", "mkv", "ts", "flv", "mov", "avi", "webm", "wav")) {
      Path file = folder.resolve("short." + end);
      if (!Files.exists(file)) {
        tools.ffmpeg(shortClip(end, master, file));
      }
      originals.add(file);
    }
    int count = context.isQuick() ? QUICK_DAMAGED : DAMAGED;
    context.say(count + " damaged files");
    CorpusTrial.Found found =
        CorpusTrial.run(
            new CorpusTrial.Plan(originals, count, SEED, context.folder("corpus"), folder),
            context.runner(context.folder("probe")),
            files -> {
              List<String> command = new ArrayList<>();
              command.add(context.home().resolve("castdesk").toString());
              command.add("probe");
              command.addAll(files);
              return command;
            });
    result
        .tell("damaged files", found.files(), "")
        .add("processes that crashed on them", found.crashes(), "", new BenchResult.AtMost(0))
        .add("processes that hung on them", found.hangs(), "", new BenchResult.AtMost(0));
    if (!found.firstBad().isEmpty()) {
      result.note(found.firstBad());
    }
  }

  private static List<String> shortClip(String end, Path master, Path file) {
    List<String> options = new ArrayList<>(List.of("-i", master.toString(), "-t", "1"));
    options.addAll(
        switch (end) {
          case "webm" -> List.of("-c:v", "libvpx", "-c:a", "libopus");
          case "avi" -> List.of("-c:v", "mpeg4", "-c:a", "mp3");
          case "wav" -> List.of("-vn");
          default -> List.of("-c:v", "libx264", "-g", "10", "-c:a", "aac");
        });
    options.add(file.toString());
    return options;
  }
}
