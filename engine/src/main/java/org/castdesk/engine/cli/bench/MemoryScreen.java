package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.cli.bench.process.ProcessRun;
import org.castdesk.engine.time.EngineClock;

/// A screen of 1920x1080 in memory (Xvfb), so that windows are measured the same on every machine.
///
/// **Owns**: the server process; ended by close.
final class MemoryScreen implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LOOK_NANOS = 50_000_000;

  private final Process server;
  private final String display;

  private MemoryScreen(Process server, String display) {
    this.server = server;
    this.display = display;
  }

  /// Starts a server on a free number. **Fails**: when Xvfb is not installed or does not start.
  static MemoryScreen open(BenchContext context) throws IOException, InterruptedException {
    Path folder = context.folder("screen");
    Path number = folder.resolve("display");
    String command =
        "exec Xvfb -displayfd 6 -screen 0 1920x1080x24 -nolisten tcp 6>'" + number + "'";
    Process server =
        context
            .runner(folder)
            .start(List.of("sh", "-c", command), folder.resolve("xvfb.log").toFile());
    EngineClock clock = context.clock();
    long deadline = clock.nowNanos() + PATIENCE_NANOS;
    while (!Files.exists(number) || !Files.readString(number).endsWith("\n")) {
      if (!server.isAlive() || clock.nowNanos() > deadline) {
        ProcessRun.end(server);
        throw new IOException("Xvfb does not start: apt-get install xvfb");
      }
      clock.sleepUntil(clock.nowNanos() + LOOK_NANOS);
    }
    return new MemoryScreen(server, ":" + Files.readString(number).strip());
  }

  /// For the environment variable DISPLAY.
  String display() {
    return display;
  }

  @Override
  public void close() {
    try {
      ProcessRun.end(server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
