package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.castdesk.engine.state.KeyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Graphics by F1 to F8, and the downstream keys.
class GraphicKeysTest extends ToyDeskTest {
  private static final ComponentId THIRD = new ComponentId("third");

  GraphicKeysTest() {
    super(1280, 800);
  }

  @BeforeEach
  void aLowerThird() {
    Component third =
        Component.of(
                THIRD,
                "Lower third",
                Component.Placement.at(0.1, 0.8, Anchor.TOP_LEFT),
                Graphic.Text.of("Ana Reyes", TextStyle.of("Inter", 0.05, Rgb.BLACK)))
            .withSlot(Component.Slot.of(2));
    engine.ask(new ShowCommand.PutComponent(third));
    ui.settle();
  }

  private TallyButton key(String id) {
    return ui.find(id, TallyButton.class);
  }

  private void push(KeyCode... codes) {
    ui.robot().push(codes);
    ui.settle();
  }

  private boolean isOnAir() {
    return engine.state().onAir().program().graphic(THIRD).isPresent();
  }

  @Test
  void slots_haveTheKeyOfTheirNumber() {
    assertEquals("Empty", key("#graphic-1").labelProperty().get());
    assertEquals("Lower third", key("#graphic-2").labelProperty().get());
    assertEquals("F2", key("#graphic-2").hintProperty().get());
  }

  @Test
  void plainKey_putsItOnPvw_andUndoTakesItBack() {
    push(KeyCode.F2);
    assertEquals("F2 NEXT", key("#graphic-2").hintProperty().get());
    assertEquals(Plate.NEXT, key("#graphic-2").plateProperty().get());
    assertTrue(
        engine.state().show().scene(ToyShow.id(2)).orElseThrow().components().contains(THIRD));
    assertFalse(isOnAir());
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("F2", key("#graphic-2").hintProperty().get());
  }

  @Test
  void withShift_itIsOnAirAtOnce_andGoesWithTheNextTake() {
    push(KeyCode.SHIFT, KeyCode.F2);
    assertTrue(isOnAir());
    assertEquals("F2 OUT", key("#graphic-2").hintProperty().get());
    push(KeyCode.F2);
    assertEquals("F2 ON", key("#graphic-2").hintProperty().get());
    push(KeyCode.SHIFT, KeyCode.F2);
    assertFalse(isOnAir());
    assertEquals("F2 NEXT", key("#graphic-2").hintProperty().get());
  }

  @Test
  void whileATransitionRuns_theKeyIsRefused() {
    engine.ask(new SwitcherCommand.Auto());
    push(KeyCode.SHIFT, KeyCode.F2);
    assertFalse(isOnAir());
  }

  @Test
  void downstreamKeys_followTheirKeys() {
    engine.ask(new ShowCommand.PutKey(1, new Show.DownstreamKey(java.util.List.of(THIRD), 12)));
    ui.settle();
    push(KeyCode.SHIFT, KeyCode.J);
    KeyState key = engine.state().onAir().keys().getFirst();
    assertTrue(key.on());
    assertEquals(Plate.ON_AIR, key("#dsk-1-cut").plateProperty().get());
    push(KeyCode.T);
    assertEquals(Plate.CHOSEN, key("#dsk-1-tie").plateProperty().get());
    push(KeyCode.J);
    assertFalse(engine.state().onAir().keys().getFirst().on());
    push(KeyCode.K);
    assertTrue(engine.state().onAir().keys().get(1).on());
  }

  private void choose(String id) {
    onFx(() -> {
      ContextMenu menu =
          Window.getWindows().stream()
              .filter(ContextMenu.class::isInstance)
              .map(ContextMenu.class::cast)
              .findFirst()
              .orElseThrow();
      menu.getItems().stream()
          .filter(item -> id.equals(item.getId()))
          .findFirst()
          .orElseThrow()
          .fire();
      menu.hide();
    });
    ui.settle();
  }

  @Test
  void emptyKey_offersTemplates_andUndoTakesTheGraphicAway() {
    onFx(() -> key("#graphic-5").press());
    ui.settle();
    choose("template-LOWER_THIRD");
    assertEquals("Lower third", key("#graphic-5").labelProperty().get());
    push(KeyCode.F5);
    assertEquals("F5 NEXT", key("#graphic-5").hintProperty().get());
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("Empty", key("#graphic-5").labelProperty().get());
  }

  @Test
  void everyTemplate_canBeMade() {
    Show show = engine.state().show();
    int slot = 10;
    for (GraphicTemplate template : GraphicTemplate.values()) {
      Component made =
          template.make(
              new ComponentId(template.name()), Component.Slot.of(slot++), "Name", "logo.png");
      engine.ask(new ShowCommand.PutComponent(made));
    }
    assertEquals(
        show.components().size() + GraphicTemplate.values().length,
        engine.state().show().components().size());
  }
}
