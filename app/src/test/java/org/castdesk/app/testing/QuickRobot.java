package org.castdesk.app.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;

/// A robot for windows without a screen, where a key has arrived as soon as the FX thread has done
/// its work. The plain one sleeps 50 ms after each key that goes down or up.
///
/// **Thread**: the test's.
final class QuickRobot extends FxRobot {
  /// What a key does may ask for something later, which may do so once more.
  private static final int ROUNDS = 3;

  @Override
  public FxRobot press(KeyCode... keys) {
    keyboard().pressNoWait(keys);
    awaitWork();
    return this;
  }

  @Override
  public FxRobot release(KeyCode... keys) {
    keyboard().releaseNoWait(keys);
    awaitWork();
    return this;
  }

  @Override
  public FxRobot push(KeyCode... keys) {
    for (KeyCode key : keys) {
      press(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      release(keys[i]);
    }
    return this;
  }

  @Override
  public FxRobot type(KeyCode... keys) {
    for (KeyCode key : keys) {
      push(key);
    }
    return this;
  }

  @Override
  public FxRobot write(String words) {
    Scene scene = FxTest.fromFx(() -> focused(Window.getWindows()).getScene());
    for (int i = 0; i < words.length(); i++) {
      char sign = words.charAt(i);
      KeyCode code = sign == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED;
      robotContext().getBaseRobot().typeKeyboard(scene, code, String.valueOf(sign));
      awaitWork();
    }
    return this;
  }

  private static Window focused(List<Window> windows) {
    return windows.stream().filter(Window::isFocused).findFirst().orElseGet(windows::getFirst);
  }

  private KeyboardRobot keyboard() {
    return robotContext().getKeyboardRobot();
  }

  /// Until the FX thread has done what was asked for, and what that asked for.
  static void awaitWork() {
    for (int i = 0; i < ROUNDS; i++) {
      FxTest.fromFx(() -> true);
    }
  }

  /// Until what has changed is laid out.
  static void awaitLayout() {
    awaitWork();
    CompletableFuture<Void> pulse = new CompletableFuture<>();
    FxTest.fromFx(() -> {
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          pulse.complete(null);
        }
      }.start();
      return null;
    });
    pulse.join();
    awaitWork();
  }
}
