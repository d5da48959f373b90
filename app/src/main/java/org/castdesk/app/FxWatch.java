package org.castdesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.castdesk.app.fx.FxTimes;
import org.castdesk.engine.time.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the FX thread while the desk runs, when `-Dcastdesk.fx.times=FILE` asks for it; the
/// file is written when the program ends. For `castdesk bench desk`.
final class FxWatch {
  private static final Logger LOG = LoggerFactory.getLogger(FxWatch.class);
  private static final String FILE = "castdesk.fx.times";
  private static final long PROBE_NANOS = 20_000_000;

  private FxWatch() {}

  /// @param atEnd takes what is to be done when the program ends
  static void begin(Desk desk, EngineClock clock, Executor work, Consumer<Runnable> atEnd) {
    String file = System.getProperty(FILE, "");
    if (file.isEmpty()) {
      return;
    }
    FxTimes times = new FxTimes(clock::nowNanos, Integer.getInteger(FILE + ".after", 0));
    desk.measure(times);
    work.execute(() -> probe(times, clock));
    atEnd.accept(() -> write(times, Path.of(file)));
  }

  private static void probe(FxTimes times, EngineClock clock) {
    try {
      while (true) {
        times.probe();
        clock.sleepUntil(clock.nowNanos() + PROBE_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(FxTimes times, Path file) {
    try {
      times.write(file);
    } catch (IOException e) {
      LOG.warn("{}: cannot be written: {}", file, e.toString());
    }
  }
}
