package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyKeeping;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys in a panel's own window, with a window manager that gives the keyboard to nobody else: keys
/// come to that window whatever the desk asks for.
class OtherWindowsTest extends ToyDeskTest {
  private Stage panel;

  OtherWindowsTest() {
    super(1240, 790);
  }

  @BeforeEach
  void open() {
    onFx(() -> ui.find("#detach-inspector", TallyButton.class).press());
    ui.settle();
    panel = fromFx(() -> panelWindows().getFirst());
    onFx(() -> panel.requestFocus());
    ui.settle();
  }

  private static List<Stage> panelWindows() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(stage -> stage.getScene().getRoot().getStyleClass().contains("panel-window"))
        .toList();
  }

  /// A key that the window manager brings to the panel's window.
  private void type(KeyCode code, String sign, boolean control) {
    onFx(() -> {
      var root = panel.getScene().getRoot();
      Event.fireEvent(root, key(KeyEvent.KEY_PRESSED, "", code, control));
      if (!control && !sign.isEmpty()) {
        Event.fireEvent(root, key(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED, false));
      }
      Event.fireEvent(root, key(KeyEvent.KEY_RELEASED, "", code, control));
    });
    ui.settle();
  }

  private static KeyEvent key(
      javafx.event.EventType<KeyEvent> type, String sign, KeyCode code, boolean control) {
    return new KeyEvent(type, sign, sign, code, false, control, false, false);
  }

  private boolean isPaletteOpen() {
    return fromFx(() -> ui.scene().getRoot().lookup("#palette").isVisible());
  }

  @Test
  void palette_byKeyFromAPanelsWindow_bringsTheMainWindowForward() {
    assertTrue(fromFx(() -> panel.isFocused()));
    ui.robot().push(KeyCode.CONTROL, KeyCode.K);
    ui.settle();
    assertTrue(isPaletteOpen());
    assertTrue(fromFx(() -> ui.stage().isFocused()));
    ui.robot().push(KeyCode.F);
    ui.settle();
    assertEquals("f", fromFx(() -> ui.find("#palette-field", TextField.class).getText()));
    assertEquals(List.of(), engine.commands());
  }

  @Test
  void paletteOpen_letterInAnotherWindow_isTyped_andNeverActsOnAir() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.K);
    ui.settle();
    type(KeyCode.F, "f", false);
    type(KeyCode.SPACE, " ", false);
    type(KeyCode.DIGIT3, "3", false);
    assertEquals(List.of(), engine.commands());
    assertEquals("f 3", fromFx(() -> ui.find("#palette-field", TextField.class).getText()));
    assertEquals("Ctrl K", fromFx(() -> ui.find("#last-key", Label.class).getText()));
    type(KeyCode.ESCAPE, "", false);
    assertFalse(isPaletteOpen());
    type(KeyCode.SPACE, " ", false);
    assertEquals(List.of(new SwitcherCommand.Cut()), engine.commands());
  }

  @Test
  void paletteOpen_enterInAnotherWindow_runsTheLine() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.K);
    ui.settle();
    onFx(() -> ui.find("#palette-field", TextField.class).setText("take back"));
    type(KeyCode.ENTER, "\r", false);
    assertEquals(List.of(new SwitcherCommand.TakeBack()), engine.commands());
  }

  @Test
  void pressInAnotherWindow_closesThePalette() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.K);
    ui.settle();
    ui.robot()
        .moveTo(fromFx(() -> panel.getX() + 60), fromFx(() -> panel.getY() + 60))
        .clickOn(MouseButton.PRIMARY);
    ui.settle();
    assertFalse(isPaletteOpen());
  }

  @Test
  void help_isClosedByEscInAnyWindow() {
    type(KeyCode.H, "", true);
    assertTrue(fromFx(() -> ui.scene().getRoot().lookup("#help").isVisible()));
    type(KeyCode.ESCAPE, "", false);
    assertFalse(fromFx(() -> ui.scene().getRoot().lookup("#help").isVisible()));
  }

  @Test
  void settings_byKeyFromAPanelsWindow_bringTheMainWindowForward() {
    type(KeyCode.COMMA, "", true);
    assertTrue(fromFx(() -> ui.stage().isFocused()));
    assertTrue(fromFx(() -> ui.scene().getRoot().lookup("#settings").isVisible()));
  }

  @Test
  void closeQuestion_isCoveredByNoPanel_andHasTheKeyboard() {
    ui.robot().push(KeyCode.R);
    ui.settle();
    onFx(() -> {
      ui.desk().window().connect(new ToyKeeping(true), () -> {});
      toCorner();
      ui.desk().window().onCloseWish();
    });
    ui.settle();
    assertFalse(isCovered("#close-question"));
    assertTrue(fromFx(() -> ui.stage().isFocused()));
    assertEquals("close-cancel", fromFx(() -> ui.scene().getFocusOwner().getId()));
    ui.robot().push(KeyCode.ESCAPE);
    ui.settle();
    assertTrue(isCovered("#close-question"), "the panel is there again");
    assertFalse(fromFx(() -> ui.scene().getRoot().lookup("#close-question").isVisible()));
  }

  @Test
  void palette_isCoveredByNoPanel_whichComesBackWhereItWas() {
    onFx(this::toCorner);
    ui.settle();
    double x = fromFx(panel::getX);
    ui.robot().push(KeyCode.CONTROL, KeyCode.K);
    ui.settle();
    assertFalse(isCovered("#palette"));
    onFx(() -> ui.find("#palette-field", TextField.class).setText("take back"));
    ui.robot().push(KeyCode.ENTER);
    ui.settle();
    assertEquals(List.of(new SwitcherCommand.TakeBack()), engine.commands());
    assertTrue(isCovered("#palette"));
    assertEquals(x, fromFx(panel::getX));
    assertEquals(List.of(panel), fromFx(OtherWindowsTest::panelWindows), "with the panel in it");
    assertTrue(fromFx(() -> panel.getScene().lookup("#detach-inspector") != null));
  }

  /// Over what opens in the corner of the desk.
  private void toCorner() {
    panel.setX(ui.stage().getX() + ui.stage().getWidth() - panel.getWidth());
    panel.setY(ui.stage().getY() + ui.stage().getHeight() - panel.getHeight());
  }

  private boolean isCovered(String overlay) {
    return fromFx(() -> {
      Node node = ui.scene().getRoot().lookup(overlay);
      return panel.isShowing()
          && node.localToScreen(node.getLayoutBounds())
              .intersects(panel.getX(), panel.getY(), panel.getWidth(), panel.getHeight());
    });
  }
}
