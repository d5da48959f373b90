package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.Test;

/// Who has the keyboard: at the start nobody, after a press on an empty place no text field.
class FocusTest extends ToyDeskTest {
  FocusTest() {
    super(1240, 790);
  }

  private boolean isInAField() {
    return fromFx(() -> ui.scene().getFocusOwner() instanceof TextInputControl);
  }

  private void openProperties() {
    onFx(() -> ui.find("#scene-3", Node.class).requestFocus());
    ui.robot().push(KeyCode.CONTROL, KeyCode.I);
    ui.settle();
    assertTrue(isInAField());
  }

  @Test
  void start_focusIsOnNothing_andHelpListsTheKeysOfTheDesk() {
    assertSame(ui.scene().getRoot(), fromFx(() -> ui.scene().getFocusOwner()));
    ui.robot().push(KeyCode.CONTROL, KeyCode.H);
    ui.settle();
    assertEquals(
        new Texts(Language.EN).get(TextKey.HELP_DESK_TITLE),
        ui.find("#help-title", Label.class).getText());
    assertEquals("", ui.find("#message", Label.class).getText());
    ui.robot().push(KeyCode.TAB);
    ui.settle();
    assertNotSame(ui.scene().getRoot(), fromFx(() -> ui.scene().getFocusOwner()));
  }

  @Test
  void pressOnAnEmptyPlace_leavesTheTextField_andSpaceCutsAgain() {
    openProperties();
    ui.robot().clickOn("#pvw-monitor");
    ui.settle();
    assertFalse(isInAField());
    ui.robot().push(KeyCode.SPACE);
    ui.settle();
    assertEquals(List.of(new SwitcherCommand.Cut()), engine.commands());
  }

  @Test
  void pressOnATile_leavesTheTextField_andSpaceCutsAgain() {
    openProperties();
    ui.robot().clickOn("#scene-4");
    ui.settle();
    assertFalse(isInAField());
    ui.robot().push(KeyCode.SPACE);
    ui.settle();
    assertEquals(new SwitcherCommand.Cut(), engine.commands().getLast());
  }

  @Test
  void pressOnTheFieldItself_staysInIt() {
    openProperties();
    ui.robot().clickOn("#prop-name");
    ui.settle();
    assertTrue(isInAField());
  }

  @Test
  void pressInThePalette_staysInIt_pressElsewhereClosesIt() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.K);
    onFx(() -> ui.find("#palette-field", TextField.class).setText("no such thing"));
    ui.settle();
    ui.robot().clickOn("#palette-list");
    ui.settle();
    assertTrue(isInAField());
    ui.robot().clickOn("#clock");
    ui.settle();
    assertFalse(fromFx(() -> ui.scene().getRoot().lookup("#palette").isVisible()));
    assertFalse(isInAField());
  }
}
