package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.Fact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The status bar of the smallest window while a source with a long name has failed.
@Tag("xvfb")
class StatusBarTest extends ToyDeskTest {
  private static final String CLIP = "/clips/" + "interview-with-the-mayor-".repeat(5) + "4.mp4";

  StatusBarTest() {
    super(1366, 768);
  }

  private Label label(String id) {
    return ui.find(id, Label.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = LanguageChoice.class,
      names = {"EN", "ZH_CN"})
  void whatIsPointedAt_isReadWhole_besideAFault(LanguageChoice language) {
    onFx(() -> ui.settings().languageProperty().set(language));
    for (int slot = 2; slot <= 3; slot++) {
      engine.report(
          new Fact.SourceFailed(
              SourceSlot.of(slot),
              engine.state().sources().get(SourceSlot.of(slot)).generation(),
              MediaFault.retryable(FaultCode.FILE_NOT_FOUND, CLIP, "")));
    }
    for (String key : new String[] {"#cut", "#auto", "#ftb"}) {
      ui.robot().moveTo(key);
      ui.settle();
      onFx(() -> {
        ui.scene().getRoot().applyCss();
        ui.scene().getRoot().layout();
        Label message = label("#message");
        assertTrue(message.isVisible(), key);
        assertTrue(message.getWidth() + 0.5 >= message.prefWidth(-1), message.getText());
        assertEquals("RV02 +1", label("#problem-brief").getText());
        assertTrue(label("#problem-brief").isVisible(), key);
        assertFalse(label("#problem").isVisible(), key);
        assertTrue(end(message) <= start(ui.find("#panels", Node.class)), key);
      });
    }
  }

  private static double end(Node node) {
    return inScene(node).getMaxX();
  }

  private static double start(Node node) {
    return inScene(node).getMinX();
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
