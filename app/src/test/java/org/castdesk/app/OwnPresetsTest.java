package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.control.PickTile;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.testing.ToyShow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The boxes of a layout are kept under a name, and used again.
@Tag("xvfb")
class OwnPresetsTest extends LayoutEditorDesk {
  private List<OwnPreset> own() {
    return fromFx(() -> ui.settings().presetsProperty().get());
  }

  private void save(String name) {
    robot.clickOn("#preset-save");
    await("the form", () -> isSeen("#preset-name"));
    robot.push(KeyCode.CONTROL, KeyCode.A).write(name).push(KeyCode.ENTER);
  }

  @Test
  void presetIsKept_appliedElsewhere_andDeleted() {
    save("Interview");
    await("kept", () -> own().size() == 1 && !isSeen("#preset-name"));
    assertEquals("Interview", own().getFirst().name());
    assertEquals(new OwnPreset.Box(0.025, 0.25, 0.46, 0.46), own().getFirst().boxes().getFirst());
    robot.push(KeyCode.DIGIT3);
    await("another scene", () -> engine.state().onAir().preview().equals(ToyShow.id(3)));
    reveal("#layout-preset-own-Interview");
    robot.clickOn("#layout-preset-own-Interview");
    await("its places", () -> box(0).x() == 0.025 && box(1).x() == 0.515);
    assertEquals("RV02", box(0).slot().value());
    await(
        "marked",
        () -> ui.find("#layout-preset-own-Interview", PickTile.class).chosenProperty().get());
    robot.clickOn("#layout-preset-own-Interview", MouseButton.SECONDARY);
    robot.clickOn("#preset-delete");
    await("gone", () -> own().isEmpty() && !isSeen("#layout-preset-own-Interview"));
  }

  @Test
  void namesThatCannotBe_areSaid_andNothingIsKept() {
    save("  ");
    await("said", () -> isSeen("#preset-trouble"));
    assertEquals("Type a name for the preset.", text("#preset-trouble"));
    robot.write("full").push(KeyCode.ENTER);
    await("said", () -> text("#preset-trouble").equals("There is a preset of this name already."));
    robot.push(KeyCode.ESCAPE);
    await("closed", () -> !isSeen("#preset-name"));
    assertEquals(List.of(), own());
  }

  @Test
  void newSceneForm_offersIt() {
    save("Interview");
    await("kept", () -> own().size() == 1);
    robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.E);
    await("the Director", () -> isSeen("#scene-9"));
    onFx(() -> robot.lookup("#scene-9").query().requestFocus());
    robot.push(KeyCode.INSERT);
    await("the form", () -> isSeen("#preset-own-Interview"));
    robot.clickOn("#preset-own-Interview").clickOn("#pick-RV04");
    await("two of two", () -> !robot.lookup("#new-scene-create").query().isDisabled());
    int before = engine.state().show().scenes().size();
    robot.clickOn("#new-scene-create");
    await("a scene", () -> engine.state().show().scenes().size() == before + 1);
    var scene = engine.state().show().scenes().getLast();
    var layout = engine.state().show().layout(scene.layout()).orElseThrow();
    assertEquals(0.515, layout.videoLayers().get(1).x());
    assertEquals(2, layout.audioLayers().size());
    assertTrue(scene.name().startsWith("Interview"), scene.name());
  }
}
