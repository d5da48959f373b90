package org.castdesk.app.testing;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The one robot of all tests in this process.
///
/// A robot without a screen keeps the window it was in, and each window keeps the robot of its
/// time: with a robot for each desk no desk would ever leave the memory.
///
/// **Thread**: the test's, with the toolkit running.
final class OneRobot {
  private static final boolean NEEDS_NO_SCREEN =
      "Headless".equals(System.getProperty("glass.platform"));
  private static final FxRobot ROBOT = NEEDS_NO_SCREEN ? new QuickRobot() : new FxRobot();

  private OneRobot() {}

  /// Ready before the first window is: a window that is older does not tell it when it goes.
  static FxRobot get() {
    Point2D _ = ROBOT.robotContext().getBaseRobot().retrieveMouse();
    return ROBOT;
  }

  /// Until what was asked for is done and laid out; a window system takes longer.
  static void settle() {
    if (NEEDS_NO_SCREEN) {
      QuickRobot.awaitLayout();
    } else {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  /// Lifts its hands and forgets where they were, as a new one would.
  static void rest() {
    ROBOT.release(new KeyCode[0]).release(new MouseButton[0]);
    ROBOT.targetWindow((Window) null);
    ROBOT.robotContext().getBaseRobot().moveMouse(Point2D.ZERO);
  }
}
