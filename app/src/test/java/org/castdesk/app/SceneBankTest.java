package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.control.SceneTile;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Scenes made, named, moved and taken away in the bank, by key and by mouse.
@Tag("xvfb")
class SceneBankTest extends ToyDeskTest {
  private FxRobot robot;

  SceneBankTest() {
    super(1366, 768);
  }

  @BeforeEach
  void open() {
    ui.keepTicking(engine);
    robot = ui.robot();
    await("the link", () -> fromFx(() -> ui.desk().mirror().linkProperty().get().isLinked()));
  }

  @Test
  void rename_inPlace_andBack() {
    focus("#scene-3");
    robot.push(KeyCode.CONTROL, KeyCode.R);
    robot.write("4 o'clock");
    robot.push(KeyCode.ENTER);
    awaitNames("Anchor", "Two boxes", "4 o'clock", "Quad", "Title");
    assertEquals(ToyShow.id(2), engine.state().onAir().preview(), "a digit in a text is a text");
    robot.clickOn("#undo");
    awaitNames("Anchor", "Two boxes", "Anchor + PiP", "Quad", "Title");
    robot.clickOn("#redo");
    awaitNames("Anchor", "Two boxes", "4 o'clock", "Quad", "Title");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    awaitNames("Anchor", "Two boxes", "Anchor + PiP", "Quad", "Title");
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    awaitNames("Anchor", "Two boxes", "4 o'clock", "Quad", "Title");
  }

  @Test
  void rename_escape_keepsTheName() {
    focus("#scene-3");
    robot.push(KeyCode.CONTROL, KeyCode.R);
    robot.write("No");
    robot.push(KeyCode.ESCAPE);
    ui.settle();
    assertEquals("Anchor + PiP", names().get(2));
  }

  @Test
  void newScene_ofThreeSources_isAPictureInPicture() {
    focus("#scene-6");
    robot.push(KeyCode.INSERT);
    robot.clickOn("#preset-pip");
    robot.clickOn("#pick-RV03").clickOn("#pick-RV02");
    robot.clickOn("#new-scene-name").write("Trio 5");
    robot.push(KeyCode.ENTER);
    awaitNames("Anchor", "Two boxes", "Anchor + PiP", "Quad", "Title", "Trio 5");
    Scene scene = engine.state().show().scenes().getLast();
    Layout layout = engine.state().show().layout(scene.layout()).orElseThrow();
    assertEquals(
        List.of(SourceSlot.of(1), SourceSlot.of(3), SourceSlot.of(2)),
        layout.videoLayers().stream().map(VideoLayer::slot).toList());
    assertEquals(ToyShow.id(2), engine.state().onAir().preview());
  }

  @Test
  void newScene_beginsWithTheSourceThatIsChosen() {
    robot.clickOn("#source-RV03");
    focus("#scene-6");
    robot.push(KeyCode.INSERT);
    robot.clickOn("#pick-RV03").clickOn("#new-scene-create");
    await("a sixth scene", () -> names().size() == 6);
    Scene scene = engine.state().show().scenes().getLast();
    Layout layout = engine.state().show().layout(scene.layout()).orElseThrow();
    assertEquals(
        List.of(SourceSlot.of(3)), layout.videoLayers().stream().map(VideoLayer::slot).toList());
  }

  @Test
  void delete_byMenu_comesBackAtItsPlace_withItsLayout() {
    robot.clickOn("#scene-3", MouseButton.SECONDARY);
    robot.clickOn("Delete");
    awaitNames("Anchor", "Two boxes", "Quad", "Title");
    assertEquals(4, engine.state().show().layouts().size());
    robot.clickOn("#undo");
    awaitNames("Anchor", "Two boxes", "Anchor + PiP", "Quad", "Title");
    assertEquals(5, engine.state().show().layouts().size());
  }

  @Test
  void delete_ofWhatIsOnPreview_saysSo() {
    focus("#scene-2");
    robot.push(KeyCode.DELETE);
    await("the reason", () -> message().equals("Not deleted: Two boxes is on PVW"));
    assertTrue(isWarning());
    assertEquals(5, names().size());
    robot.push(KeyCode.CONTROL, KeyCode.D);
    await("the next edit", () -> message().startsWith("Duplicate"));
    assertFalse(isWarning());
  }

  @Test
  void move_byKeyAndByMouse_changesTheOrder() {
    focus("#scene-2");
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    awaitNames("Anchor", "Anchor + PiP", "Two boxes", "Quad", "Title");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    awaitNames("Anchor", "Two boxes", "Anchor + PiP", "Quad", "Title");
    Bounds from = bounds("#scene-5");
    Bounds to = bounds("#scene-1");
    robot.moveTo(from.getCenterX(), from.getMaxY() - 14).press(MouseButton.PRIMARY);
    robot.moveTo(from.getCenterX() - 30, from.getMaxY() - 14);
    robot.moveTo(to.getMinX() + 10, to.getCenterY()).release(MouseButton.PRIMARY);
    awaitNames("Title", "Anchor", "Two boxes", "Anchor + PiP", "Quad");
    assertEquals(ToyShow.id(2), engine.state().onAir().preview(), "carried, not pressed");
  }

