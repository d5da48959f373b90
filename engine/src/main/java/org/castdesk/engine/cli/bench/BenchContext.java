package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.cli.bench.process.ProcessRun;
import org.castdesk.engine.time.EngineClock;

/// Where and how thoroughly to measure.
///
/// @param home the folder of the `castdesk` script: benches run what users run
/// @param work a folder of this run, removed at its end
/// @param clips input clips, kept between runs
record BenchContext(
    Path home, Path work, Path clips, Depth depth, EngineClock clock, PrintWriter progress) {
  /// How often each measurement is made.
  enum Depth {
    QUICK,
    FULL
  }

  boolean isQuick() {
    return depth == Depth.QUICK;
  }

  /// Says what is being done now.
  void say(String line) {
    progress.println("  " + line);
    progress.flush();
  }

  void pause(int seconds) throws InterruptedException {
    clock.sleepUntil(clock.nowNanos() + TimeUnit.SECONDS.toNanos(seconds));
  }

  /// The command line of `./castdesk engine` with these options.
  List<String> engine(String... options) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("castdesk").toString());
    command.add("engine");
    command.addAll(List.of(options));
    return command;
  }

  /// Runs programs in `folder` so that they meet no engine, memory or show of the user's.
  ///
  /// @param more set on top
  ProcessRun runner(Path folder, Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>();
    // The build under test is the one that runs this bench.
    environment.put("CASTDESK_NO_BUILD", "1");
    environment.put("XDG_RUNTIME_DIR", folder("run").toString());
    environment.put("XDG_STATE_HOME", folder("state").toString());
    // Everybody measures the desk as it comes, not with somebody's panels.
    environment.put("XDG_CONFIG_HOME", folder("config").toString());
    environment.putAll(more);
    return new ProcessRun(clock, folder, environment);
  }

  ProcessRun runner(Path folder) throws IOException {
    return runner(folder, Map.of());
  }

  /// A fresh folder for one measurement.
  Path folder(String name) throws IOException {
    return Files.createDirectories(work.resolve(name));
  }
}
