package org.castdesk.app.feature.inspector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Beside the canvas: a box, or a graphic.
class BoxInspectorControllerTest extends FxTest {
  private static final ComponentId CLOCK = new ComponentId("clock");
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private EditHistory history;
  private BoxInspectorController inspector;

  @BeforeEach
  void open() {
    engine.ask(
        new ShowCommand.PutComponent(
            GraphicTemplate.CLOCK.make(CLOCK, Component.Slot.of(3), "Clock", "")));
    onFx(() -> {
      EngineMirror mirror = new EngineMirror();
      mirror.attach(engine);
      Texts texts = new Texts(Language.EN);
      history = new EditHistory(mirror, texts);
      inspector = new BoxInspectorController(mirror, texts, history, new Pulse());
      var _ = new Scene(inspector.view());
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    onFx(() -> {
      inspector.close();
      history.close();
    });
  }

  @Test
  void graphic_isShownAlone_andGivesWayToABox() {
    onFx(() -> inspector.inspect(CLOCK));
    assertTrue(isThere("#prop-drawn-form"));
    assertTrue(isThere("#fold-drawn-timing"));
    assertFalse(isThere("#prop-box-x-px"));
    onFx(() -> inspector.inspect(ToyShow.id(2), 1));
    assertFalse(isThere("#prop-drawn-form"));
    assertTrue(isThere("#prop-box-x-px"));
    assertTrue(isThere("#prop-cut-out-ON"));
  }

  @Test
  void graphic_thatIsRemoved_leavesNothing() {
    onFx(() -> inspector.inspect(CLOCK));
    assertTrue(isThere("#prop-drawn-form"));
    engine.ask(new ShowCommand.RemoveComponent(CLOCK));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(isThere("#prop-drawn-form"));
  }

  private boolean isThere(String node) {
    return fromFx(() -> {
      inspector.view().applyCss();
      return !inspector.view().lookupAll(node).isEmpty();
    });
  }
}
