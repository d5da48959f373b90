package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.castdesk.app.control.Splitter;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Panels in the real window: sized, closed, taken out, and as they were after a restart.
@Tag("xvfb")
class PanelsTest extends FxTest {
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private final DeskSettings settings = fromFx(DeskSettings::new);
  private UiHarness ui;

  @BeforeEach
  void open() {
    ui = UiHarness.open(UiHarness.Setup.of(engine, Language.EN, 1620, 980), settings);
    ui.settle();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private void restart() {
    ui.close();
    open();
  }

  private void press(String key) {
    onFx(() -> ui.find(key, TallyButton.class).press());
    ui.settle();
  }

  private Bounds bounds(String node) {
    return fromFx(() -> {
      ui.scene().getRoot().layout();
      Node found = ui.scene().getRoot().lookup(node);
      return found.localToScene(found.getBoundsInLocal());
    });
  }

  private List<Stage> panelWindows() {
    return fromFx(() ->
        Window.getWindows().stream()
            .filter(Stage.class::isInstance)
            .map(Stage.class::cast)
            .filter(stage -> stage.getScene().getRoot().getStyleClass().contains("panel-window"))
            .toList());
  }

  @Test
  void edge_dragged_sizesThePanelAndLasts() {
    double before = bounds("#panel-scenes").getHeight();
    ui.robot().drag("#split-SCENES").moveBy(0, 30).drop();
    ui.settle();
    double after = bounds("#panel-scenes").getHeight();
    assertEquals(before + 30, after, 3);
    restart();
    assertEquals(after, bounds("#panel-scenes").getHeight(), 0.6);
    ui.robot().doubleClickOn("#split-SCENES");
    ui.settle();
    assertEquals(before, bounds("#panel-scenes").getHeight(), 0.6);
  }

  @Test
  void edge_byArrowKeys_sizesThePanel() {
    double before = bounds("#panel-inspector").getWidth();
    onFx(() -> ui.find("#split-INSPECTOR", Splitter.class).requestFocus());
    ui.robot().push(KeyCode.LEFT).push(KeyCode.LEFT);
    ui.settle();
    assertEquals(before + 32, bounds("#panel-inspector").getWidth(), 0.6);
  }

  @Test
  void closedPanel_leavesItsBar_andComesBackByIt() {
    press("#close-dock");
    assertFalse(fromFx(() -> ui.find("#dock", Node.class).isVisible()));
    assertEquals(32, bounds("#panel-dock").getHeight(), 0.6);
    assertEquals(List.of(), ui.cutTexts());
    restart();
    assertEquals(32, bounds("#panel-dock").getHeight(), 0.6, "closed after a restart too");
    press("#bar-dock");
    assertTrue(fromFx(() -> ui.find("#dock", Node.class).isVisible()));
    assertNotEquals(32, bounds("#panel-dock").getHeight());
  }

  @Test
  void detachedPanel_hasItsWindow_keysWorkThere_andItComesBack() {
    press("#detach-inspector");
    assertEquals(1, panelWindows().size());
    Stage window = panelWindows().getFirst();
    assertTrue(window.getTitle().contains("Inspector"));
    restart();
    assertEquals(1, panelWindows().size(), "its window is there after a restart");
    onFx(() -> panelWindows().getFirst().requestFocus());
    ui.settle();
    ui.robot().push(KeyCode.SPACE);
    ui.settle();
    assertTrue(engine.commands().stream().anyMatch(SwitcherCommand.Cut.class::isInstance));
    Stage again = panelWindows().getFirst();
    onFx(() ->
        again.getOnCloseRequest().handle(new WindowEvent(again, WindowEvent.WINDOW_CLOSE_REQUEST)));
    ui.settle();
    assertEquals(0, panelWindows().size());
    assertTrue(bounds("#inspector").getWidth() > 200, "it is back in its place");
  }

  @Test
  void menu_byItsKey_closesAndRestoresEverything() {
    ui.robot().push(KeyCode.F9);
    ui.settle();
    ui.robot().clickOn("#panel-toggle-scenes");
    ui.settle();
    assertEquals(32, bounds("#panel-scenes").getHeight(), 0.6);
    ui.robot().push(KeyCode.F9);
    ui.settle();
    ui.robot().clickOn("#panel-reset");
    ui.settle();
    assertTrue(bounds("#panel-scenes").getHeight() >= 84);
  }

  @Test
  void detachedDock_showsAllOfItsWords() {
    press("#detach-dock");
    assertTrue(
        fromFx(() ->
            Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot() instanceof StackPane)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".facts .label").stream())
                .allMatch(label ->
                    label.localToScene(label.getLayoutBounds()).getMaxY()
                        <= label.getScene().getHeight() - 8)));
  }
}
