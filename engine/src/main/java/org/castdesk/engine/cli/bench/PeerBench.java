package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.castdesk.engine.cli.bench.process.ProcessRun;

/// The same composite by ffmpeg and by us, in turns, offline: processor time for 300 frames.
final class PeerBench implements Bench {
  private static final int ROUNDS = 5;
  private static final int SECONDS = 10;
  private static final String GRAPH =
      "[1:v]scale=576:324:flags=bilinear[b1];[2:v]scale=576:324:flags=bilinear[b2];"
          + "[3:v]scale=576:324:flags=bilinear[b3];[0:v][b1]overlay=48:720:shortest=1[o1];"
          + "[o1][b2]overlay=672:720[o2];[o2][b3]overlay=1296:720[o3];[4:v]format=yuva420p[logo];"
          + "[o3][logo]overlay=1568:32:shortest=1[v];[0:a][1:a][2:a][3:a]amix=inputs=4:normalize=0[a]";

  /// The two jobs: what each compares, and the goal.
  private enum Job {
    COMPOSITE("composite", 0.8),
    ENCODE("composite + encode", 1.0);

    final String title;
    final double most;

    Job(String title, double most) {
      this.title = title;
      this.most = most;
    }
  }

  @Override
  public String name() {
    return "peer";
  }

  @Override
  public String goal() {
    return "CPU seconds offline beside ffmpeg: four clips composed with a logo <= 0.8x;"
        + " the same encoded (x264 veryfast 4 Mb/s + AAC) <= 1.0x";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    PeerClips clips = PeerClips.in(context, new MediaTools(context));
    Path folder = context.folder(name());
    ProcessRun runner = context.runner(folder);
    BenchResult.Builder result = new BenchResult.Builder();
    for (Job job : Job.values()) {
      double[] theirs = new double[context.isQuick() ? 1 : ROUNDS];
      double[] ours = new double[theirs.length];
      for (int round = 0; round < theirs.length; round++) {
        Path out = folder.resolve(job.name().toLowerCase(Locale.ROOT) + round);
        theirs[round] = cpu(runner, "ffmpeg", ffmpeg(clips, job, out));
        ours[round] = cpu(runner, "castdesk", castdesk(context, clips, job, out));
        context.say(
            "%s, round %d: ffmpeg %.2f s, castdesk %.2f s"
                .formatted(job.title, round + 1, theirs[round], ours[round]));
      }
      result
          .tell(job.title + ", ffmpeg", median(theirs), "CPU s")
          .tell(job.title + ", castdesk", median(ours), "CPU s")
          .add(
              job.title + ", ratio",
              median(ours) / median(theirs),
              "x",
              new BenchResult.AtMost(job.most));
    }
    return result
        .note("medians of " + (context.isQuick() ? 1 : ROUNDS) + "; the start of Java is included")
        .build();
  }

  /// What ffmpeg needs of a core, today on this machine, to compose and encode the same picture in
  /// real time: says how fast the machine is. **Units**: CPU seconds per second of programme.
  static double ffmpegCores(BenchContext context, PeerClips clips)
      throws IOException, InterruptedException {
    Path folder = context.folder("yardstick");
    List<String> command = ffmpeg(clips, Job.ENCODE, folder.resolve("encoded"));
    return cpu(context.runner(folder), "ffmpeg", command) / SECONDS;
  }

  private static double cpu(ProcessRun runner, String name, List<String> command)
      throws IOException, InterruptedException {
    return runner.run(name, command, 120).orThrow(name).cpuSeconds();
  }

  private static List<String> ffmpeg(PeerClips clips, Job job, Path out) {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-y", "-hide_banner", "-nostdin"));
    command.addAll(List.of("-loglevel", "error"));
    List<Path> inputs = new ArrayList<>(List.of(clips.full()));
    inputs.addAll(clips.boxes());
    for (Path input : inputs) {
      command.addAll(List.of("-threads", "1", "-i", input.toString()));
    }
    command.addAll(List.of("-loop", "1", "-framerate", "30", "-i", clips.logo().toString()));
    command.addAll(List.of("-filter_complex", GRAPH, "-map", "[v]", "-map", "[a]"));
    switch (job) {
      case COMPOSITE -> command.addAll(List.of("-f", "null", "-"));
      case ENCODE ->
          command.addAll(
              List.of(
                  "-c:v",
                  "libx264",
                  "-preset",
                  "veryfast",
                  "-tune",
                  "zerolatency",
                  "-b:v",
                  "4M",
                  "-g",
                  "60",
                  "-pix_fmt",
                  "yuv420p",
                  "-c:a",
                  "aac",
                  "-b:a",
                  "128k",
                  out + "-ffmpeg.flv"));
    }
    return command;
  }

  private static List<String> castdesk(BenchContext context, PeerClips clips, Job job, Path out) {
    List<String> command =
        context.engine("--offline", "--for", SECONDS + "s", "--size", "1920x1080");
    command.addAll(List.of("--rate", "30"));
    addScene(command, clips);
    if (job == Job.ENCODE) {
      command.addAll(List.of("--preset", "veryfast", "--bitrate", "4M"));
      command.addAll(List.of("--record", out + "-castdesk.flv"));
    }
    return command;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// The scene of the jobs in our own words.
  private static void addScene(List<String> command, PeerClips clips) {
    command.addAll(List.of("--source", "RV01=" + clips.full()));
    for (int n = 0; n < clips.boxes().size(); n++) {
      command.addAll(List.of("--source", "RV0" + (n + 2) + "=" + clips.boxes().get(n)));
    }
    command.addAll(List.of("--scene", "Boxes=pip:RV01,RV02,RV03,RV04"));
    command.addAll(List.of("--logo", clips.logo().toString()));
  }
}
