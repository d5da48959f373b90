package org.castdesk.app;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.control.PickTile;
import org.castdesk.app.control.canvas.LayoutCanvas;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutPreset;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.VideoLayer;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A desk with the layout editor open, and hands for it.
abstract class LayoutEditorDesk extends ToyDeskTest {
  FxRobot robot;

  LayoutEditorDesk() {
    super(1366, 768);
  }

  @BeforeEach
  void open() {
    ui.keepTicking(engine);
    robot = ui.robot();
    await("the link", () -> fromFx(() -> ui.desk().mirror().linkProperty().get().isLinked()));
    robot.push(KeyCode.CONTROL, KeyCode.E);
    await("the canvas", () -> isSeen("#layout-canvas"));
    await("two boxes", () -> canvas().itemsProperty().get().size() == 2);
  }

  final void drag(double x, double y, double dx, double dy) {
    robot.moveTo(at(x, y)).press(MouseButton.PRIMARY);
    robot.moveTo(at(x + dx / 2, y + dy / 2)).moveTo(at(x + dx, y + dy));
    robot.release(MouseButton.PRIMARY);
  }

  final void carry(String selector, Point2D to) {
    robot.moveTo(selector).press(MouseButton.PRIMARY).moveBy(0, -20).moveTo(to);
    robot.release(MouseButton.PRIMARY);
  }

  final void type(String field, String number) {
    await("the field", () -> isSeen(field));
    robot.clickOn(field + " .entry").push(KeyCode.CONTROL, KeyCode.A).write(number);
    robot.push(KeyCode.ENTER);
  }

  /// Scrolls it into sight, as the wheel would.
  final void reveal(String selector) {
    onFx(() -> {
      Node node = robot.lookup(selector).query();
      Node up = node;
      while (up != null && !(up instanceof ScrollPane)) {
        up = up.getParent();
      }
      ScrollPane scroll = (ScrollPane) up;
      Node content = scroll.getContent();
      double y = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
      double hidden =
          content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((y - 40) / hidden, 0, 1));
    });
    ui.settle();
  }

  final LayoutCanvas canvas() {
    return ui.find("#layout-canvas", LayoutCanvas.class);
  }

  final PickTile tile(LayoutPreset preset) {
    return ui.find("#layout-preset-" + preset.name(), PickTile.class);
  }

  /// Where a place of the picture is on the screen.
  final Point2D at(double x, double y) {
    return fromFx(() -> {
      Point2D scene = canvas().sceneOf(x, y);
      return canvas().getScene().getRoot().localToScreen(scene);
    });
  }

  final int selected() {
    return fromFx(() ->
        (int)
            canvas().itemsProperty().get().stream()
                .filter(item -> item.state().isSelected())
                .count());
  }

  final Layout layout() {
    var state = engine.state();
    return state
        .show()
        .layout(state.show().scene(state.onAir().preview()).orElseThrow().layout())
        .orElseThrow();
  }

  final Layout onAir() {
    return engine.state().onAir().program().layout();
  }

  final VideoLayer box(int index) {
    return layout().videoLayers().get(index);
  }

  final SceneId program() {
    return engine.state().onAir().program().scene().id();
  }

  final int puts() {
    return (int) engine.commands().stream().filter(LayoutEditorDesk::isPut).count();
  }

  private static boolean isPut(Command command) {
    return command instanceof ShowCommand.PutLayout
        || (command instanceof Salvo salvo
            && salvo.commands().stream().anyMatch(ShowCommand.PutLayout.class::isInstance));
  }

  final boolean settled() {
    return fromFx(() -> ui.desk().edits().isSettled());
  }

  /// Within a pixel of the screen, which is more than two of the programme.
  static boolean near(double a, double b) {
    return Math.abs(a - b) < 3.5 / 1920;
  }

  final boolean isSeen(String selector) {
    return fromFx(() ->
        robot.lookup(selector).queryAll().stream()
            .anyMatch(node -> {
              for (Node up = node; up != null; up = up.getParent()) {
                if (!up.isVisible()) {
                  return false;
                }
              }
              return true;
            }));
  }

  final String text(String selector) {
    return fromFx(() -> {
      Node node = robot.lookup(selector).query();
      return node instanceof TextField field ? field.getText() : ((Label) node).getText();
    });
  }

  static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Never: " + what, e);
    }
  }
}
