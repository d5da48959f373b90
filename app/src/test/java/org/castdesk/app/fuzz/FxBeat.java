package org.castdesk.app.fuzz;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// How long the FX thread lets others wait. Told, never judged: it is the machine's affair, too.
///
/// **Thread**: any.
final class FxBeat implements AutoCloseable {
  private static final long BEAT_MILLIS = 50;
  private static final long LONG_NANOS = 500_000_000;

  private final Timer timer = new Timer("fx-beat", true);
  private final AtomicLong longestNanos = new AtomicLong();
  private final AtomicLong longOnes = new AtomicLong();

  FxBeat() {
    timer.scheduleAtFixedRate(
        new TimerTask() {
          @Override
          public void run() {
            long asked = System.nanoTime();
            Platform.runLater(() -> answered(System.nanoTime() - asked));
          }
        },
        BEAT_MILLIS,
        BEAT_MILLIS);
  }

  private void answered(long waitedNanos) {
    longestNanos.accumulateAndGet(waitedNanos, Math::max);
    longOnes.addAndGet(waitedNanos > LONG_NANOS ? 1 : 0);
  }

  String told() {
    return "FX thread: longest wait %d ms, %d waits over 500 ms"
        .formatted(longestNanos.get() / 1_000_000, longOnes.get());
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
