package org.castdesk.app.fuzz;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.castdesk.app.testing.FxTest;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// The monkey's hands: events of the window system, one after the other, each seen through before
/// the next. They leave alone what would end the show or open a dialog of the operating system.
///
/// **Thread**: the test's.
final class Paws {
  private static final List<String> LEFT_ALONE =
      List.of("close-keep", "close-stop", "add-files", "-browse");

  private final Stage stage;
  private final Robot robot = FxTest.fromFx(Robot::new);

  Paws(Stage stage) {
    this.stage = stage;
  }

  void fx(Runnable work) {
    FxTest.fromFx(() -> {
      work.run();
      return true;
    });
    settle();
  }

  void settle() {
    WaitForAsyncUtils.waitForFxEvents(2);
  }

  void move(double x, double y) {
    fx(() -> robot.mouseMove(stage.getX() + x, stage.getY() + y));
  }

  /// @return what was pressed, or why not
  String press(MouseButton button) {
    String under = FxTest.fromFx(this::underMouse);
    if (isLeftAlone(under)) {
      return under + " left alone";
    }
    fx(() -> robot.mousePress(button));
    return under;
  }

  void release(MouseButton button) {
    fx(() -> robot.mouseRelease(button));
  }

  void wheel(int clicks) {
    fx(() -> robot.mouseWheel(clicks));
  }

  /// Modifiers first, the key last.
  String push(KeyCode... keys) {
    String focused = FxTest.fromFx(this::focused);
    if (isLeftAlone(focused) && keys[keys.length - 1] == KeyCode.ENTER) {
      return focused + " left alone";
    }
    for (KeyCode key : keys) {
      fx(() -> robot.keyPress(key));
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      KeyCode key = keys[i];
      fx(() -> robot.keyRelease(key));
    }
    return "on " + focused;
  }

  void down(KeyCode key) {
    fx(() -> robot.keyPress(key));
  }

  void up(KeyCode key) {
    fx(() -> robot.keyRelease(key));
  }

  private static boolean isLeftAlone(String names) {
    return LEFT_ALONE.stream().anyMatch(names::contains);
  }

  /// The named controls that can be seen, in every window of the desk.
  List<Node> controls() {
    return FxTest.fromFx(() ->
        Window.getWindows().stream()
            .map(Window::getScene)
            .filter(scene -> scene != null && scene.getRoot() != null)
            .flatMap(scene -> scene.getRoot().lookupAll("*").stream())
            .filter(node -> node.getId() != null && !node.isMouseTransparent() && isSeen(node))
            .toList());
  }

  double[] middle(Node node) {
    return FxTest.fromFx(() -> {
      Bounds bounds = node.localToScreen(node.getBoundsInLocal());
      return bounds == null
          ? new double[] {1, 1}
          : new double[] {bounds.getCenterX() - stage.getX(), bounds.getCenterY() - stage.getY()};
    });
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String focused() {
    StringBuilder names = new StringBuilder();
    for (Window window : Window.getWindows()) {
      Scene scene = window.getScene();
      boolean takesKeys = window.isFocused() || window instanceof PopupWindow;
      if (takesKeys && scene != null && scene.getFocusOwner() != null) {
        names.append(path(scene.getFocusOwner())).append(' ');
      }
    }
    return names.toString();
  }

  private String underMouse() {
    StringBuilder names = new StringBuilder();
    double x = robot.getMouseX();
    double y = robot.getMouseY();
    for (Window window : Window.getWindows()) {
      Scene scene = window.getScene();
      if (scene != null && scene.getRoot() != null && window.isShowing()) {
        Node deepest = deepest(scene.getRoot(), x, y);
        names.append(deepest == null ? "" : path(deepest) + " ");
      }
    }
    return names.toString();
  }

  private static @Nullable Node deepest(Node node, double x, double y) {
    var local = node.screenToLocal(x, y);
    if (!node.isVisible() || local == null || !node.getLayoutBounds().contains(local)) {
      return null;
    }
    if (node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Node found = deepest(children.get(i), x, y);
        if (found != null) {
          return found;
        }
      }
    }
    return node;
  }

  /// The names from the node up, as far as it has any.
  private static String path(Node node) {
    StringBuilder names = new StringBuilder();
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.getId() != null) {
        names.append('#').append(each.getId());
      }
    }
    return names.isEmpty() ? node.getClass().getSimpleName() : names.toString();
  }

  static void pause(int millis) {
    WaitForAsyncUtils.sleep(millis, TimeUnit.MILLISECONDS);
  }
}
