package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutPreset;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.SceneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The lists round the canvas, the properties, and edits that go on air at once.
@Tag("xvfb")
class LayoutListsTest extends LayoutEditorDesk {
  private static final SceneId TWO = ToyShow.id(2);

  @Test
  void numbers_areSetInPixelsAndShares_andTheRatioIsKept() {
    robot.clickOn(at(1400, 500));
    type("#prop-box-x-px", "960");
    await("half", () -> box(1).x() == 0.5);
    await("as a share", () -> "0.5".equals(text("#prop-box-x-share .entry")));
    double ratio = box(1).width() / box(1).height();
    type("#prop-box-width-share", "0.25");
    await("a quarter", () -> box(1).width() == 0.25);
    assertEquals(ratio, box(1).width() / box(1).height(), 1e-9);
    robot.clickOn("#layout-ratio");
    type("#prop-box-width-px", "960");
    await("half", () -> box(1).width() == 0.5);
    assertEquals(0.25 / ratio, box(1).height(), 1e-9);
  }

  @Test
  void preset_putsTheSourcesIntoItsPlaces() {
    await("drawn", () -> !tile(LayoutPreset.SIDE_BY_SIDE).isDisabled());
    robot.clickOn("#layout-preset-SIDE_BY_SIDE");
    await("side by side", () -> near(box(1).x(), 0.5) && near(box(0).width(), 0.5));
    assertEquals("RV01", box(0).slot().value());
    assertEquals("RV02", box(1).slot().value());
    await("marked", () -> tile(LayoutPreset.SIDE_BY_SIDE).chosenProperty().get());
    assertTrue(fromFx(() -> tile(LayoutPreset.ONE_AND_SEVEN).isDisabled()), "four sources");
  }

  @Test
  void source_carriedOntoABox_orBeside() {
    carry("#layout-source-RV04", at(400, 500));
    await("in the box", () -> box(0).slot().value().equals("RV04"));
    carry("#layout-source-RV03", at(960, 900));
    await("a new one", () -> layout().videoLayers().size() == 3);
    assertEquals("RV03", box(2).slot().value());
    await("selected", () -> selected() == 1);
    robot.clickOn("#layout-source-RV01");
    await("in the selected box", () -> box(2).slot().value().equals("RV01"));
  }

  @Test
  void list_hidesLocksAndOrders() {
    robot.clickOn("#layer-eye-2");
    await("hidden", () -> box(1).opacity() == 0);
    robot.clickOn("#layer-eye-2");
    await("back", () -> box(1).opacity() == 1);
    robot.clickOn("#layer-lock-2").clickOn(at(1400, 500));
    await("not to be had", () -> selected() == 0);
    robot.clickOn("#layer-lock-2").clickOn(at(400, 500)).clickOn("#layer-front");
    await("in front", () -> box(1).slot().value().equals("RV01"));
    await("still selected", () -> selected() == 1);
    robot.moveTo("#layer-2").press(MouseButton.PRIMARY);
    robot.moveBy(0, 20).moveBy(0, 40).release(MouseButton.PRIMARY);
    await("behind", () -> box(0).slot().value().equals("RV01"));
  }

  @Test
  void colour_isPickedFromThePicture() {
    robot.clickOn(at(1400, 500));
    await("the fields", () -> isSeen("#fold-key"));
    reveal("#fold-key");
    robot.clickOn("#fold-key");
    await("open", () -> isSeen("#prop-key-kind-CHROMA"));
    reveal("#prop-key-kind-CHROMA");
    robot.clickOn("#prop-key-kind-CHROMA");
    await("keyed", () -> box(1).look().key() instanceof Look.Key.Chroma);
    await("the picker", () -> isSeen("#pick-key-colour"));
    reveal("#pick-key-colour");
    robot.clickOn("#pick-key-colour").clickOn(at(300, 900));
    await(
        "picked",
        () ->
            box(1).look().key() instanceof Look.Key.Chroma key
                && !key.colour().equals(Look.Key.Chroma.GREEN));
  }

  @Test
  void liveEdit_isHeldFor_goesOnAirAtOnce_andEndsByItself() {
    assertFalse(isSeen("#edit-live"), "PVW shows another scene");
    robot.push(KeyCode.DIGIT2).push(KeyCode.SPACE);
    await("on air", () -> program().equals(TWO));
    robot.push(KeyCode.DIGIT2);
    await("on PVW too", () -> engine.state().onAir().preview().equals(TWO));
    await("the key", () -> isSeen("#edit-live"));
    await("said", () -> text("#layout-note").contains("next take"));
    robot.clickOn(at(1400, 500));
    robot.push(KeyCode.RIGHT);
    await("edited", () -> !layout().equals(onAir()));
    robot.moveTo("#edit-live").press(MouseButton.PRIMARY);
    await("live", () -> !canvas().liveProperty().get().isEmpty());
    robot.release(MouseButton.PRIMARY);
    await("the same from then on", () -> layout().equals(onAir()));
    robot.push(KeyCode.RIGHT);
    Layout before = onAir();
    robot.clickOn(at(1400, 500)).push(KeyCode.SHIFT, KeyCode.LEFT);
    await("on air at once", () -> !onAir().equals(before) && onAir().equals(layout()));
    assertEquals(1, engine.state().onAir().history().size(), "no takes");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("taken back on air", () -> settled() && onAir().equals(layout()));
    robot.push(KeyCode.DIGIT3);
    await("over", () -> canvas().liveProperty().get().isEmpty());
    assertFalse(isSeen("#edit-live"));
  }

  @Test
  void emptyLayout_saysWhatToDo() {
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
    await("empty", () -> layout().videoLayers().isEmpty());
    await("said", () -> canvas().noticeProperty().get().contains("Drag a source"));
    assertEquals(List.of(), ui.cutTexts());
    assertEquals(List.of(), ui.overlaps());
  }
}
