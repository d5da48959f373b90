package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.castdesk.app.fx.Displays;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.shell.panel.Arrangement;
import org.castdesk.app.shell.panel.Split;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window at its real sizes: nothing cut off, pictures moving, tallies true.
@Tag("xvfb")
class DeskWindowTest extends FxTest {
  @ParameterizedTest
  @CsvSource({
    "EN,1366,768",
    "ZH_CN,1366,768",
    "EN,1920,1080",
    "ZH_CN,1920,1080",
    "EN,2560,1440",
    "ZH_CN,3840,2160"
  })
  void window_inItsSizesAndLanguages_isWhole(Language language, double width, double height) {
    ToyEngine engine =
        new ToyEngine(language == Language.EN ? ToyShow.english() : ToyShow.chinese());
    try (UiHarness ui = UiHarness.open(UiHarness.Setup.of(engine, language, width, height))) {
      ui.keepTicking(engine);
      assertEquals("#19b552", awaitEdge(ui, "#pvw-monitor", "#19b552"));
      assertEquals("#e01b22", edge(ui, "#pgm-monitor"));
      assertEquals(List.of(), ui.cutTexts());
      assertEquals(List.of(), ui.overlaps());
      engine.ask(new SwitcherCommand.SetTransition(null, 1000, null, null));
      engine.ask(new SwitcherCommand.Auto());
      assertEquals("#e01b22", awaitEdge(ui, "#pvw-monitor", "#e01b22"));
      assertEquals(List.of(), ui.cutTexts());
    }
  }

  /// However large somebody wanted the panels, every key of the transition column stays whole.
  @ParameterizedTest
  @CsvSource({"1366,768", "1366,736", "1600,960", "1920,1080", "2560,1440", "3840,2160"})
  void panels_asLargeAsTheyGo_leaveEveryKeyItsPlace(double width, double height) {
    DeskSettings settings = new DeskSettings();
    Arrangement arrangement = new Arrangement(settings.panels());
    arrangement.setSize(Split.LOWER, 5000);
    arrangement.setSize(Split.SOURCES, 400);
    ToyEngine engine = new ToyEngine(ToyShow.english());
    UiHarness.Setup setup = UiHarness.Setup.of(engine, Language.EN, width, height);
    try (UiHarness ui = UiHarness.openWith(setup, settings, Displays.ofThisComputer())) {
      ui.keepTicking(engine);
      awaitEdge(ui, "#pvw-monitor", "#19b552");
      assertEquals(List.of(), ui.overlaps());
      assertEquals(List.of(), ui.cutTexts());
    }
  }

  @ParameterizedTest
  @CsvSource({"1366,768", "1920,1080"})
  void picture_ofANewFrame_isAnotherOne(double width, double height) {
    ToyEngine engine = new ToyEngine(ToyShow.english());
    try (UiHarness ui = UiHarness.open(UiHarness.Setup.of(engine, Language.EN, width, height))) {
      engine.runFrames(1);
      ui.settle();
      String before = awaitPicture(ui, "#080808");
      engine.runFrames(90);
      assertNotEquals(before, awaitPicture(ui, before));
    }
  }

  /// A new picture is on the glass one or two pulses after its frame.
  private static String awaitPicture(UiHarness ui, String before) {
    Bounds pane = bounds(ui, "#pgm-monitor");
    String now = before;
    for (int i = 0; i < 60 && (now.equals(before) || now.equals("#000000")); i++) {
      ui.robot().sleep(50);
      now = ui.colourAt(pane.getCenterX(), pane.getCenterY());
    }
    return now;
  }

  private static String awaitEdge(UiHarness ui, String monitor, String colour) {
    String now = edge(ui, monitor);
    for (int i = 0; i < 100 && !now.equals(colour); i++) {
      ui.robot().sleep(50);
      now = edge(ui, monitor);
    }
    return now;
  }

  private static String edge(UiHarness ui, String monitor) {
    Bounds pane = bounds(ui, monitor);
    return ui.colourAt(pane.getMinX() + 1, pane.getCenterY());
  }

  private static Bounds bounds(UiHarness ui, String selector) {
    Node node = ui.find(selector, Node.class);
    return fromFx(() -> node.localToScene(node.getBoundsInLocal()));
  }
}
