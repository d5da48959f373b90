package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.castdesk.app.control.Splitter;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TransitionBar;
import org.castdesk.app.testing.ToyDeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Arrow keys walk from key to key, and never onto what they would move.
class ArrowWalkTest extends ToyDeskTest {
  ArrowWalkTest() {
    super(1240, 790);
  }

  private void push(KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private Node focused() {
    return fromFx(() -> ui.scene().getFocusOwner());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#cut", "#scene-3", "#panels"})
  void arrowKeys_fromAnyControl_neverReachAnEdgeOrTheBar(String from) {
    for (KeyCode key : List.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT)) {
      onFx(() -> ui.find(from, Node.class).requestFocus());
      for (int i = 0; i < 6; i++) {
        push(key);
        Node now = focused();
        assertFalse(
            now instanceof Splitter || now instanceof TransitionBar, key + " came to " + now);
      }
    }
    assertEquals(List.of(), engine.commands());
  }

  @Test
  void tab_reachesEdgesAndTheBar() {
    push(KeyCode.DOWN);
    onFx(() -> ui.find("#cut", TallyButton.class).requestFocus());
    boolean edge = false;
    boolean bar = false;
    for (int i = 0; i < 120 && !(edge && bar); i++) {
      push(KeyCode.TAB);
      edge |= focused() instanceof Splitter;
      bar |= focused() instanceof TransitionBar;
    }
    assertTrue(edge, "an edge");
    assertTrue(bar, "the T-bar");
  }
}
