package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.ComponentCommand;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState.Drawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Graphics on the canvas, in the list and in the table, with mouse and keys.
@Tag("xvfb")
class LayoutGraphicsTest extends LayoutEditorDesk {
  private static final ComponentId NAME = new ComponentId("name");
  private static final ComponentId LOGO = new ComponentId("logo");

  @BeforeEach
  void twoGraphics() {
    put(
        Component.of(
                NAME,
                "Name",
                Placement.at(0.1, 0.8, Anchor.TOP_LEFT),
                Graphic.Text.of("Ana Reyes", TextStyle.of("Inter", 0.05, Rgb.BLACK)))
            .withSlot(Component.Slot.of(1)),
        new Drawn(400, 100));
    put(
        Component.of(
                LOGO,
                "Logo",
                new Placement(-0.05, 0.05, 0, 0.1, Anchor.TOP_RIGHT, 1),
                new Graphic.Image("/tmp/logo.png"))
            .withSlot(Component.Slot.of(4)),
        new Drawn(216, 108));
    await("four", () -> canvas().itemsProperty().get().size() == 4);
  }

  private final Map<ComponentId, Drawn> drawn = new HashMap<>();

  /// Over the scene on PVW, drawn as the engine would.
  private void put(Component component, Drawn size) {
    engine.ask(new ShowCommand.PutComponent(component));
    Scene scene = edited();
    List<ComponentId> above = new java.util.ArrayList<>(scene.components());
    above.add(component.id());
    engine.ask(
        new ShowCommand.PutScene(new Scene(scene.id(), scene.name(), scene.layout(), above)));
    drawn.put(component.id(), size);
    engine.report(new Fact.GraphicsMeasured(drawn));
    ui.settle();
  }

  private Scene edited() {
    return engine.state().show().scene(engine.state().onAir().preview()).orElseThrow();
  }

  private Component graphic(ComponentId id) {
    return engine.state().show().component(id).orElseThrow();
  }

  private Placement place(ComponentId id) {
    return graphic(id).placement();
  }

  private void openTable() {
    robot.clickOn("#layout-lower-tab-1");
    await("the table", () -> isSeen("#graphic-table"));
  }

  @Test
  void drag_movesTheGraphic_asOneStep_andTheAirHearsNothing() {
    robot.clickOn("#layout-snap");
    Placement was = place(NAME);
    drag(300, 910, 120, -200);
    await("moved", () -> near(place(NAME).x(), was.x() + 120 / 1920.0) && settled());
    assertEquals(was.y() - 200 / 1080.0, place(NAME).y(), 4 / 1080.0);
    assertEquals(List.of(), engine.state().onAir().program().graphics());
    assertEquals(2, layout().videoLayers().size());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("undone at once", () -> place(NAME).equals(was));
    assertFalse(fromFx(() -> ui.desk().edits().canUndoProperty().get()), "one step");
  }

  @Test
  void handle_ofAnImageChangesItsHeight_ofWordsTheirLetters() {
    robot.clickOn("#layout-snap").clickOn(at(1800, 90));
    // Right edge 96 from the right, 54 from the top.
    drag(1608, 162, -108, 54);
    await("larger", () -> near(place(LOGO).height(), 0.15));
    assertEquals(-0.05, place(LOGO).x(), 0.002, "its right edge stays");
    robot.clickOn(at(300, 910));
    drag(592, 964, 200, 50);
    await("larger letters", () -> letters() > 0.07);
    assertTrue(near(letters(), 0.075), "half as large again: " + letters());
    assertEquals(0, place(NAME).height());
  }

  private double letters() {
    return ((Graphic.Text) graphic(NAME).graphic()).style().size();
  }

  @Test
  void together_withABox_theyAreSelectedMovedAndLinedUp() {
    robot.clickOn(at(300, 910));
    robot.press(KeyCode.CONTROL).clickOn(at(400, 500)).release(KeyCode.CONTROL);
    await("both", () -> selected() == 2);
    double box = box(0).x();
    double name = place(NAME).x();
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    await("moved", () -> Math.abs(box(0).x() - box - 2 / 1920.0) < 1e-9);
    await("both", () -> Math.abs(place(NAME).x() - name - 2 / 1920.0) < 1e-9);
    robot.clickOn("#layout-align").clickOn("#align-left");
    await("in line", () -> near(place(NAME).x(), box(0).x()));
    robot.moveTo(at(960, 1040)).press(MouseButton.PRIMARY);
    robot.moveTo(at(700, 1000)).moveTo(at(20, 880)).release(MouseButton.PRIMARY);
    await("the band takes the graphic", () -> selected() == 1);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    await("all", () -> selected() == 4);
  }

