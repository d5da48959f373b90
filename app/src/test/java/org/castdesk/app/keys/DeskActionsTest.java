package org.castdesk.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.testing.FxTest;
import org.junit.jupiter.api.Test;

/// The register of what actions do.
class DeskActionsTest extends FxTest {
  private static final DeskKey URGENT = DeskKey.of(Action.URGENT);

  private final DeskActions actions = new DeskActions();
  private final List<Object> done = new ArrayList<>();

  @Test
  void action_nobodyRegistered_cannotRun() {
    assertFalse(actions.canRun(Action.UNDO));
    actions.run(DeskKey.of(Action.UNDO));
  }

  @Test
  void action_notAvailable_doesNothing() {
    var available = actions.register(Action.UNDO, () -> done.add("undo"));
    available.set(false);
    actions.press(DeskKey.of(Action.UNDO));
    assertEquals(List.of(), done);
    available.set(true);
    actions.press(DeskKey.of(Action.UNDO));
    assertEquals(List.of("undo"), done);
    assertTrue(actions.registeredProperty(Action.UNDO).get());
  }

  @Test
  void placedAction_isHandedItsPlace() {
    actions.registerPlaces(Action.SCENE_TO_PREVIEW, done::add);
    actions.press(new DeskKey(Action.SCENE_TO_PREVIEW, 4));
    assertEquals(List.of(4), done);
  }

  @Test
  void heldAction_letGoEarly_doesNothing_andHeldLongEnough_actsOnce() throws Exception {
    CountDownLatch acted = new CountDownLatch(1);
    onFx(() -> {
      actions.register(
          Action.URGENT,
          () -> {
            done.add("urgent");
            acted.countDown();
          });
      actions.press(URGENT);
      actions.release(URGENT);
      assertEquals(0, actions.heldProperty(Action.URGENT).get());
      assertEquals(List.of(), done);
      actions.press(URGENT);
    });
    assertTrue(acted.await(20, TimeUnit.SECONDS));
    onFx(() -> assertEquals(1, actions.heldProperty(Action.URGENT).get()));
    onFx(() -> actions.release(URGENT));
    assertEquals(List.of("urgent"), done);
  }

  @Test
  void heldAction_withoutItsGuard_actsAtOnce() {
    actions.register(Action.URGENT, () -> done.add("ends"));
    actions.guardedProperty(Action.URGENT).set(false);
    actions.press(URGENT);
    assertEquals(List.of("ends"), done);
  }
}
