package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.castdesk.app.testing.ToyDeskTest;
import org.junit.jupiter.api.Test;

/// Keys without words name themselves beside the mouse.
class PointerTipTest extends ToyDeskTest {
  PointerTipTest() {
    super(1240, 790);
  }

  private static String shown() {
    return fromFx(() ->
        Window.getWindows().stream()
            .filter(Tooltip.class::isInstance)
            .map(tip -> ((Label) ((Tooltip) tip).getGraphic()).getText())
            .findFirst()
            .orElse(""));
  }

  /// What is said of a key once the mouse has rested on it.
  private String said(String key) {
    ui.robot().moveTo(ui.find(key, Node.class));
    for (int i = 0; i < 100 && shown().isEmpty(); i++) {
      ui.robot().sleep(50);
    }
    return shown();
  }

  private void assertCoversNo(String monitor) {
    Bounds picture =
        fromFx(() -> {
          Node node = ui.find(monitor, Node.class);
          return node.localToScreen(node.getLayoutBounds());
        });
    assertFalse(
        fromFx(() ->
            Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .anyMatch(tip ->
                    picture.intersects(tip.getX(), tip.getY(), tip.getWidth(), tip.getHeight()))));
  }

  @Test
  void padlock_saysItsStateAndItsKey_andCoversNoPicture() {
    assertEquals("Padlock, open  [Ctrl L]", said("#padlock"));
    assertCoversNo("#pgm-monitor");
    ui.robot().push(KeyCode.CONTROL, KeyCode.F1);
    assertEquals("", shown(), "any key ends it");
  }

  @Test
  void menuOfAMonitor_isNamedAboveIt() {
    assertEquals("PVW menu  [Shift F11]", said("#pvw-menu"));
    assertCoversNo("#pvw-monitor");
  }

  @Test
  void keysOfAPanel_areNamed() {
    assertEquals("Dock in a window of its own", said("#detach-dock"));
  }

  @Test
  void keyThatIsOff_saysWhy() {
    assertEquals("Nothing to undo  [Ctrl Z]", said("#undo"));
  }

  @Test
  void keyWithWords_needsNone() {
    ui.robot().moveTo(ui.find("#undo", Node.class));
    ui.robot().moveTo(ui.find("#cut", Node.class));
    ui.robot().sleep(800);
    assertEquals("", shown());
  }
}
