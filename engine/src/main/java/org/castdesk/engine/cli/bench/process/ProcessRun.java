package org.castdesk.engine.cli.bench.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.time.EngineClock;

/// Runs a program to its end and says what it cost, its own children included.
///
/// **Order**: one at a time; the processor time is taken from the sum over ended children.
public final class ProcessRun {
  private static final long LOOK_MILLIS = 20;

  private final EngineClock clock;
  private final Path folder;
  private final Map<String, String> environment;

  /// @param folder where the program runs and its output goes: `NAME.log`
  public ProcessRun(EngineClock clock, Path folder) {
    this(clock, folder, Map.of());
  }

  /// @param environment set on top of our own
  public ProcessRun(EngineClock clock, Path folder, Map<String, String> environment) {
    this.clock = clock;
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /// What a run cost.
  ///
  /// @param output everything it printed
  public record Cost(
      int exitCode, double wallSeconds, double cpuSeconds, long peakRssBytes, Path output) {
    /// **Fails**: when the program did, with the end of what it printed.
    public Cost orThrow(String what) throws IOException {
      if (exitCode == 0) {
        return this;
      }
      List<String> lines = Files.readAllLines(output);
      String tail = String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
      throw new IOException(what + " ended with code " + exitCode + ": " + tail);
    }
  }

  /// Runs `command`; gives up after `limitSeconds`.
  public Cost run(String name, List<String> command, long limitSeconds)
      throws IOException, InterruptedException {
    Path output = folder.resolve(name + ".log");
    double cpuBefore = ProcFile.endedChildrenCpuSeconds();
    long begun = clock.nowNanos();
    Process process = start(command, output.toFile());
    long peak = 0;
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, ProcFile.peakRssBytes(process.pid()).orElse(0));
        if (clock.nowNanos() - begun > TimeUnit.SECONDS.toNanos(limitSeconds)) {
          throw new IOException(name + " did not end within " + limitSeconds + " s");
        }
      }
    } finally {
      end(process);
    }
    double wall = (clock.nowNanos() - begun) / 1e9;
    double cpu = ProcFile.endedChildrenCpuSeconds() - cpuBefore;
    return new Cost(process.exitValue(), wall, cpu, peak, output);
  }

  /// Starts a program that runs beside others; the caller ends it with [#end(Process)].
  public Process start(List<String> command, File output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(output);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /// Asks a program to end, and makes it after ten seconds.
  public static void end(Process process) throws InterruptedException {
    if (!process.isAlive()) {
      return;
    }
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
