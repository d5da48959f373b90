package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.castdesk.engine.cli.bench.process.Load;
import org.castdesk.engine.cli.bench.process.ProcessRun;

/// What the window costs, and whether the FX thread is ever busy with one thing for too long: two
/// monitors, eight scenes, the sources and the meters alive, on the demo show.
final class DeskBench implements Bench {
  private static final int WARM_UP_SECONDS = 25;

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public String goal() {
    return "two monitors at 30 fps, 8 live scenes, meters: no FX task over 16 ms at p99; window <="
        + " 0.6 core, <= 0.15 core when minimised";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    int seconds = context.isQuick() ? 15 : 60;
    Path folder = context.folder(name());
    BenchResult.Builder result = new BenchResult.Builder();
    try (MemoryScreen screen = MemoryScreen.open(context)) {
      ProcessRun runner = context.runner(folder, Map.of("DISPLAY", screen.display()));
      Process manager = runner.start(List.of("openbox"), folder.resolve("openbox.log").toFile());
      Process engine =
          runner.start(context.engine("--demo", "--fresh"), folder.resolve("engine.log").toFile());
      try {
        context.pause(3);
        Desk desk = new Desk(context, screen, engine, seconds);
        measureOpen(desk, result);
        measureMultiview(desk, result);
        measureMinimised(context, runner, seconds, result);
      } finally {
        ProcessRun.end(engine);
        ProcessRun.end(manager);
      }
    }
    return result.build();
  }

  private static void measureOpen(Desk desk, BenchResult.Builder result)
      throws IOException, InterruptedException {
    Path folder = desk.context().folder("desk-open");
    Path times = folder.resolve("fx.properties");
    Loads loads =
        desk.measure(
            "window open",
            folder,
            Map.of(
                "CASTDESK_JAVA_OPTS",
                "-Dcastdesk.fx.times=" + times + " -Dcastdesk.fx.times.after=" + WARM_UP_SECONDS));
    Properties told = new Properties();
    try (Reader reader = Files.newBufferedReader(times)) {
      told.load(reader);
    }
    result
        .add("window", loads.desk().cores(), "core", new BenchResult.AtMost(0.6))
        .add("FX thread busy, p99", millis(told, "pulse.p99"), "ms", new BenchResult.AtMost(16))
        .tell("FX thread busy, p50", millis(told, "pulse.p50"), "ms")
        .tell("FX thread busy, longest", millis(told, "pulse.max"), "ms")
        .tell("FX pulses", number(told, "pulse.count"), "")
        .tell("FX pulses over 16 ms", number(told, "pulse.long"), "")
        .add("a task waits, p99", millis(told, "wait.p99"), "ms", new BenchResult.AtMost(16))
        .tell("a task waits, longest", millis(told, "wait.max"), "ms")
        .tell("engine of the demo show", loads.engine().cores(), "core");
  }

  private static void measureMultiview(Desk desk, BenchResult.Builder result)
      throws IOException, InterruptedException {
    Path folder = desk.context().folder("desk-multiview");
    Path settings = Files.createDirectories(folder.resolve("castdesk")).resolve("desk.json");
    Files.writeString(settings, "{\"version\": 1, \"panels\": {\"multiview.open\": true}}");
    Loads loads =
        desk.measure("multiview open", folder, Map.of("XDG_CONFIG_HOME", folder.toString()));
    result
        .tell("both windows, multiview open", loads.desk().cores(), "core")
        .tell("engine, multiview open", loads.engine().cores(), "core");
  }

  /// A desk that runs against an engine for a while.
  private record Desk(BenchContext context, MemoryScreen screen, Process engine, int seconds) {
    Loads measure(String what, Path folder, Map<String, String> environment)
        throws IOException, InterruptedException {
      Map<String, String> all = new HashMap<>(environment);
      all.put("DISPLAY", screen.display());
      Process desk = desk(context, context.runner(folder, all), folder);
      Loads loads = new Loads(new Load("desk", desk.pid()), new Load("engine", engine.pid()));
      try {
        warmUp(context);
        context.say(what + ": measuring for " + seconds + " s");
        Load.watch(context.clock(), seconds, List.of(loads.desk(), loads.engine()));
      } finally {
        ProcessRun.end(desk);
      }
      return loads;
    }
  }

  private record Loads(Load desk, Load engine) {}

  private static double millis(Properties told, String name) {
    return number(told, name) / 1000;
  }

  private static double number(Properties told, String name) {
    return Double.parseDouble(told.getProperty(name, "NaN"));
  }

  private static void measureMinimised(
      BenchContext context, ProcessRun runner, int seconds, BenchResult.Builder result)
      throws IOException, InterruptedException {
    Path folder = context.folder("desk-minimised");
    Process desk = desk(context, runner, folder);
    Load load = new Load("desk", desk.pid());
    try {
      warmUp(context);
      runner
          .run(
              "xdotool",
              List.of(
                  "xdotool",
                  "search",
                  "--sync",
                  "--onlyvisible",
                  "--name",
                  "^Castdesk$",
                  "windowminimize"),
              20)
          .orThrow("xdotool");
      context.pause(5);
      context.say("window minimised: measuring for " + seconds + " s");
      Load.watch(context.clock(), seconds, List.of(load));
    } finally {
      ProcessRun.end(desk);
    }
    result.add("window, minimised", load.cores(), "core", new BenchResult.AtMost(0.15));
  }

  private static Process desk(BenchContext context, ProcessRun runner, Path folder)
      throws IOException {
    return runner.start(
        List.of(context.home().resolve("castdesk").toString(), "--attach"),
        folder.resolve("desk.log").toFile());
  }

  private static void warmUp(BenchContext context) throws InterruptedException {
    context.say("warming up");
    context.pause(WARM_UP_SECONDS);
  }
}
