package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.castdesk.app.control.Answer;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.junit.jupiter.api.Test;

/// A closed desk leaves nothing: whatever was done with it, its window is not kept by the toolkit,
/// by a timer, by the engine, nor by the robot that worked it.
class DeskMemoryTest extends FxTest {
  private static final int TRIES = 20;

  /// Outlives every desk, as the engine of a show does.
  private final ToyEngine engine = new ToyEngine(ToyShow.english());

  /// Reachable from nothing once a test's desk is closed.
  private record Traces(WeakReference<Desk> desk, WeakReference<Scene> scene) {}

  @Test
  void keysAndPointer() {
    assertGone(ui -> {
      ui.keepTicking(engine);
      push(ui, KeyCode.DIGIT3);
      push(ui, KeyCode.ENTER);
      push(ui, KeyCode.CONTROL, KeyCode.Z);
      ui.robot().clickOn("#scene-3").moveTo("#ftb");
      ui.settle();
    });
  }

  @Test
  void everyPlaceOfTheWindow() {
    assertGone(ui -> {
      for (KeyCode place : List.of(KeyCode.COMMA, KeyCode.K, KeyCode.I)) {
        push(ui, KeyCode.CONTROL, place);
        push(ui, KeyCode.ESCAPE);
      }
      push(ui, KeyCode.F1);
      push(ui, KeyCode.ESCAPE);
      press(ui, "#tab-LAYOUT");
      assertTrue(fromFx(() -> ui.scene().lookup("#layout-canvas").isVisible()));
    });
  }

  @Test
  void furtherWindows() {
    assertGone(ui -> {
      press(ui, "#detach-inspector");
      push(ui, KeyCode.F11);
    });
  }

  /// A panel's window has stepped aside for it and would come back.
  @Test
  void openPalette_overAPanelsWindow() {
    assertGone(ui -> {
      press(ui, "#detach-inspector");
      Stage panel =
          fromFx(() ->
              (Stage)
                  Window.getWindows().stream()
                      .filter(window -> !window.equals(ui.stage()))
                      .findFirst()
                      .orElseThrow());
      onFx(() -> {
        panel.setX(ui.stage().getWidth() - panel.getWidth());
        panel.setY(ui.stage().getHeight() - panel.getHeight());
        ui.stage().requestFocus();
      });
      push(ui, KeyCode.CONTROL, KeyCode.K);
      assertFalse(fromFx(panel::isShowing));
    });
  }

  /// The question waits a few seconds for its answer; a closed desk does not.
  @Test
  void openQuestion() {
    assertGone(ui -> {
      push(ui, KeyCode.CONTROL, KeyCode.L);
      push(ui, KeyCode.F);
      TallyButton ftb = ui.find("#ftb", TallyButton.class);
      assertEquals(Answer.ASKED, fromFx(() -> ftb.answerProperty().get()));
    });
  }

  private static void push(UiHarness ui, KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private static void press(UiHarness ui, String key) {
    TallyButton button = ui.find(key, TallyButton.class);
    onFx(button::press);
    ui.settle();
  }

  private void assertGone(Consumer<UiHarness> work) {
    Traces traces = useAndClose(work);
    for (int i = 0; i < TRIES && traces.scene().get() != null; i++) {
      onFx(() -> {});
      System.gc();
    }
    assertTrue(traces.scene().refersTo(null), "the scene of a closed desk is kept by somebody");
    assertTrue(traces.desk().refersTo(null), "a closed desk is kept by somebody");
  }

  private Traces useAndClose(Consumer<UiHarness> work) {
    try (UiHarness ui = UiHarness.open(UiHarness.Setup.of(engine, Language.EN, 1000, 800))) {
      ui.settle();
      work.accept(ui);
      return new Traces(new WeakReference<>(ui.desk()), new WeakReference<>(ui.scene()));
    }
  }
}
