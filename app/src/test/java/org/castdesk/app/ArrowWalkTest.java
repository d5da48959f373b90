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
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Arrow keys walk from key to key, and never onto what they would move.
class ArrowWalkTest extends FxTest {
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private UiHarness ui;

  @BeforeEach
  void open() {
    ui = UiHarness.open(UiHarness.Setup.of(engine, Language.EN, 1240, 790));
    ui.settle();
  }

  @AfterEach
  void close() {
    ui.close();
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
