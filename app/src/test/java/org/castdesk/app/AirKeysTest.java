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
import org.castdesk.app.control.GuardKey;
import org.castdesk.app.control.HistoryTile;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The ways out of trouble, by key and by mouse, and what the take sheet says.
class AirKeysTest extends FxTest {
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private UiHarness ui;

  @BeforeEach
  void open() {
    ui = UiHarness.open(UiHarness.Setup.of(engine, Language.EN, 1000, 900));
    ui.settle();
  }

  @AfterEach
  void close() {
    ui.close();
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

  @Test
  void urgent_heldByMouse_covers() throws Exception {
    ui.robot().moveTo("#urgent").press(MouseButton.PRIMARY);
    awaitUrgent(true);
    ui.robot().release(MouseButton.PRIMARY);
    assertNotNull(engine.state().onAir().urgent());
  }

  @Test
  void historyTile_takesBack() {
    ui.robot().push(KeyCode.SPACE);
    ui.settle();
    HistoryTile first = ui.find("#history-0", HistoryTile.class);
    assertEquals("Anchor", first.nameProperty().get());
    ui.robot().clickOn("#history-0");
    ui.settle();
    assertEquals(new SwitcherCommand.TakeBack(), engine.commands().getLast());
    ui.robot().clickOn("#history-3");
    ui.settle();
    assertEquals(2, engine.commands().size(), "there is none so far back");
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
