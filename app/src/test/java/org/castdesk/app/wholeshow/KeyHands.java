package org.castdesk.app.wholeshow;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.castdesk.app.RealStudio;
import org.castdesk.app.control.TransitionBar;
import org.castdesk.app.testing.FxTest;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// Keys alone. What has no key of its own is reached with Tab and pressed with Ctrl+Enter, as by
/// somebody without a mouse; nothing is focused by other means.
final class KeyHands implements OperatorHands {
  /// More than there are stops on any screen.
  private static final int MOST_TABS = 150;

  private final RealStudio studio;
  private boolean isThrownUp;

  KeyHands(RealStudio studio) {
    this.studio = studio;
  }

  @Override
  public void openFile(String slot, Path file) {
    tabTo("source-" + slot);
    push(KeyCode.INSERT);
    awaitFocus("add-place");
    studio.robot().write(file.toString());
    push(KeyCode.ENTER);
  }

  @Override
  public void buildScene(int place, String slot) {
    tabTo("scene-" + place);
    push(KeyCode.INSERT);
    awaitFocus("new-scene-name");
    tabTo("pick-" + slot);
    push(KeyCode.CONTROL, KeyCode.ENTER);
    tabTo("new-scene-create");
    push(KeyCode.CONTROL, KeyCode.ENTER);
  }

  @Override
  public void preview(int place) {
    push(KeyCode.valueOf("DIGIT" + place));
  }

  @Override
  public void cut() {
    push(KeyCode.SPACE);
  }

  @Override
  public void auto() {
    push(KeyCode.ENTER);
  }

  @Override
  public void throwBarHalfWay() {
    tabTo("t-bar");
    // Where the grip stands, the operator sees; each throw ends where the next begins.
    TransitionBar bar = studio.find("#t-bar", TransitionBar.class);
    isThrownUp = FxTest.fromFx(() -> bar.directionProperty().get() == TransitionBar.Throw.UP);
    // On a slow machine a key repeats by itself, so steps are not counted.
    while (position() < 0.499) {
      OnAir.Mixing before = studio.air().mixing();
      push(isThrownUp ? KeyCode.UP : KeyCode.DOWN);
      studio.await("a step", () -> !Objects.equals(studio.air().mixing(), before));
    }
  }

  private double position() {
    return studio.air().mixing() instanceof OnAir.Mixing.ByHand hand ? hand.positionFraction() : 0;
  }

  @Override
  public void throwBarHome() {
    push(isThrownUp ? KeyCode.HOME : KeyCode.END);
  }

  @Override
  public void fadeToBlack() {
    push(KeyCode.F);
  }

  @Override
  public void callUrgent(Runnable called) {
    studio.robot().press(KeyCode.U);
    called.run();
    studio.robot().release(KeyCode.U);
  }

  @Override
  public void endUrgent() {
    push(KeyCode.U);
  }

  @Override
  public void takeBack() {
    push(KeyCode.BACK_SPACE);
  }

  @Override
  public void record() {
    push(KeyCode.R);
  }

  @Override
  public void undo() {
    push(KeyCode.CONTROL, KeyCode.Z);
  }

  @Override
  public void speakChinese() {
    push(KeyCode.CONTROL, KeyCode.COMMA);
    tabTo("language-ZH_CN");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    push(KeyCode.ESCAPE);
  }

  private void push(KeyCode... keys) {
    studio.robot().push(keys);
  }

  private void tabTo(String id) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (id.equals(focused())) {
        return;
      }
      push(KeyCode.TAB);
    }
    throw new AssertionError("Tab never comes to " + id + "; it stands on " + focused());
  }

  private void awaitFocus(String id) {
    studio.await("the focus on " + id, () -> id.equals(focused()));
  }

  /// Where the next key goes: a pop-up has its own focus, ahead of the window's.
  private @Nullable String focused() {
    Supplier<@Nullable Node> owner =
        () ->
            Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow popup && popup.isShowing())
                .map(window -> window.getScene().getFocusOwner())
                .filter(node -> node != null && node.getId() != null)
                .findFirst()
                .orElseGet(() -> studio.stage().getScene().getFocusOwner());
    return FxTest.fromFx(() -> {
      Node node = owner.get();
      return node == null ? "" : String.valueOf(node.getId());
    });
  }
}
