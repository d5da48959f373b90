package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.cli.bench.process.Load;
import org.castdesk.engine.cli.bench.process.ProcessRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two minutes on air with the window open: nothing late, nothing dropped, little used.
final class LiveBench implements Bench {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// Until start and first compilation are over.
  private static final int WARM_UP_SECONDS = 15;

  private static final int TAIL_SECONDS = 5;

  @Override
  public String name() {
    return "live";
  }

  @Override
  public String goal() {
    return "1080p30, four clips in boxes, logo, preview busy, recording, window open, 120 s: 0 late"
        + " ticks, 0 dropped frames; engine <= 1.0 core, window <= 0.6; engine RSS <= 600 MB, flat";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    int seconds = context.isQuick() ? 20 : 120;
    Path folder = context.folder(name());
    Path show = folder.resolve("show.json");
    PeerClips clips = PeerClips.in(context, new MediaTools(context));
    LiveShow.write(show, clips);
    double yardstick = PeerBench.ffmpegCores(context, clips);
    Path report = folder.resolve("report.json");
    int total = WARM_UP_SECONDS + seconds + TAIL_SECONDS;
    try (MemoryScreen screen = MemoryScreen.open(context)) {
      ProcessRun runner = context.runner(folder, Map.of("DISPLAY", screen.display()));
      List<String> command =
          context.engine("--show", show.toString(), "--fresh", "--for", total + "s");
      command.addAll(List.of("--record", folder.resolve("programme.mp4").toString()));
      command.addAll(List.of("--report", report.toString()));
      Process engine = runner.start(command, folder.resolve("engine.log").toFile());
      try {
        BenchResult.Builder result = measure(context, runner, engine, show, seconds);
        if (!engine.waitFor(total, TimeUnit.SECONDS)) {
          throw new IOException("the engine did not end");
        }
        result.tell("ffmpeg for the same picture, offline", yardstick, "core");
        readReport(result, MAPPER.readTree(Files.readString(report)));
        return result.build();
      } finally {
        ProcessRun.end(engine);
      }
    }
  }

  private static BenchResult.Builder measure(
      BenchContext context, ProcessRun runner, Process engine, Path show, int seconds)
      throws IOException, InterruptedException {
    long begun = context.clock().nowNanos();
    context.clock().sleepUntil(begun + TimeUnit.SECONDS.toNanos(3));
    List<String> command =
        List.of(context.home().resolve("castdesk").toString(), show.toString(), "--attach");
    Process desk = runner.start(command, show.resolveSibling("desk.log").toFile());
    try {
      context.say("warming up");
      context.clock().sleepUntil(begun + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS));
      context.say("measuring for " + seconds + " s");
      Load engineLoad = new Load("engine", engine.pid());
      Load deskLoad = new Load("desk", desk.pid());
      Load.watch(context.clock(), seconds, List.of(engineLoad, deskLoad));
      return new BenchResult.Builder()
          .add("engine", engineLoad.cores(), "core", new BenchResult.AtMost(1.0))
          .add("window", deskLoad.cores(), "core", new BenchResult.AtMost(0.6))
          .add("engine peak RSS", engineLoad.peakRssMb(), "MB", new BenchResult.AtMost(600))
          .add("engine growth", engineLoad.growthMb(), "MB", new BenchResult.AtMost(20))
          .tell("window peak RSS", deskLoad.peakRssMb(), "MB");
    } finally {
      ProcessRun.end(desk);
    }
  }

  private static void readReport(BenchResult.Builder result, JsonNode report) {
    double dropped = 0;
    for (JsonNode output : report.path("outputs")) {
      dropped += output.path("dropped").asDouble(0);
    }
    double held = 0;
    for (JsonNode source : report.path("sources")) {
      held += source.path("held").asDouble(0);
    }
    BenchResult.Near none = new BenchResult.Near(0, 0);
    result
        .tell("ticks", report.path("ticks").asDouble(0), "")
        .add("late ticks", report.path("lateTicks").asDouble(-1), "", none)
        .add("dropped by outputs", dropped, "", none)
        .add("held pictures", held, "", none);
    for (Map.Entry<String, JsonNode> phase : report.path("phases").properties()) {
      result.tell(phase.getKey() + " p99", phase.getValue().path("p99Micros").asDouble(0), "us");
    }
  }
}
