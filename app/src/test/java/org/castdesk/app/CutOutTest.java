package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.input.KeyCode;
import org.castdesk.engine.show.Look.CutOut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The window cut out of a box, beside the canvas.
@Tag("xvfb")
class CutOutTest extends LayoutEditorDesk {
  @Test
  void window_comesIsSetAndGoes() {
    robot.clickOn(at(400, 500));
    await("a box", () -> isSeen("#prop-box-x-px"));
    reveal("#fold-cut-out");
    robot.clickOn("#fold-cut-out");
    await("open", () -> isSeen("#prop-cut-out-ON"));
    reveal("#prop-cut-out-ON");
    robot.clickOn("#prop-cut-out-ON");
    await("a window", () -> box(0).look().cutOut() != null);
    await("its fields", () -> isSeen("#prop-cut-out-x"));
    reveal("#prop-cut-out-x");
    type("#prop-cut-out-x", "10");
    await("moved", () -> window().x() == 0.1);
    reveal("#prop-cut-out-width");
    type("#prop-cut-out-width", "80");
    await("widened", () -> window().width() == 0.8);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("taken back", () -> window().width() == 0.5);
    assertEquals(0.1, window().x());
    type("#prop-cut-out-height", "300");
    assertEquals(0.5, window().height(), "200 % is the most");
  }

  private CutOut window() {
    CutOut cutOut = box(0).look().cutOut();
    return cutOut == null ? new CutOut(0, 0, 0, 0, 0) : cutOut;
  }
}
