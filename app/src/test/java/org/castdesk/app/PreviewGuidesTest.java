package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.castdesk.app.control.CentreCut;
import org.castdesk.app.control.MonitorPane;
import org.castdesk.app.fx.Displays;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.junit.jupiter.api.Test;

/// Safe areas, centre cut and held boxes: over PVW, never over PGM, and there again after a restart.
class PreviewGuidesTest extends FxTest {
  private final DeskSettings settings = new DeskSettings();
  private final ToyEngine engine = new ToyEngine(ToyShow.english());

  private UiHarness open() {
    UiHarness ui =
        UiHarness.openWith(
            UiHarness.Setup.of(engine, Language.EN, 1280, 800),
            settings,
            fromFx(Displays::ofThisComputer));
    ui.keepTicking(engine);
    ui.settle();
    return ui;
  }

  @Test
  void safeAreas_byKeyAndByMouse_lieOverPvwOnly() {
    try (UiHarness ui = open()) {
      assertEquals(0, lines(ui, "#pvw-monitor", ".guide"));
      ui.robot().type(KeyCode.G);
      ui.settle();
      assertEquals(4, lines(ui, "#pvw-monitor", ".guide"));
      assertEquals(4, lines(ui, "#pvw-monitor", ".guide-dashed"));
      assertEquals(0, lines(ui, "#pgm-monitor", ".guide-line"));
      ui.robot().clickOn("#pvw-safe-areas");
      assertEquals(0, lines(ui, "#pvw-monitor", ".guide"));
    }
  }

  @Test
  void safeAreas_areWhereTheStandardSays() {
    try (UiHarness ui = open()) {
      ui.robot().type(KeyCode.G);
      awaitPicture(ui);
      Bounds picture = bounds(ui.find("#pvw-monitor .guide-glass", Node.class));
      List<Node> action = nodes(ui, "#pvw-monitor .guide");
      double left = bounds(action.get(2)).getMinX() - picture.getMinX();
      double top = bounds(action.get(0)).getMinY() - picture.getMinY();
      assertEquals(0.035 * picture.getWidth(), left, 1);
      assertEquals(0.035 * picture.getHeight(), top, 1);
      assertEquals(16.0 / 9, picture.getWidth() / picture.getHeight(), 0.01);
    }
  }

  @Test
  void centreCut_takesTheNextWithEachPress_andComesBackAfterARestart() {
    try (UiHarness ui = open()) {
      for (CentreCut cut : List.of(CentreCut.FOUR_THREE, CentreCut.SQUARE, CentreCut.PORTRAIT)) {
        ui.robot().press(KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT);
        ui.settle();
        assertEquals(cut, pane(ui).guidesProperty().get().cut());
      }
      ui.robot().type(KeyCode.G);
      ui.settle();
    }
    try (UiHarness ui = open()) {
      assertEquals(CentreCut.PORTRAIT, pane(ui).guidesProperty().get().cut());
      assertTrue(pane(ui).guidesProperty().get().safeAreas());
      assertEquals(2, lines(ui, "#pvw-monitor", ".cut"));
    }
  }

  @Test
  void centreCut_byMenu_isTheOneChosen() {
    try (UiHarness ui = open()) {
      ui.robot().clickOn("#pvw-menu").clickOn("1:1");
      ui.settle();
      assertEquals(CentreCut.SQUARE, pane(ui).guidesProperty().get().cut());
    }
  }

  /// Not even for a moment: neither a picture nor the transition column is covered.
  @Test
  void menus_openBelowTheMonitors() {
    try (UiHarness ui = open()) {
      double under = bounds(ui.find("#pgm-monitor", Node.class)).getMaxY();
      for (String key : List.of("#pvw-menu", "#pgm-menu")) {
        ui.robot().clickOn(key);
        Node menu = ui.robot().lookup(".desk-menu").query();
        double top = fromFx(() -> menu.localToScreen(menu.getLayoutBounds()).getMinY());
        double windowTop = fromFx(() -> ui.stage().getY());
        assertTrue(top - windowTop >= under - 8, key + ": " + top);
        ui.robot().type(KeyCode.ESCAPE);
      }
    }
  }

  @Test
  void aSourceThatHolds_isMarkedInItsBox_withItsAge() {
    try (UiHarness ui = open()) {
      SourceSlot slot = seenOnPreview(engine.state());
      int generation = engine.state().sources().get(slot).generation();
      engine.report(
          new Fact.SourceOpened(
              slot,
              generation,
              new MediaInfo("x", null, new PictureSize(1920, 1080), null, null, 0, 0, null)));
      engine.report(new Fact.SourceStalled(slot, generation));
      awaitHeld(ui, true);
      Label words = ui.find("#pvw-monitor .held-plate", Label.class);
      assertTrue(words.getText().matches("RV\\d\\d HOLD \\d+\\.\\d s"), words.getText());
      assertEquals(0, lines(ui, "#pgm-monitor", ".held-plate"));
      engine.report(new Fact.SourceResumed(slot, generation));
      awaitHeld(ui, false);
      assertFalse(pane(ui).guidesProperty().get().safeAreas());
    }
  }

  private static SourceSlot seenOnPreview(EngineState state) {
    Layout layout =
        state
            .show()
            .scene(state.onAir().preview())
            .map(Scene::layout)
            .flatMap(state.show()::layout)
            .orElseThrow();
    return layout.videoLayers().getFirst().slot();
  }

  private static void awaitHeld(UiHarness ui, boolean there) {
    for (int i = 0; i < 100 && (lines(ui, "#pvw-monitor", ".held-plate") > 0) != there; i++) {
      ui.robot().sleep(50);
    }
    assertEquals(there, lines(ui, "#pvw-monitor", ".held-plate") > 0);
  }

  private static void awaitPicture(UiHarness ui) {
    for (int i = 0; i < 100; i++) {
      Bounds glass = bounds(ui.find("#pvw-monitor .guide-glass", Node.class));
      if (glass.getWidth() > 0) {
        return;
      }
      ui.robot().sleep(50);
    }
  }

  private static MonitorPane pane(UiHarness ui) {
    return ui.find("#pvw-monitor", MonitorPane.class);
  }

  private static Bounds bounds(Node node) {
    return fromFx(() -> node.localToScene(node.getLayoutBounds()));
  }

  private static List<Node> nodes(UiHarness ui, String selector) {
    return fromFx(() -> List.copyOf(ui.robot().lookup(selector).queryAll()));
  }

  private static int lines(UiHarness ui, String monitor, String kind) {
    return nodes(ui, monitor + " " + kind).size();
  }
}
