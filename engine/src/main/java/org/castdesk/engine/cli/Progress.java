package org.castdesk.engine.cli;

import java.io.Console;
import java.util.Locale;
import org.castdesk.engine.runtime.LocalEngine;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameRate;

/// The line that an offline run renews once a second, when somebody looks at a terminal.
final class Progress {
  private final LocalEngine engine;
  private final FrameRate rate;
  private final long endFrame;
  private final EngineClock clock;
  private final long begunNanos;
  private boolean printed;

  Progress(LocalEngine engine, FrameRate rate, long endFrame, EngineClock clock) {
    this.engine = engine;
    this.rate = rate;
    this.endFrame = endFrame;
    this.clock = clock;
    this.begunNanos = clock.nowNanos();
  }

  void print() {
    if (!isWatched()) {
      return;
    }
    long frame = engine.telemetry().frame() + 1;
    double seconds = (clock.nowNanos() - begunNanos) / 1e9;
    double speed = frame / rate.framesPerSecond() / Math.max(seconds, 0.001);
    System.err.printf(Locale.ROOT, "\r%d of %d frames, %.1fx real time ", frame, endFrame, speed);
    printed = true;
  }

  /// Without `jdk.internal.le`, as under a class path start, there is no console object at all.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  void end() {
    if (printed) {
      System.err.println();
    }
  }
}
