package org.castdesk.app.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// One run of an engine that this desk started. It outlives the desk unless it is told to end.
///
/// **Thread**: the keeper's, after the start.
public final class EngineProcess {
  private static final String MESSAGE = "castdesk: ";
  private static final int LOG_TAIL_BYTES = 4096;

  /// What the system adds to the number of the signal that ended a process.
  private static final int SIGNAL = 128;

  private final Process process;
  private final Path log;
  private final long startedNanos;

  private EngineProcess(Process process, Path log, long startedNanos) {
    this.process = process;
    this.log = log;
    this.startedNanos = startedNanos;
  }

  /// @param log everything the engine prints is added to this file
  static EngineProcess start(List<String> command, Path log, long nowNanos) throws IOException {
    Path folder = log.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new EngineProcess(process, log, nowNanos);
  }

  /// Runs `action` on the executor as soon as the process has ended.
  void onEnd(Executor executor, Runnable action) {
    CompletableFuture<Void> _ = process.onExit().thenRunAsync(action, executor);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long ageNanos(long nowNanos) {
    return nowNanos - startedNanos;
  }

  /// Asks it to end; it closes its recordings first.
  ///
  /// @return false = it did not end within the time
  boolean stop(int seconds) throws InterruptedException {
    process.destroy();
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  /// Why it ended: the signal, or in its own words its last message to people, else the last line it
  /// printed.
  String lastWords() {
    if (!process.isAlive() && process.exitValue() > SIGNAL) {
      return "it was killed by signal " + (process.exitValue() - SIGNAL);
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - LOG_TAIL_BYTES);
      byte[] tail = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(tail);
      List<String> lines =
          new String(tail, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
      return lines.stream()
          .filter(line -> line.startsWith(MESSAGE))
          .map(line -> line.substring(MESSAGE.length()))
          .reduce((_, last) -> last)
          .orElse(lines.isEmpty() ? "it printed nothing" : lines.getLast().strip());
    } catch (IOException e) {
      return "its log cannot be read: " + e.getMessage();
    }
  }
}
