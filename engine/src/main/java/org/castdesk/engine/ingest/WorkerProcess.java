package org.castdesk.engine.ingest;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.castdesk.engine.time.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One worker, from outside: tells it what to play and hears what it says.
///
/// **Thread**: one that reads; [#kill()] from any.
final class WorkerProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

  /// Twice as long as a machine at its limit keeps a process waiting.
  private static final long SILENT_NANOS = 1_500_000_000L;

  /// A machine under load needs some seconds to start one.
  private static final long STARTING_NANOS = 10_000_000_000L;

  private final Process process;
  private final DataInputStream reports;
  private final EngineClock clock;
  private final long startedNanos;
  private volatile long heardNanos;
  private volatile boolean isOrdered;
  private volatile boolean isHeard;

  private WorkerProcess(Process process, EngineClock clock) {
    this.process = process;
    this.clock = clock;
    reports = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 13));
    startedNanos = clock.nowNanos();
    heardNanos = startedNanos;
  }

  static WorkerProcess start(List<String> command, EngineClock clock) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    // Libraries print there by themselves, some of them a line for each lost packet.
    builder.redirectError(
        LOG.isDebugEnabled() ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD);
    return new WorkerProcess(builder.start(), clock);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  void order(WorkerOrder order) throws IOException {
    heardNanos = clock.nowNanos();
    isOrdered = true;
    order.write(new DataOutputStream(process.getOutputStream()));
  }

  /// Waits for the next report. **Fails**: when the worker is gone or talks nonsense.
  WorkerReport next() throws IOException {
    WorkerReport report = WorkerReport.read(reports);
    heardNanos = clock.nowNanos();
    isHeard = true;
    return report;
  }

  /// Whether it has said nothing for so long that it must hang.
  boolean isSilent() {
    return isOrdered && clock.nowNanos() - heardNanos > (isHeard ? SILENT_NANOS : STARTING_NANOS);
  }

  /// How it ended, in words.
  String ending() {
    try {
      if (!process.waitFor(1, java.util.concurrent.TimeUnit.SECONDS)) {
        return "its decoder does not end";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "its decoder is being ended";
    }
    int code = process.exitValue();
    return code > 128
        ? "its decoder was ended by signal " + (code - 128)
        : "its decoder ended by itself with code " + code;
  }

  /// Ends it; only a signal, so that the tick may do it.
  void kill() {
    var _ = process.toHandle().destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    try {
      process.getOutputStream().close();
    } catch (IOException _) {
      // It was gone before.
    }
  }
}
