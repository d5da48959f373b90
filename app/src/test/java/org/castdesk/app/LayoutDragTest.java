package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState.Drawn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A drag stays at the mouse within one frame: what is drawn with the first pulse after the mouse's
/// event is where the mouse is, though the engine answers nothing at all. Pulses are counted, no time
/// is measured.
@Tag("xvfb")
class LayoutDragTest extends LayoutEditorDesk {
  private static final int STEPS = 20;
  private static final double STEP_PX = 16;

  /// What one event led to.
  ///
  /// @param pulses from the event to the first one that drew it in its place
  private record Step(int pulses, double offPx) {}

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void outline_isAtTheMouse_withTheFirstPulseAfterItsEvent(boolean isGraphic) {
    if (isGraphic) {
      overTheScene();
    }
    robot.clickOn("#layout-snap");
    // The middle of the second box, or of the clock.
    Point2D start = isGraphic ? new Point2D(215, 135) : new Point2D(1430, 520);
    engine.stopAnswering();
    fire(MouseEvent.MOUSE_PRESSED, start);
    Rectangle2D before = selectedBox();
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= STEPS; i++) {
      double far = i * STEP_PX;
      steps.add(dragged(start.add(far, far / 2), before, far));
    }
    fire(MouseEvent.MOUSE_RELEASED, start);
    for (Step step : steps) {
      assertEquals(1, step.pulses(), "the first pulse after the event draws it");
      assertTrue(step.offPx() <= 1.5, "off by " + step.offPx() + " px of the screen");
    }
  }

  private void overTheScene() {
    Component clock =
        GraphicTemplate.CLOCK.make(new ComponentId("clock"), Component.Slot.of(1), "Clock", "");
    engine.ask(new ShowCommand.PutComponent(clock));
    var scene = engine.state().show().scene(engine.state().onAir().preview()).orElseThrow();
    engine.ask(
        new ShowCommand.PutScene(
            new org.castdesk.engine.show.Scene(
                scene.id(), scene.name(), scene.layout(), List.of(clock.id()))));
    engine.report(new Fact.GraphicsMeasured(Map.of(clock.id(), new Drawn(200, 140))));
    await("the clock", () -> canvas().itemsProperty().get().size() == 3);
  }

  private Rectangle2D selectedBox() {
    return fromFx(() ->
        canvas().itemsProperty().get().stream()
            .filter(item -> item.state().isSelected())
            .findFirst()
            .orElseThrow()
            .box());
  }

  /// Fires one event, and looks at what is laid out with each pulse after it.
  private Step dragged(Point2D to, Rectangle2D before, double far) {
    AtomicInteger pulses = new AtomicInteger();
    List<Step> seen = new ArrayList<>();
    Scene scene = ui.scene();
    Runnable look =
        () -> {
          Bounds drawn = outline();
          Point2D wanted = canvas().sceneOf(before.getMinX() + far, before.getMinY() + far / 2);
          double off = Math.hypot(drawn.getMinX() - wanted.getX(), drawn.getMinY() - wanted.getY());
          int pulse = pulses.incrementAndGet();
          if (seen.isEmpty() && (off <= 1.5 || pulse == 10)) {
            seen.add(new Step(pulse, off));
          }
        };
    onFx(() -> {
      scene.addPostLayoutPulseListener(look);
      fireNow(MouseEvent.MOUSE_DRAGGED, to);
      javafx.application.Platform.requestNextPulse();
    });
    await("a pulse", () -> fromFx(() -> !seen.isEmpty()));
    onFx(() -> scene.removePostLayoutPulseListener(look));
    return seen.getFirst();
  }

  /// Around the lines of what is selected.
  private Bounds outline() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Node line : canvas().lookupAll(".canvas-selected")) {
      if (line.isVisible()) {
        Bounds at = line.localToScene(line.getLayoutBounds());
        left = Math.min(left, at.getMinX());
        top = Math.min(top, at.getMinY());
        right = Math.max(right, at.getMaxX());
        bottom = Math.max(bottom, at.getMaxY());
      }
    }
    // A line lies half outside the box.
    return new javafx.geometry.BoundingBox(left + 2, top + 2, right - left - 4, bottom - top - 4);
  }

  private void fire(EventType<MouseEvent> type, Point2D picture) {
    onFx(() -> fireNow(type, picture));
  }

  private void fireNow(EventType<MouseEvent> type, Point2D picture) {
    Point2D scene = canvas().sceneOf(picture.getX(), picture.getY());
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Event.fireEvent(
        canvas().lookup(".canvas-view"),
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            scene.getX(),
            scene.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            null));
  }
}
