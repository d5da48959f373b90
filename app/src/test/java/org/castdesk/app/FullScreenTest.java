package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.castdesk.app.control.Tally;
import org.castdesk.app.control.TallyFrame;
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
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.junit.jupiter.api.Test;

/// A monitor on a whole screen: where it opens, that the desk's keys work there, and how it ends.
class FullScreenTest extends FxTest {
  private static final Display DESK = new Display(1, new Rectangle2D(0, 0, 1280, 700), 1);
  private static final Display SECOND = new Display(2, new Rectangle2D(0, 700, 160, 100), 1);

  private final DeskSettings settings = new DeskSettings();
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private final ObservableList<Display> screens = FXCollections.observableArrayList(DESK, SECOND);

  private UiHarness open() {
    UiHarness ui =
        UiHarness.openWith(
            UiHarness.Setup.of(engine, Language.EN, 1280, 700), settings, new Displays(screens));
    ui.keepTicking(engine);
    ui.settle();
    return ui;
  }

  @Test
  void key_opensPgmBesideTheDesk_inTheSizeOfItsGlass_andEscapeReturns() {
    try (UiHarness ui = open()) {
      ui.robot().type(KeyCode.F11);
      ui.settle();
      Stage whole = whole("PGM").orElseThrow();
      assertTrue(settings(() -> settings.panels().flag("pgm.full-screen", false)));
      PictureSize asked = awaitFeed(ui, Bus.PGM, 2).getLast().size();
      double width = fromFx(() -> whole.getScene().getWidth());
      double height = fromFx(() -> whole.getScene().getHeight());
      assertEquals((int) Math.min(width, height * 16 / 9), asked.widthPx(), 2);
      ui.robot().type(KeyCode.ESCAPE);
      ui.settle();
      assertTrue(whole("PGM").isEmpty());
      assertFalse(settings(() -> settings.panels().flag("pgm.full-screen", true)));
      assertEquals(1, feeds(Bus.PGM).size(), "nothing is drawn for a screen that is gone");
    }
  }

  @Test
  void pvw_saysThatItIsNext_pgmIsClean() {
    try (UiHarness ui = open()) {
      ui.robot().doubleClickOn(ui.find("#pvw-monitor .picture-glass", Node.class));
      ui.settle();
      Stage whole = whole("PVW").orElseThrow();
      TallyFrame frame =
          fromFx(() -> (TallyFrame) whole.getScene().getRoot().lookup(".tally-frame"));
      assertTrue(fromFx(frame::isVisible));
      assertEquals("PVW", fromFx(() -> frame.busWordProperty().get()));
      assertEquals("NEXT", fromFx(() -> frame.stateWordProperty().get()));
      assertEquals(Tally.NEXT, fromFx(() -> frame.tallyProperty().get()));
      ui.robot().type(KeyCode.ESCAPE);
      ui.settle();
      ui.robot().type(KeyCode.F11);
      ui.settle();
      Stage clean = whole("PGM").orElseThrow();
      assertFalse(fromFx(() -> clean.getScene().getRoot().lookup(".tally-frame").isVisible()));
    }
  }

  @Test
  void keysOfTheDesk_workThere() {
    try (UiHarness ui = open()) {
      ui.robot().type(KeyCode.F11);
      ui.settle();
      ui.robot().type(KeyCode.DIGIT3).type(KeyCode.SPACE);
      ui.settle();
      assertTrue(
          engine.commands().contains(new SwitcherCommand.Cut()), engine.commands()::toString);
      ui.robot().type(KeyCode.F11);
      ui.settle();
      assertTrue(whole("PGM").isEmpty());
    }
  }

  @Test
  void doubleClick_opensAndLeaves_andThePointerHides() {
    try (UiHarness ui = open()) {
      Node pvw = ui.find("#pvw-monitor .picture-glass", Node.class);
      ui.robot().doubleClickOn(pvw);
      ui.settle();
      Stage whole = whole("PVW").orElseThrow();
      Node root = fromFx(() -> whole.getScene().getRoot());
      for (int i = 0; i < 100 && !Cursor.NONE.equals(fromFx(root::getCursor)); i++) {
        ui.robot().sleep(50);
      }
      assertEquals(Cursor.NONE, fromFx(root::getCursor));
      ui.robot().moveBy(3, 3);
      assertEquals(Cursor.DEFAULT, fromFx(root::getCursor));
      ui.robot().doubleClickOn(root);
      ui.settle();
      assertTrue(whole("PVW").isEmpty());
    }
  }

  @Test
  void unpluggedScreen_returnsThePicture_andPluggedInAgainItComesBack() {
    try (UiHarness ui = open()) {
      ui.robot().type(KeyCode.F11);
      ui.settle();
      onFx(() -> screens.remove(SECOND));
      assertTrue(whole("PGM").isEmpty());
      assertTrue(fromFx(() -> ui.stage().isShowing()));
      onFx(() -> screens.add(SECOND));
      assertTrue(whole("PGM").isPresent());
    }
  }

  @Test
  void restart_comesBackOnTheSameScreen_butNeverOverTheDesk() {
    try (UiHarness ui = open()) {
      ui.robot().type(KeyCode.F11);
      ui.settle();
    }
    assertTrue(whole("PGM").isEmpty(), "it goes with the desk");
    try (UiHarness ui = open()) {
      ui.settle();
      assertTrue(whole("PGM").isPresent());
    }
    onFx(() -> screens.remove(SECOND));
    try (UiHarness ui = open()) {
      ui.settle();
      assertTrue(whole("PGM").isEmpty());
    }
  }

  @Test
  void menu_namesTheScreens() {
    try (UiHarness ui = open()) {
      ui.robot().clickOn("#pgm-menu").clickOn("Full screen on screen 1 (1280×700)");
      ui.settle();
      assertTrue(whole("PGM").isPresent());
      assertEquals(0.0, settings(() -> settings.panels().number("pgm.full-screen.y", -1)));
      ui.robot().type(KeyCode.ESCAPE);
    }
  }

  private List<MonitorSpec> feeds(Bus bus) {
    return engine.monitors().stream()
        .filter(spec -> spec.subject().equals(new MonitorSubject.OfBus(bus)))
        .toList();
  }

  private List<MonitorSpec> awaitFeed(UiHarness ui, Bus bus, int count) {
    for (int i = 0; i < 100 && feeds(bus).size() < count; i++) {
      ui.robot().sleep(50);
    }
    return feeds(bus);
  }

  private static <T> T settings(java.util.concurrent.Callable<T> question) {
    return fromFx(question);
  }

  private static Optional<Stage> whole(String bus) {
    return fromFx(() ->
        Window.getWindows().stream()
            .filter(Stage.class::isInstance)
            .map(Stage.class::cast)
            .filter(stage -> ("Castdesk " + bus).equals(stage.getTitle()))
            .findFirst());
  }
}
