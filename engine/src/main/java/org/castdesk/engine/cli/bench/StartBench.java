package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdesk.engine.cli.bench.process.ProcessRun;

/// From the return key to the first programme frame, and to a moving picture on screen.
final class StartBench implements Bench {
  private static final int ROUNDS = 5;
  private static final Pattern FIRST_FRAME =
      Pattern.compile("first programme frame after (\\d+) ms");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String goal() {
    return "warm: engine to its first programme frame <= 1.0 s, ./castdesk to a moving PGM on"
        + " screen <= 3.5 s";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    int rounds = context.isQuick() ? 1 : ROUNDS;
    Path folder = context.folder(name());
    List<Double> engine = new ArrayList<>();
    List<Double> desk = new ArrayList<>();
    engineStart(context, folder);
    for (int round = 0; round < rounds; round++) {
      engine.add(engineStart(context, folder));
    }
    try (MemoryScreen screen = MemoryScreen.open(context)) {
      DeskWatch watch = new DeskWatch(context, screen);
      watch.secondsToMotion();
      for (int round = 0; round < rounds; round++) {
        desk.add(watch.secondsToMotion());
      }
    }
    boolean hasCaches =
        Files.exists(context.home().resolve("packaging/target/castdesk/current/app.aot"));
    return new BenchResult.Builder()
        .add("engine, first frame", median(engine), "s", new BenchResult.AtMost(1.0))
        .tell("engine, slowest", Collections.max(engine), "s")
        .add("desk, moving programme", median(desk), "s", new BenchResult.AtMost(3.5))
        .tell("desk, slowest", Collections.max(desk), "s")
        .note("medians of " + rounds + " after one start that does not count")
        .note(hasCaches ? "with class caches" : "WITHOUT class caches: they are not made yet")
        .build();
  }

  private static double engineStart(BenchContext context, Path folder)
      throws IOException, InterruptedException {
    ProcessRun runner =
        context.runner(folder, Map.of("CASTDESK_JAVA_OPTS", "-Dcastdesk.startup=true"));
    ProcessRun.Cost cost =
        runner.run("engine", context.engine("--demo", "--fresh", "--for", "1s"), 60);
    Matcher line = FIRST_FRAME.matcher(Files.readString(cost.orThrow("the engine").output()));
    if (!line.find()) {
      throw new IOException("the engine did not say when its first frame was");
    }
    double seconds = Integer.parseInt(line.group(1)) / 1000.0;
    context.say("engine: %.2f s".formatted(seconds));
    return seconds;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
