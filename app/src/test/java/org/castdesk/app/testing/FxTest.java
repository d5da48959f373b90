package org.castdesk.app.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A test that touches nodes: the toolkit runs, and work is done on its thread.
public abstract class FxTest {
  /// A machine with ten builds on it opens a window in half a minute.
  private static final int PATIENCE_SECONDS = 120;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  /// Runs on the FX thread; what fails there fails the test.
  protected static void onFx(Runnable work) {
    fromFx(() -> {
      work.run();
      return null;
    });
  }

  public static <T> T fromFx(Callable<T> work) {
    try {
      return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Error error -> throw error;
        case RuntimeException failure -> throw failure;
        case null, default -> throw new AssertionError(e);
      }
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