  @Test
  void deleteAfterAMove_meansTheSceneThatWasMoved() {
    focus("#scene-3");
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    awaitNames("Anchor", "Two boxes", "Quad", "Anchor + PiP", "Title");
    awaitChosen(4);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    awaitNames("Anchor", "Two boxes", "Quad", "Title", "Anchor + PiP");
    awaitChosen(5);
    robot.push(KeyCode.DELETE);
    awaitNames("Anchor", "Two boxes", "Quad", "Title");
    robot.push(KeyCode.DELETE);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    awaitNames("Anchor", "Two boxes", "Quad", "Title", "Anchor + PiP");
    Bounds from = bounds("#scene-4");
    Bounds to = bounds("#scene-1");
    robot.moveTo(from.getCenterX(), from.getMaxY() - 14).press(MouseButton.PRIMARY);
    robot.moveTo(to.getMinX() + 10, to.getCenterY()).release(MouseButton.PRIMARY);
    awaitNames("Title", "Anchor", "Two boxes", "Quad", "Anchor + PiP");
    awaitChosen(1);
    robot.push(KeyCode.DELETE);
    awaitNames("Anchor", "Two boxes", "Quad", "Anchor + PiP");
  }

  /// The focus and the mark of what is chosen are on one tile.
  private void awaitChosen(int place) {
    await(
        "the choice at " + place,
        () ->
            fromFx(() -> {
              SceneTile tile = ui.find("#scene-" + place, SceneTile.class);
              return tile.isFocused() && tile.selectedProperty().get();
            }));
  }

  @Test
  void move_byThePicture_leavesThePreviewAlone() {
    Bounds from = bounds("#scene-5");
    Bounds to = bounds("#scene-1");
    robot.moveTo(from.getCenterX(), from.getMinY() + 20).press(MouseButton.PRIMARY);
    robot.moveTo(to.getMinX() + 10, to.getMinY() + 20);
    assertEquals(Cursor.CLOSED_HAND, fromFx(() -> ui.find("#scene-5", Node.class).getCursor()));
    robot.release(MouseButton.PRIMARY);
    awaitNames("Title", "Anchor", "Two boxes", "Anchor + PiP", "Quad");
    assertEquals(ToyShow.id(2), engine.state().onAir().preview(), "carried, not pressed");
  }

  @Test
  void press_withAHastyHand_isStillAPress() {
    Bounds tile = bounds("#scene-4");
    robot.moveTo(tile.getCenterX(), tile.getMinY() + 20).press(MouseButton.PRIMARY);
    ui.settle();
    assertEquals(ToyShow.id(2), engine.state().onAir().preview(), "it could still be carried");
    robot.moveTo(tile.getCenterX() + 14, tile.getMinY() + 26).release(MouseButton.PRIMARY);
    await("the preview", () -> engine.state().onAir().preview().equals(ToyShow.id(4)));
    assertEquals(Cursor.OPEN_HAND, fromFx(() -> ui.find("#scene-4", Node.class).getCursor()));
  }

  @Test
  void press_withShift_goesToProgramBeforeItIsLetGo() {
    Bounds tile = bounds("#scene-4");
    robot.press(KeyCode.SHIFT).moveTo(tile.getCenterX(), tile.getMinY() + 20);
    robot.press(MouseButton.PRIMARY);
    await("PGM", () -> engine.state().onAir().program().scene().id().equals(ToyShow.id(4)));
    robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
  }

  @Test
  void duplicate_standsBesideTheOriginal_withALayoutOfItsOwn() {
    focus("#scene-1");
    robot.push(KeyCode.CONTROL, KeyCode.D);
    awaitNames("Anchor", "Anchor copy", "Two boxes", "Anchor + PiP", "Quad", "Title");
    List<Scene> scenes = engine.state().show().scenes();
    assertTrue(!scenes.get(0).layout().equals(scenes.get(1).layout()));
    engine.ask(new SwitcherCommand.SetPreview(scenes.get(1).id()));
    robot.clickOn("#undo");
    await("the reason", () -> message().endsWith("on PVW"));
    assertEquals(6, names().size());
  }

  private void focus(String tile) {
    Node node = ui.find(tile, Node.class);
    onFx(node::requestFocus);
  }

  private Bounds bounds(String selector) {
    Node node = ui.find(selector, Node.class);
    return fromFx(() -> node.localToScreen(node.getBoundsInLocal()));
  }

  private boolean isWarning() {
    return fromFx(() -> {
      Label line = ui.find("#message", Label.class);
      return line.getStyleClass().contains("warn") && line.getGraphic() != null;
    });
  }

  private String message() {
    return fromFx(() -> ui.find("#message", Label.class).getText());
  }

  private List<String> names() {
    return engine.state().show().scenes().stream().map(Scene::name).toList();
  }

  private void awaitNames(String... expected) {
    await(List.of(expected) + ", not " + names(), () -> names().equals(List.of(expected)));
    ui.settle();
    // The window follows its engine; the next key may mean a place.
    await("the window", () -> fromFx(() -> shownRevision() == engine.state().revision()));
  }

  private long shownRevision() {
    var shown = ui.desk().mirror().stateProperty().get();
    return shown == null ? -1 : shown.revision();
  }

  private static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what, e);
    }
  }
}
