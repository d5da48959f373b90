package org.castdesk.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.castdesk.app.keys.DeskKey.Action;
import org.junit.jupiter.api.Test;

/// A key acts once, whichever windows open and close while it is down.
class HeldKeysTest {
  private static final long MILLI = 1_000_000;
  private static final DeskKey URGENT = DeskKey.of(Action.URGENT);

  private final List<DeskKey> ended = new ArrayList<>();
  private long now;
  private final HeldKeys held = new HeldKeys(() -> now);

  @Test
  void held_repeatsForAsLongAsItIsDown() {
    assertFalse(held.isRepeat(KeyCode.U, false));
    held.press(KeyCode.U, URGENT);
    now = 60_000 * MILLI;
    assertTrue(held.isRepeat(KeyCode.U, false));
    assertFalse(held.isRepeat(KeyCode.F, false));
    assertEquals(Optional.of(URGENT), held.release(KeyCode.U));
    assertFalse(held.isRepeat(KeyCode.U, false));
  }

  @Test
  void anotherWindow_endsTheAction_andHearsTheRepeats() {
    held.press(KeyCode.U, URGENT);
    held.leave(ended::add);
    assertEquals(List.of(URGENT), ended);
    now = 660 * MILLI;
    assertTrue(held.isRepeat(KeyCode.U, false));
    now += 990 * MILLI;
    assertTrue(held.isRepeat(KeyCode.U, false));
    held.leave(ended::add);
    assertEquals(List.of(URGENT), ended, "ended once");
    assertEquals(Optional.empty(), held.release(KeyCode.U));
    assertFalse(held.isRepeat(KeyCode.U, false));
  }

  @Test
  void letGoElsewhere_itActsAgain() {
    held.press(KeyCode.U, URGENT);
    held.leave(ended::add);
    now = 1_001 * MILLI;
    assertFalse(held.isRepeat(KeyCode.U, false));
    assertTrue(held.isEmpty());
  }

  @Test
  void typedInAText_goesOnThere_andNeverActsOverTheDesk() {
    held.typed(KeyCode.ENTER);
    assertFalse(held.isRepeat(KeyCode.ENTER, true), "the text's own");
    now = 500 * MILLI;
    assertTrue(held.isRepeat(KeyCode.ENTER, false), "the text was left meanwhile");
    assertEquals(Optional.empty(), held.release(KeyCode.ENTER));
    assertFalse(held.isRepeat(KeyCode.ENTER, false), "a new press acts");
  }
}