  @Test
  void keys_duplicateDeleteCopyAndPaste() {
    robot.clickOn(at(300, 910));
    await("selected", () -> selected() == 1);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    await("a double", () -> edited().components().size() == 3 && settled());
    ComponentId copy = edited().components().getLast();
    assertEquals("Name copy", graphic(copy).name());
    assertTrue(graphic(copy).slot() != null, "a slot of its own");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("gone again", () -> engine.state().show().component(copy).isEmpty());
    robot.clickOn(at(300, 910)).push(KeyCode.CONTROL, KeyCode.C).push(KeyCode.DELETE);
    await("out of the scene", () -> edited().components().equals(List.of(LOGO)));
    assertTrue(engine.state().show().component(NAME).isPresent(), "not out of the show");
    robot.push(KeyCode.DIGIT1);
    await("another", () -> engine.state().onAir().preview().equals(ToyShow.id(1)));
    await("its box", () -> canvas().itemsProperty().get().size() == 1);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    await("the same graphic", () -> edited().components().equals(List.of(NAME)));
    assertEquals(List.of(), engine.state().onAir().program().graphics(), "not on air");
  }

  @Test
  void list_hidesLocksAndOrders() {
    assertEquals("RC04 image", text("#layer-4 .layer-detail"));
    robot.clickOn("#layer-eye-3");
    await("hidden", () -> edited().components().equals(List.of(LOGO)));
    await("a row of what is hidden", () -> isSeen("#layer-hidden-name"));
    robot.clickOn("#layer-eye-hidden-name");
    await("in its place", () -> edited().components().equals(List.of(NAME, LOGO)));
    robot.clickOn("#layer-lock-3").clickOn(at(300, 910));
    await("not to be had", () -> selected() == 0);
    robot.clickOn("#layer-lock-3").clickOn(at(300, 910)).clickOn("#layer-front");
    await("in front", () -> edited().components().equals(List.of(LOGO, NAME)));
    await("still selected", () -> selected() == 1);
    robot.moveTo("#layer-4").press(MouseButton.PRIMARY);
    robot.moveBy(0, 20).moveBy(0, 40).release(MouseButton.PRIMARY);
    await("behind", () -> edited().components().equals(List.of(NAME, LOGO)));
    robot.clickOn("#layer-3").press(KeyCode.ALT).push(KeyCode.UP).release(KeyCode.ALT);
    await("by keys", () -> edited().components().equals(List.of(LOGO, NAME)));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("undone", () -> edited().components().equals(List.of(NAME, LOGO)));
  }

  @Test
  void table_selects_bothWays_andItsPropertiesAreShown() {
    openTable();
    robot.clickOn("#component-RC01");
    await("on the canvas", () -> selected() == 1);
    await("its properties", () -> isSeen("#prop-drawn-x-px"));
    reveal("#prop-drawn-x-px");
    type("#prop-drawn-x-px", "480");
    await("set", () -> place(NAME).x() == 0.25);
    await("in the table", () -> tableSays("480, 864"));
    robot.clickOn(at(1800, 90));
    await("the other row", () -> tableRow("#component-RC04").contains("selected"));
    assertFalse(tableRow("#component-RC01").contains("selected"));
    robot.clickOn("#component-RC01").push(KeyCode.DOWN);
    await("by key", () -> tableRow("#component-RC04").contains("selected"));
    assertTrue(tableSays("PVW NEXT"));
    assertTrue(tableSays("F4"));
  }

  private String tableRow(String selector) {
    return fromFx(() -> robot.lookup(selector).query().getPseudoClassStates().toString());
  }

  private boolean tableSays(String words) {
    return fromFx(() ->
        robot.lookup("#graphic-table .label").queryAll().stream()
            .anyMatch(node -> ((Label) node).getText().equals(words)));
  }

