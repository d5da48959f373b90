package org.castdesk.engine.ingest.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.castdesk.engine.ingest.WorkerReport;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;

/// The worker's line to the engine. When it breaks there is nobody left to work for.
///
/// **Thread**: any.
final class ReportLine {
  static final long BEAT_NANOS = 250_000_000L;
  private static final int BROKEN = 4;
  private static final int HANGS = 5;

  private final DataOutputStream out;
  private final EngineClock clock = new SystemClock();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile BooleanSupplier isHanging = () -> false;

  ReportLine(OutputStream to) {
    out = new DataOutputStream(new BufferedOutputStream(to, 1 << 12));
  }

  void send(WorkerReport report) {
    lock.lock();
    try {
      WorkerReport.write(report, out);
      out.flush();
    } catch (IOException e) {
      Runtime.getRuntime().halt(BROKEN);
    } finally {
      lock.unlock();
    }
  }

  void flush() {
    lock.lock();
    try {
      out.flush();
    } catch (IOException e) {
      Runtime.getRuntime().halt(BROKEN);
    } finally {
      lock.unlock();
    }
  }

  /// Asked again and again whether the work hangs in native code: then the process ends.
  void watch(BooleanSupplier hanging) {
    isHanging = hanging;
  }

  /// Tells for ever that the process lives.
  void beat() {
    try {
      while (!isHanging.getAsBoolean()) {
        send(new WorkerReport.Alive());
        clock.sleepUntil(clock.nowNanos() + BEAT_NANOS);
      }
      Runtime.getRuntime().halt(HANGS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
