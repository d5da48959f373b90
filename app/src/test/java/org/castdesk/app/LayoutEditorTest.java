package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.VideoLayer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The layout editor with mouse and keys, in a real window.
@Tag("xvfb")
class LayoutEditorTest extends LayoutEditorDesk {
  @Test
  void screens_changeByKeyTabAndMenu_andTheAirHearsNothing() {
    int asked = engine.commands().size();
    assertFalse(isSeen("#scene-1"), "the panels of the Director");
    assertFalse(isSeen("#pvw-monitor"));
    assertTrue(isSeen("#pgm-monitor"));
    robot.push(KeyCode.CONTROL, KeyCode.E);
    await("the Director", () -> isSeen("#scene-1") && !isSeen("#layout-canvas"));
    robot.clickOn("#tab-LAYOUT");
    await("the canvas", () -> isSeen("#layout-canvas"));
    robot.clickOn("#tab-DIRECTOR");
    await("the Director", () -> isSeen("#scene-1"));
    assertEquals(asked, engine.commands().size());
    robot.clickOn("#scene-4", MouseButton.SECONDARY).clickOn("#scene-layout");
    await("its layout", () -> isSeen("#layout-canvas"));
    await("its boxes", () -> canvas().itemsProperty().get().size() == 4);
    assertEquals(ToyShow.id(4), engine.state().onAir().preview());
  }

  @Test
  void theDesksKeys_workHere_andCutIsOnScreen() {
    robot.push(KeyCode.DIGIT4);
    await("PVW", () -> engine.state().onAir().preview().equals(ToyShow.id(4)));
    robot.push(KeyCode.SPACE);
    await("the cut", () -> program().equals(ToyShow.id(4)));
    robot.push(KeyCode.DIGIT3);
    await("PVW", () -> engine.state().onAir().preview().equals(ToyShow.id(3)));
    robot.clickOn("#layout-cut");
    await("the cut", () -> program().equals(ToyShow.id(3)));
  }

  @Test
  void drag_movesTheBox_exactly_asOneStep_andAtMostOncePerFrame() {
    robot.clickOn("#layout-snap");
    Layout before = layout();
    int asked = puts();
    drag(1400, 500, 100, 60);
    VideoLayer was = before.videoLayers().get(1);
    await("moved", () -> near(box(1).x(), was.x() + 100 / 1920.0) && settled());
    assertTrue(near(box(1).y(), was.y() + 60 / 1080.0));
    assertEquals(was.width(), box(1).width());
    assertEquals(before.videoLayers().getFirst(), box(0));
    assertTrue(puts() - asked <= 1 + 6 * 30, "at most one for each programme frame");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("undone at once", () -> layout().equals(before));
    assertFalse(fromFx(() -> ui.desk().edits().canUndoProperty().get()), "one step");
  }

  @Test
  void drag_thatIsGivenUp_leavesEverythingAsItWas() {
    Layout before = layout();
    robot.moveTo(at(1400, 500)).press(MouseButton.PRIMARY).moveTo(at(1300, 700));
    await("on its way", () -> !layout().equals(before));
    robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
    await("as before", () -> layout().equals(before));
    await("no step", () -> !fromFx(() -> ui.desk().edits().canUndoProperty().get()));
  }

  @Test
  void nearTheMiddle_snaps_andSaysSo() {
    // Its left edge, 29 px right of the middle, comes to lie on it.
    robot.moveTo(at(1400, 500)).press(MouseButton.PRIMARY).moveTo(at(1380, 500));
    robot.moveTo(at(1375, 500));
    await(
        "the line",
        () -> canvas().guidesProperty().get().stream().anyMatch(g -> g.words().contains("960")));
    robot.release(MouseButton.PRIMARY);
    await("on the middle", () -> near(box(1).x(), 0.5));
    assertTrue(fromFx(() -> canvas().guidesProperty().get().isEmpty()));
  }

  @Test
  void handle_resizes_keepsTheRatio_andShiftLetsItGo() {
    robot.clickOn("#layout-snap").clickOn(at(1400, 500));
    double ratio = box(1).width() / box(1).height();
    VideoLayer was = box(1);
    double right = (was.x() + was.width()) * 1920;
    double bottom = (was.y() + was.height()) * 1080;
    drag(right, bottom, -160, -90);
    await("smaller", () -> near(box(1).width(), was.width() - 160 / 1920.0));
    assertEquals(ratio, box(1).width() / box(1).height(), 1e-6);
    assertEquals(was.x(), box(1).x(), 1e-9);
    double middle = (box(1).y() + box(1).height() / 2) * 1080;
    double edge = (box(1).x() + box(1).width()) * 1920;
    robot.press(KeyCode.SHIFT);
    drag(edge, middle, -100, 0);
    robot.release(KeyCode.SHIFT);
    await("narrower", () -> box(1).width() / box(1).height() < ratio - 0.05);
  }

  @Test
  void keys_selectMoveResizeCopyAndDelete() {
    robot.push(KeyCode.CONTROL, KeyCode.A);
    await("both", () -> selected() == 2);
    VideoLayer first = box(0);
    VideoLayer second = box(1);
    robot.push(KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);
    await(
        "moved",
        () ->
            Math.abs(box(0).x() - first.x() - 1 / 1920.0) < 1e-9
                && Math.abs(box(1).y() - second.y() - 10 / 1080.0) < 1e-9);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    await("wider", () -> Math.abs(box(0).width() - first.width() - 1 / 1920.0) < 1e-9);
    robot.push(KeyCode.ESCAPE);
    await("none", () -> selected() == 0);
    robot.push(KeyCode.PAGE_UP).push(KeyCode.CONTROL, KeyCode.D);
    await("a double", () -> layout().videoLayers().size() == 3 && selected() == 1);
    robot.push(KeyCode.DELETE);
    await("gone", () -> layout().videoLayers().size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
    robot.push(KeyCode.DIGIT1);
    await("the other scene", () -> engine.state().onAir().preview().equals(ToyShow.id(1)));
    await("its box", () -> canvas().itemsProperty().get().size() == 1);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    await("pasted", () -> layout().videoLayers().size() == 3 && selected() == 2);
    assertEquals(1, engine.state().onAir().program().layout().videoLayers().size(), "not on air");
  }

  @Test
  void align_one_withTheFrame_several_withOneAnother() {
    robot.clickOn(at(400, 500)).clickOn("#layout-align").clickOn("#align-left");
    await("at the edge", () -> near(box(0).x(), 0));
    robot.clickOn(at(400, 500));
    robot.press(KeyCode.CONTROL).clickOn(at(1400, 500)).release(KeyCode.CONTROL);
    await("both", () -> selected() == 2);
    robot.clickOn("#layout-align").clickOn("#align-right");
    await("in line", () -> near(box(0).x() + box(0).width(), box(1).x() + box(1).width()));
  }

  @Test
  void rubberBand_selectsWhatItTouches() {
    robot.moveTo(at(30, 200)).press(MouseButton.PRIMARY);
    robot.moveTo(at(500, 400)).moveTo(at(1300, 500)).release(MouseButton.PRIMARY);
    await("both", () -> selected() == 2);
    robot.clickOn(at(960, 1000));
    await("none", () -> selected() == 0);
  }
}
