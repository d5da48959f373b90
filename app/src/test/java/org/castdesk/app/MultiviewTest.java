package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.control.MultiviewTile;
import org.castdesk.app.control.Tally;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.fx.Display;
import org.castdesk.app.fx.Displays;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.Fact;
import org.junit.jupiter.api.Test;

/// The multiview's window: what it shows, how it switches, its lock, and that it comes back.
class MultiviewTest extends FxTest {
  private static final Display DESK = new Display(1, new Rectangle2D(0, 0, 1280, 720), 1);

  private final DeskSettings settings = new DeskSettings();
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private final ObservableList<Display> screens = FXCollections.observableArrayList(DESK);

  private UiHarness open() {
    UiHarness ui =
        UiHarness.openWith(
            UiHarness.Setup.of(engine, Language.EN, 1280, 720), settings, new Displays(screens));
    ui.keepTicking(engine);
    ui.settle();
    return ui;
  }

  private UiHarness openWithMultiview() {
    UiHarness ui = open();
    ui.robot().press(KeyCode.CONTROL).type(KeyCode.M).release(KeyCode.CONTROL);
    ui.settle();
    assertTrue(window().isPresent());
    return ui;
  }

  @Test
  void key_opensAndCloses_andFeedsRunOnlyMeanwhile() {
    try (UiHarness ui = openWithMultiview()) {
      await(ui, () -> fast().size() >= 10);
      assertEquals(10, fast().size(), "two buses and eight tiles, all at the same rate");
      onFx(() -> ui.find("#open-multiview", TallyButton.class).press());
      ui.settle();
      assertTrue(window().isEmpty());
      assertEquals(List.of(), fast(), "a closed multiview costs nothing");
    }
  }

  @Test
  void keyHeldDown_opensItOnce_thoughItsRepeatsArriveThere() {
    try (UiHarness ui = open()) {
      ui.robot().press(KeyCode.CONTROL, KeyCode.M);
      ui.settle();
      Stage opened = window().orElseThrow();
      fire(opened, KeyEvent.KEY_PRESSED);
      fire(opened, KeyEvent.KEY_PRESSED);
      assertEquals(Optional.of(opened), window());
      fire(opened, KeyEvent.KEY_RELEASED);
      fire(opened, KeyEvent.KEY_PRESSED);
      assertTrue(window().isEmpty());
      ui.robot().release(KeyCode.CONTROL, KeyCode.M);
    }
  }

  /// Chooses an entry of the open menu: its words stand elsewhere on the desk too.
  private static void fire(String id) {
    onFx(() -> {
      ContextMenu menu =
          Window.getWindows().stream()
              .filter(ContextMenu.class::isInstance)
              .map(ContextMenu.class::cast)
              .filter(open -> open.getItems().stream().anyMatch(item -> id.equals(item.getId())))
              .findFirst()
              .orElseThrow();
      menu.getItems().stream().filter(item -> id.equals(item.getId())).forEach(MenuItem::fire);
      menu.hide();
    });
  }

  private static void fire(Stage stage, EventType<KeyEvent> type) {
    onFx(() -> {
      var scene = stage.getScene();
      Event.fireEvent(scene, new KeyEvent(type, "", "", KeyCode.M, false, true, false, false));
    });
  }

  @Test
  void minimised_itRests() {
    try (UiHarness ui = openWithMultiview()) {
      await(ui, () -> fast().size() == 10);
      onFx(() -> window().orElseThrow().setIconified(true));
      await(ui, () -> fast().isEmpty());
      assertEquals(List.of(), fast());
    }
  }

  @Test
  void press_bringsASceneToPvw_andTheSecondTakesIt() {
    try (UiHarness ui = openWithMultiview()) {
      SceneId scene = free();
      choose(0, "scene:" + scene.value());
      ui.settle();
      MultiviewTile tile = tile(ui, 0);
      ui.robot().clickOn(tile);
      ui.settle();
      assertEquals(scene, engine.state().onAir().preview());
      assertEquals(Tally.NEXT, fromFx(() -> tile.tallyProperty().get()));
      assertEquals("PVW", fromFx(() -> tile.tagProperty().get()));
      ui.robot().clickOn("#multiview-pgm").doubleClickOn(tile);
      ui.settle();
      List<Command> asked = engine.commands();
      assertEquals(
          List.of(
              new SwitcherCommand.SetPreview(scene),
              new Salvo(
                  List.of(new SwitcherCommand.SetPreview(scene), new SwitcherCommand.Auto()))),
          asked.subList(asked.size() - 2, asked.size()));
    }
  }

  @Test
  void aSourceWithoutASceneOfItsOwn_saysSo_andInventsNone() {
    try (UiHarness ui = openWithMultiview()) {
      SourceSlot lonely = lonely();
      choose(0, lonely.value());
      ui.settle();
      int scenes = engine.state().show().scenes().size();
      SceneId before = engine.state().onAir().preview();
      ui.robot().clickOn(tile(ui, 0));
      ui.settle();
      String said = message(ui);
      assertTrue(said.startsWith(lonely.value() + ": no scene"), said);
      assertEquals(before, engine.state().onAir().preview());
      assertEquals(scenes, engine.state().show().scenes().size());
    }
  }

