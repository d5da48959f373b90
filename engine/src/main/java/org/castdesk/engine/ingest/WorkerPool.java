package org.castdesk.engine.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts workers, keeps one ready so that a lost one is replaced at once, and ends those that hang.
///
/// **Thread**: any; starting a process takes some milliseconds, so never the tick.
public final class WorkerPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
  private static final long CHECK_NANOS = 250_000_000L;

  private final List<String> command;
  private final EngineClock clock;
  private final Executor background;
  private final AtomicLong numbers = new AtomicLong();
  private final Set<WorkerProcess> busy = ConcurrentHashMap.newKeySet();
  private @Nullable WorkerProcess spare;
  private boolean isWatching;
  private boolean isClosed;

  /// @param background for what takes time; ends with the engine
  public WorkerPool(List<String> command, EngineClock clock, Executor background) {
    this.command = List.copyOf(command);
    this.clock = clock;
    this.background = background;
  }

  /// The same Java, the same classes, little memory: what it decodes lies outside the heap.
  public static List<String> command(String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String argsFile = System.getProperty("castdesk.engine.args", "");
    if (argsFile.isBlank()) {
      command.addAll(
          List.of(
              "-cp",
              System.getProperty("java.class.path"),
              "--enable-native-access=ALL-UNNAMED",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Djava.awt.headless=true"));
    } else {
      command.add("@" + argsFile);
      Path cache = Path.of(argsFile).resolveSibling("engine.aot");
      if (Files.exists(cache)) {
        command.add("-XX:AOTCache=" + cache);
      }
    }
    for (String name : List.of("castdesk.cache.dir", "castdesk.log")) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    command.addAll(List.of("-Xms8m", "-Xmx64m", "-XX:+SuppressFatalErrorMessage"));
    command.add(mainClass);
    return command;
  }

  /// Never the same twice, for names.
  long nextNumber() {
    return numbers.incrementAndGet();
  }

  Executor background() {
    return background;
  }

  /// A worker that waits for its order. Another one is made ready meanwhile.
  WorkerProcess take() throws IOException {
    WorkerProcess ready;
    synchronized (this) {
      ready = spare;
      spare = null;
      if (isClosed) {
        throw new IOException("The engine is closing");
      }
      if (!isWatching) {
        isWatching = true;
        inBackground(this::watch);
      }
    }
    if (ready == null || !ready.isAlive()) {
      ready = WorkerProcess.start(command, clock);
    }
    busy.add(ready);
    inBackground(this::prepare);
    return ready;
  }

  /// What was taken is used no more.
  void dispose(WorkerProcess worker) {
    busy.remove(worker);
    worker.close();
  }

  private void prepare() {
    synchronized (this) {
      if (isClosed || (spare != null && spare.isAlive())) {
        return;
      }
      try {
        spare = WorkerProcess.start(command, clock);
      } catch (IOException e) {
        LOG.warn("No worker can be kept ready: {}", e.toString());
      }
    }
  }

  private void watch() {
    try {
      while (true) {
        synchronized (this) {
          if (isClosed) {
            return;
          }
        }
        for (WorkerProcess worker : busy) {
          if (worker.isSilent()) {
            LOG.warn("Worker {} hangs and is ended", worker.pid());
            worker.kill();
          }
        }
        clock.sleepUntil(clock.nowNanos() + CHECK_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void inBackground(Runnable task) {
    try {
      background.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.debug("The engine is closing");
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      if (spare != null) {
        spare.close();
        spare = null;
      }
    }
    busy.forEach(WorkerProcess::close);
  }
}
