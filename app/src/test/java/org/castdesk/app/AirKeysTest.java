package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.castdesk.app.control.GuardKey;
import org.castdesk.app.control.HistoryTile;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The ways out of trouble, by key and by mouse, and what the take sheet says.
class AirKeysTest extends ToyDeskTest {
  AirKeysTest() {
    super(1000, 900);
  }

  private void awaitUrgent(boolean on) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> (engine.state().onAir().urgent() != null) == on);
    ui.settle();
  }

  @Test
  void urgent_heldByKey_covers_andOnePressEndsIt() throws Exception {
    ui.robot().press(KeyCode.U);
    awaitUrgent(true);
    ui.robot().release(KeyCode.U);
    assertTrue(ui.find("#urgent", GuardKey.class).onAirProperty().get());
    ui.robot().push(KeyCode.U);
    awaitUrgent(false);
  }

  /// Down and up in one beat: how long that takes is not left to the machine.
  @Test
  void urgent_onlyTapped_doesNothing() {
    fromFx(() -> {
      ui.scene().getRoot().fireEvent(key(KeyEvent.KEY_PRESSED));
      ui.scene().getRoot().fireEvent(key(KeyEvent.KEY_RELEASED));
      return null;
    });
    ui.settle();
    assertNull(engine.state().onAir().urgent());
    assertEquals(List.of(), engine.commands());
    assertEquals(0, ui.find("#urgent", GuardKey.class).heldProperty().get());
  }

  private static KeyEvent key(EventType<KeyEvent> type) {
    return new KeyEvent(type, "u", "u", KeyCode.U, false, false, false, false);
  }

  /// The window of this test is smaller than the desk's smallest: the key is reached directly.
  @Test
  void urgent_heldByMouse_covers_andLetGoTooEarlyDoesNot() throws Exception {
    GuardKey urgent = ui.find("#urgent", GuardKey.class);
    fromFx(() -> {
      urgent.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
      urgent.fireEvent(mouse(MouseEvent.MOUSE_RELEASED));
      return null;
    });
    ui.settle();
    assertEquals(List.of(), engine.commands());
    fromFx(() -> {
      urgent.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
      return null;
    });
    awaitUrgent(true);
    assertNotNull(engine.state().onAir().urgent());
  }

  private static MouseEvent mouse(EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        5,
        5,
        5,
        5,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  @Test
  void historyTile_takesBack() {
    ui.robot().push(KeyCode.SPACE);
    ui.settle();
    HistoryTile first = ui.find("#history-0", HistoryTile.class);
    assertEquals("Anchor", first.nameProperty().get());
    press(first);
    ui.settle();
    assertEquals(new SwitcherCommand.TakeBack(), engine.commands().getLast());
    press(ui.find("#history-3", HistoryTile.class));
    ui.settle();
    assertEquals(2, engine.commands().size(), "there is none so far back");
  }

  private void press(HistoryTile tile) {
    fromFx(() -> {
      tile.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
      return null;
    });
  }

  @Test
  void takeSheet_saysWhereTheTakeGoes() {
    ui.robot().push(KeyCode.DIGIT4);
    ui.settle();
    List<String> words =
        fromFx(() ->
            ui.scene().getRoot().lookupAll("#take-sheet .label").stream()
                .map(Label.class::cast)
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList());
    assertTrue(words.contains("Anchor") && words.contains("Quad"), words::toString);
    assertTrue(words.contains("RV04 Test 4"), words::toString);
  }
}
