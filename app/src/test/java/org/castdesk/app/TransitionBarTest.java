package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.control.TransitionBar;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.state.OnAir;
import org.junit.jupiter.api.Test;

/// The T-bar under a mouse.
class TransitionBarTest extends ToyDeskTest {
  TransitionBarTest() {
    super(1240, 790);
  }

  private Bounds bounds(String node) {
    Node found = ui.find(node, Node.class);
    return fromFx(() -> found.localToScreen(found.getBoundsInLocal()));
  }

  private double mixed() {
    return fromFx(() -> ui.find("#t-bar", TransitionBar.class).progressProperty().get());
  }

  private void push(KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private Node focused() {
    return fromFx(() -> ui.scene().getFocusOwner());
  }

  @Test
  void click_onTheGroove_movesNothing_andTheArrowKeysMoveItThen() {
    Bounds bar = bounds("#t-bar");
    ui.robot().moveTo(bar.getCenterX(), bar.getMinY() + 50).clickOn(MouseButton.PRIMARY);
    ui.settle();
    assertEquals(List.of(), engine.commands());
    assertEquals("t-bar", focused().getId());
    push(KeyCode.UP);
    assertInstanceOf(OnAir.Mixing.ByHand.class, engine.state().onAir().mixing());
    assertEquals(0.05, mixed(), 0.001);
  }

  @Test
  void drag_fromTheGroove_movesItAsFarAsTheMouse() {
    Bounds bar = bounds("#t-bar");
    double way = bar.getHeight() - 26 - 6 - 32;
    ui.robot().moveTo(bar.getCenterX(), bar.getCenterY()).press(MouseButton.PRIMARY);
    ui.robot().moveTo(bar.getCenterX(), bar.getCenterY() - way / 4);
    ui.settle();
    assertEquals(0.25, mixed(), 0.03);
    ui.robot().release(MouseButton.PRIMARY);
  }
}