  @Test
  void table_bringsInAndTakesOut_andRemovesForGood() {
    openTable();
    robot.clickOn("#component-eye-RC04");
    await("out", () -> edited().components().equals(List.of(NAME)));
    robot.clickOn("#component-eye-RC04");
    await("in", () -> edited().components().equals(List.of(NAME, LOGO)));
    robot.clickOn("#component-RC04").push(KeyCode.SHIFT, KeyCode.DELETE);
    await("out of the show", () -> engine.state().show().component(LOGO).isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("back", () -> edited().components().equals(List.of(NAME, LOGO)));
  }

  @Test
  void add_putsANewOneOverTheScene_selected_asOneStep() {
    openTable();
    robot.clickOn("#component-add-caption");
    await("a caption", () -> edited().components().size() == 3);
    Component made = graphic(edited().components().getLast());
    assertTrue(made.graphic() instanceof Graphic.Caption);
    assertEquals(Component.Slot.of(2), made.slot(), "the next free slot");
    await("selected", () -> tableRow("#component-RC02").contains("selected"));
    robot.clickOn("#component-add-text").clickOn("#template-TICKER");
    await("a ticker", () -> edited().components().size() == 4 && settled());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("gone", () -> edited().components().size() == 3);
    assertEquals(3, engine.state().show().components().size());
  }

  @Test
  void folded_itRemembers_andATabUnfolds() {
    openTable();
    robot.clickOn("#layout-lower-fold");
    await("folded", () -> !isSeen("#graphic-table"));
    assertTrue(fromFx(() -> ui.settings().panels().flag("layout.lower.folded", false)));
    robot.clickOn("#layout-lower-tab-1");
    await("unfolded", () -> isSeen("#graphic-table"));
    assertEquals(1, (int) fromFx(() -> (int) ui.settings().panels().number("layout.lower.tab", 0)));
  }

  @Test
  void longNames_andManyOfThem_areNeverCutNorOverlap_inBothLanguages() {
    openTable();
    for (int i = 10; i < 20; i++) {
      Component one =
          graphic(NAME)
              .withName("市政厅新闻发布会现场直播字幕条 The mayor's press conference, second version " + i)
              .withTiming(
                  GraphicTemplate.LOWER_THIRD.make(NAME, Component.Slot.of(1), "x", "x").timing());
      put(
          new Component(
              new ComponentId("many-" + i),
              Component.Slot.of(i),
              one.name(),
              one.placement(),
              one.graphic(),
              one.motion(),
              one.timing()),
          new Drawn(400, 100));
    }
    engine.ask(new ShowCommand.PutKey(1, new Show.DownstreamKey(List.of(NAME), 12)));
    await("all", () -> robot.lookup(".table-line").queryAll().size() == 12);
    assertEquals(List.of(), ui.cutTexts());
    assertEquals(List.of(), ui.overlaps());
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.ZH_CN));
    await("in Chinese", () -> tableSays("预监 待播"));
    assertEquals(List.of(), ui.cutTexts());
    assertEquals(List.of(), ui.overlaps());
  }

  @Test
  void withoutGraphics_theTableSaysWhatToDo() {
    engine.ask(
        new ShowCommand.PutScene(
            new Scene(edited().id(), edited().name(), edited().layout(), List.of())));
    engine.ask(new ShowCommand.RemoveComponent(NAME));
    engine.ask(new ShowCommand.RemoveComponent(LOGO));
    openTable();
    await("said", () -> isSeen("#components-empty"));
    assertEquals(List.of(), ui.cutTexts());
  }

  @Test
  void liveEdit_putsAMovedGraphicOnAir_andNothingBefore() {
    robot.push(KeyCode.DIGIT2).push(KeyCode.SPACE);
    await("on air", () -> program().equals(ToyShow.id(2)));
    engine.ask(new ComponentCommand.BringIn(NAME));
    robot.push(KeyCode.DIGIT2);
    await("on PVW too", () -> engine.state().onAir().preview().equals(ToyShow.id(2)));
    await("the key", () -> isSeen("#edit-live"));
    robot.clickOn(at(300, 910)).push(KeyCode.RIGHT);
    await("edited", () -> place(NAME).x() > 0.1);
    assertFalse(onAirPlaces().contains(place(NAME).x()), "not on air");
    robot.moveTo("#edit-live").press(MouseButton.PRIMARY);
    await("live", () -> !canvas().liveProperty().get().isEmpty());
    robot.release(MouseButton.PRIMARY);
    robot.clickOn(at(300, 910)).push(KeyCode.SHIFT, KeyCode.LEFT);
    await("on air at once", () -> settled() && onAirPlaces().contains(place(NAME).x()));
    double moved = place(NAME).x();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("taken back on air", () -> place(NAME).x() != moved && settled());
    assertTrue(onAirPlaces().contains(place(NAME).x()));
  }

  private List<Double> onAirPlaces() {
    return engine.state().onAir().program().graphics().stream()
        .map(graphic -> graphic.component().placement().x())
        .toList();
  }
}
