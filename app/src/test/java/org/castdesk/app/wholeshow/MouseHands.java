package org.castdesk.app.wholeshow;

import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseButton;
import org.castdesk.app.RealStudio;
import org.castdesk.app.testing.FxTest;
import org.testfx.api.FxRobot;

/// The mouse alone; not one key is pressed. A path is pasted by the field's own menu: it was copied in
/// the file manager.
final class MouseHands implements OperatorHands {
  /// Head and foot of the bar, and half of its grip. **Units**: pixels.
  private static final double TOP = 26 + 16;

  private static final double BOTTOM = 6 + 16;

  private final RealStudio studio;
  private final FxRobot robot;

  MouseHands(RealStudio studio) {
    this.studio = studio;
    robot = studio.robot();
  }

  @Override
  public void openFile(String slot, Path file) {
    FxTest.fromFx(() ->
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, file.toString())));
    click("#source-" + slot);
    awaitNode("#add-place");
    robot.clickOn("#add-place", MouseButton.SECONDARY);
    awaitNode("Paste");
    click("Paste");
    studio.await(
        "the path",
        () -> robot.lookup("#add-place").queryTextInputControl().getText().equals(file.toString()));
    click("#add-it");
    // The list of what comes in would lie over the record key.
    clickAsItComes("#import-close");
  }

  @Override
  public void buildScene(int place, String slot) {
    click("#scene-" + place);
    awaitNode("#pick-" + slot);
    click("#pick-" + slot);
    click("#new-scene-create");
  }

  @Override
  public void preview(int place) {
    click("#scene-" + place);
  }

  @Override
  public void cut() {
    click("#cut");
  }

  @Override
  public void auto() {
    click("#auto");
  }

  @Override
  public void throwBarHalfWay() {
    Bounds bar = bar();
    boolean up = isGripBelow();
    double low = bar.getMaxY() - BOTTOM;
    double high = bar.getMinY() + TOP;
    robot.moveTo(bar.getCenterX(), up ? low : high).press(MouseButton.PRIMARY);
    robot.moveTo(bar.getCenterX(), (low + high) / 2);
  }

  @Override
  public void throwBarHome() {
    Bounds bar = bar();
    robot.moveTo(bar.getCenterX(), isThrownUp ? bar.getMinY() + 4 : bar.getMaxY() + 8);
    studio.await("the end of the throw", () -> studio.air().mixing() == null);
    robot.release(MouseButton.PRIMARY);
  }

  private boolean isThrownUp;

  private boolean isGripBelow() {
    Node grip = studio.find("#t-bar .grip", Node.class);
    Bounds bar = bar();
    isThrownUp =
        FxTest.fromFx(
            () -> grip.localToScreen(grip.getBoundsInLocal()).getCenterY() > bar.getCenterY());
    return isThrownUp;
  }

  private Bounds bar() {
    Node bar = studio.find("#t-bar", Node.class);
    return FxTest.fromFx(() -> bar.localToScreen(bar.getBoundsInLocal()));
  }

  @Override
  public void fadeToBlack() {
    click("#ftb");
  }

  @Override
  public void callUrgent(Runnable called) {
    robot.moveTo("#urgent").press(MouseButton.PRIMARY);
    called.run();
    robot.release(MouseButton.PRIMARY);
  }

  @Override
  public void endUrgent() {
    click("#urgent");
  }

  @Override
  public void takeBack() {
    click("#take-back");
  }

  @Override
  public void record() {
    click("#record");
  }

  @Override
  public void undo() {
    click("#undo");
  }

  @Override
  public void speakChinese() {
    click("#tab-SETTINGS");
    awaitNode("#language-ZH_CN");
    click("#language-ZH_CN");
    click("#tab-DIRECTOR");
  }

  private void click(String query) {
    robot.clickOn(query);
  }

  /// The list grows while files come in: what was in sight a moment ago may have moved on.
  private void clickAsItComes(String query) {
    for (int tries = 3; ; tries--) {
      awaitNode(query);
      try {
        click(query);
        return;
      } catch (RuntimeException e) {
        if (tries == 1) {
          throw e;
        }
      }
    }
  }

  private void awaitNode(String query) {
    studio.await(
        query,
        () ->
            robot.lookup(query).queryAll().stream()
                .anyMatch(node -> FxTest.fromFx(() -> isInSight(node))));
  }

  /// What has just been opened may have no place yet.
  private static boolean isInSight(Node node) {
    Scene scene = node.getScene();
    if (scene == null || !node.isVisible()) {
      return false;
    }
    Bounds place = node.localToScene(node.getLayoutBounds());
    return !place.isEmpty() && place.intersects(0, 0, scene.getWidth(), scene.getHeight());
  }
}
