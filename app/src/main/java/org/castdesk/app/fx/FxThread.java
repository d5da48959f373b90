package org.castdesk.app.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The only way from any thread onto the FX thread.
public final class FxThread {
  /// Runs at once when already there, else later.
  public static final Executor EXECUTOR = FxThread::run;

  private FxThread() {}

  public static void run(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }

  /// Runs after what the FX thread is doing now, also when called there.
  public static void after(Runnable work) {
    Platform.runLater(work);
  }

  /// Hands values over with at most one call waiting: a slow desk sees the newest, never a queue.
  ///
  /// **Thread**: the returned consumer may be called from any thread.
  public static <T> Consumer<T> newestOnly(Consumer<T> target) {
    AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    return value -> {
      if (waiting.getAndSet(value) == null) {
        Platform.runLater(() -> {
          T newest = waiting.getAndSet(null);
          if (newest != null) {
            target.accept(newest);
          }
        });
      }
    };
  }
}
