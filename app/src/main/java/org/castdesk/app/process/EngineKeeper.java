package org.castdesk.app.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that an engine runs: finds the one that is there, else starts one, and brings it back
/// when it dies. The engine's own journal then restores what was on air.
///
/// **Thread**: any; the work is done on the keeper's own thread.
public final class EngineKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(EngineKeeper.class);
  private static final int WATCH_MILLIS = 250;

  /// An engine that dies younger may die again at once; from the second time on, each start waits
  /// longer than the one before.
  private static final long SHORT_LIFE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int STOP_SECONDS = 10;

  private final Setup setup;
  private final ScheduledExecutorService thread;
  private final EngineClock clock;
  private final EngineNews news;
  private @Nullable EngineProcess process;
  private boolean everRan;
  private boolean found;
  private boolean waitTold;
  private boolean diedYoung;

  /// Somebody wants it to end and to go on anew.
  private boolean resuming;

  /// It was told why an engine cannot start; trying again is no news.
  private boolean refusalTold;

  private long pauseNanos;
  private long notBeforeNanos;
  private volatile boolean ours;
  private volatile boolean released;

  /// What a keeper needs to know.
  ///
  /// @param isRunning whether an engine of this show is there now, whoever started it
  /// @param command starts an engine; empty = only wait for one
  /// @param log where an engine's output goes
  /// @param first an engine that was launched already; null = none
  public record Setup(
      BooleanSupplier isRunning, List<String> command, Path log, @Nullable EngineProcess first) {
    public Setup {
      command = List.copyOf(command);
    }
  }

  public EngineKeeper(
      Setup setup, ScheduledExecutorService thread, EngineClock clock, EngineNews news) {
    this.setup = setup;
    this.thread = thread;
    this.clock = clock;
    this.news = news;
    process = setup.first();
    ours = process != null;
  }

  public void begin() {
    EngineProcess first = process;
    if (first != null) {
      news.tell(EngineNews.Kind.STARTING, "");
      first.onEnd(thread, this::look);
    }
    var _ = thread.scheduleWithFixedDelay(this::look, 0, WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// Whether the running engine was started by this desk.
  public boolean isOurs() {
    return ours;
  }

  /// Stops looking after the engine; it goes on alone.
  public void release() {
    released = true;
  }

  /// Ends the engine, if it is ours, and waits until its files are closed.
  ///
  /// **Thread**: not FX.
  public void stop() throws InterruptedException {
    released = true;
    EngineProcess running = process;
    if (ours && running != null && !running.stop(STOP_SECONDS)) {
      LOG.warn("The engine has not ended after {} s; it is left alone", STOP_SECONDS);
    }
  }

  /// Ends the engine, if it is ours, and starts it anew with what is on air. Its files are closed
  /// first.
  public void restart() {
    thread.execute(this::endForRestart);
  }

  private synchronized void endForRestart() {
    EngineProcess running = process;
    if (released || !ours || running == null || !running.isAlive()) {
      return;
    }
    news.tell(EngineNews.Kind.RESTARTING_AS_ASKED, "");
    resuming = true;
    try {
      if (!running.stop(STOP_SECONDS)) {
        resuming = false;
        LOG.warn("The engine has not ended after {} s; it is left alone", STOP_SECONDS);
        news.tell(EngineNews.Kind.CANNOT_STOP, "");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    look();
  }

  /// One look at the engine: again and again, and at once when the one that is ours ends.
  synchronized void look() {
    if (released) {
      return;
    }
    try {
      watch();
    } catch (IOException e) {
      LOG.warn("The engine does not start: {}", e.toString());
      news.tell(EngineNews.Kind.CANNOT_START, String.valueOf(e.getMessage()));
      pause();
    } catch (RuntimeException e) {
      LOG.error("The engine's keeper failed and goes on", e);
      pause();
    }
  }

  private void watch() throws IOException {
    EngineProcess mine = process;
    if (mine != null && !mine.isAlive()) {
      bury(mine);
    } else if (mine != null && found) {
      return;
    }
    if (setup.isRunning().getAsBoolean()) {
      greet();
    } else if (process == null) {
      replace();
    }
  }

  private void greet() {
    if (!found) {
      found = true;
      resuming = false;
      refusalTold = false;
      waitTold = false;
      news.tell(
          !ours
              ? EngineNews.Kind.ATTACHED
              : everRan ? EngineNews.Kind.RESTARTED : EngineNews.Kind.STARTED,
          "");
      everRan = true;
    }
  }

  /// An engine that was on air is replaced at once.
  private void bury(EngineProcess dead) {
    if (resuming) {
      process = null;
      ours = false;
      found = false;
      return;
    }
    LOG.warn("The engine ended: {}", dead.lastWords());
    boolean young = dead.ageNanos(clock.nowNanos()) < SHORT_LIFE_NANOS;
    if (!found) {
      news.tell(EngineNews.Kind.CANNOT_START, dead.lastWords());
      refusalTold = true;
      pause();
    } else if (young && diedYoung) {
      pause();
    } else if (!young) {
      pauseNanos = 0;
    }
    diedYoung = young;
    process = null;
    ours = false;
    found = false;
  }

  private void replace() throws IOException {
    found = false;
    if (setup.command().isEmpty()) {
      if (!waitTold) {
        waitTold = true;
        news.tell(EngineNews.Kind.NONE_RUNNING, "");
      }
    } else if (clock.nowNanos() - notBeforeNanos >= 0 || pauseNanos == 0) {
      if (!refusalTold && !resuming) {
        news.tell(everRan ? EngineNews.Kind.RESTARTING : EngineNews.Kind.STARTING, "");
      }
      List<String> command = new ArrayList<>(setup.command());
      if (resuming) {
        command.add(EngineLaunch.RESUME);
      }
      resuming = false;
      EngineProcess next = EngineProcess.start(command, setup.log(), clock.nowNanos());
      process = next;
      ours = true;
      next.onEnd(thread, this::look);
    }
  }

  private void pause() {
    pauseNanos = Math.clamp(pauseNanos * 2, FIRST_PAUSE_NANOS, LONGEST_PAUSE_NANOS);
    notBeforeNanos = clock.nowNanos() + pauseNanos;
  }
}