  @Test
  void lock_makesPressesDoNothing_andIsRemembered() {
    try (UiHarness ui = openWithMultiview()) {
      choose(0, "scene:" + free().value());
      ui.robot().clickOn("#multiview-lock");
      ui.settle();
      SceneId before = engine.state().onAir().preview();
      ui.robot().doubleClickOn(tile(ui, 0));
      ui.settle();
      assertEquals(before, engine.state().onAir().preview());
      assertEquals("The multiview is locked: a press does nothing", message(ui));
      assertTrue(fromFx(() -> settings.panels().flag("multiview.locked", false)));
    }
  }

  @Test
  void keysOfTheDesk_workInItsWindow() {
    try (UiHarness ui = openWithMultiview()) {
      ui.robot().type(KeyCode.SPACE);
      ui.settle();
      assertTrue(engine.commands().contains(new SwitcherCommand.Cut()));
    }
  }

  @Test
  void aSourceThatHolds_saysSoOnItsTile() {
    try (UiHarness ui = openWithMultiview()) {
      SourceSlot slot = engine.state().show().sources().getFirst().slot();
      choose(0, slot.value());
      int generation = engine.state().sources().get(slot).generation();
      engine.report(
          new Fact.SourceOpened(
              slot,
              generation,
              new MediaInfo("x", null, new PictureSize(1920, 1080), null, null, 0, 0, null)));
      engine.report(new Fact.SourceStalled(slot, generation));
      MultiviewTile tile = tile(ui, 0);
      await(ui, () -> fromFx(() -> tile.flowProperty().get()) == Flow.HOLDING);
      assertEquals(Flow.HOLDING, fromFx(() -> tile.flowProperty().get()));
      String reading = fromFx(() -> tile.readingProperty().get());
      assertTrue(reading.startsWith("HOLD "), reading);
    }
  }

  @Test
  void restart_bringsBackGridCellsAndWindow() {
    SceneId scene = free();
    try (UiHarness ui = openWithMultiview()) {
      ui.robot().clickOn("#multiview-grid");
      ui.settle();
      fire("grid-3x3");
      ui.settle();
      choose(2, "scene:" + scene.value());
      onFx(() -> {
        Stage stage = window().orElseThrow();
        stage.setX(100);
        stage.setY(60);
        stage.setWidth(900);
        stage.setHeight(600);
      });
      ui.settle();
    }
    assertTrue(window().isEmpty(), "it goes with the desk");
    try (UiHarness ui = open()) {
      Stage stage = window().orElseThrow();
      assertEquals(900, fromFx(stage::getWidth));
      assertEquals(100, fromFx(stage::getX));
      await(ui, () -> pictured(scene));
      assertTrue(pictured(scene));
      assertTrue(fromFx(() -> tile(ui, 6).isVisible()));
      assertFalse(fromFx(() -> tile(ui, 7).isVisible()));
    }
  }

  @Test
  void menuOfATile_choosesWhatItShows() {
    try (UiHarness ui = openWithMultiview()) {
      ui.robot().clickOn(tile(ui, 3), MouseButton.SECONDARY).clickOn("Nothing");
      ui.settle();
      assertEquals("", fromFx(() -> tile(ui, 3).nameProperty().get()));
      ui.robot().clickOn("#multiview-grid").clickOn("All as usual");
      ui.settle();
      assertFalse(fromFx(() -> tile(ui, 3).nameProperty().get()).isEmpty());
    }
  }

  private boolean pictured(SceneId scene) {
    return fast().stream()
        .anyMatch(spec -> spec.subject().equals(new MonitorSubject.OfScene(scene)));
  }

  /// A scene on neither bus.
  private SceneId free() {
    return engine.state().show().scenes().stream()
        .map(Scene::id)
        .filter(id -> !id.equals(engine.state().onAir().preview()))
        .filter(id -> !id.equals(engine.state().onAir().program().scene().id()))
        .findFirst()
        .orElseThrow();
  }

  /// A source that no scene shows alone.
  private SourceSlot lonely() {
    Show show = engine.state().show();
    return show.sources().stream()
        .map(source -> source.slot())
        .filter(slot ->
            show.layouts().stream()
                .noneMatch(layout ->
                    layout.videoLayers().size() == 1
                        && layout.videoLayers().getFirst().slot().equals(slot)))
        .findFirst()
        .orElseThrow();
  }

  private void choose(int cell, String code) {
    onFx(() ->
        settings.multiviewProperty().set(settings.multiviewProperty().get().withCell(cell, code)));
  }

  private static MultiviewTile tile(UiHarness ui, int index) {
    return (MultiviewTile) ui.robot().lookup("#multiview-" + index).<Node>query();
  }

  private static String message(UiHarness ui) {
    return fromFx(() -> ui.robot().lookup("#multiview-message").queryAs(Label.class).getText());
  }

  /// The feeds at the multiview's rate.
  private List<MonitorSpec> fast() {
    return engine.monitors().stream().filter(spec -> spec.picturesPerSecond() != null).toList();
  }

  private static void await(UiHarness ui, java.util.function.BooleanSupplier done) {
    for (int i = 0; i < 100 && !done.getAsBoolean(); i++) {
      ui.robot().sleep(50);
    }
  }

  private static Optional<Stage> window() {
    return fromFx(() ->
        Window.getWindows().stream()
            .filter(Stage.class::isInstance)
            .map(Stage.class::cast)
            .filter(stage -> "Castdesk Multiview".equals(stage.getTitle()))
            .findFirst());
  }
}
