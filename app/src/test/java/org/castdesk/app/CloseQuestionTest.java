package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyKeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The window's close button asks when something would end that somebody may need.
class CloseQuestionTest extends ToyDeskTest {
  private final AtomicInteger closed = new AtomicInteger();

  CloseQuestionTest() {
    super(1240, 790);
  }

  @BeforeEach
  void connect() {
    keep(true);
  }

  private void keep(boolean ours) {
    onFx(() -> ui.desk().window().connect(new ToyKeeping(ours), closed::incrementAndGet));
  }

  private void wish() {
    onFx(() -> ui.desk().window().onCloseWish());
    ui.settle();
  }

  private boolean isShown(String id) {
    return fromFx(() -> ui.scene().getRoot().lookup(id).isVisible());
  }

  private String words() {
    return fromFx(() -> ui.find("#close-body", Label.class).getText());
  }

  @Test
  void nothingWouldEnd_closesAtOnce() {
    wish();
    assertEquals(1, closed.get());
  }

  @Test
  void padlockClosed_asks_andNoIsReady() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.L);
    ui.settle();
    wish();
    assertEquals(0, closed.get());
    assertTrue(words().startsWith("The padlock is closed."), this::words);
    assertTrue(words().contains("Stopping it takes PGM off"), this::words);
    assertEquals("close-cancel", fromFx(() -> ui.scene().getFocusOwner().getId()));
    onFx(() -> ui.desk().window().onCloseWish());
    ui.robot().push(KeyCode.ESCAPE);
    ui.settle();
    assertFalse(isShown("#close-question"));
    assertEquals(0, closed.get());
  }

  /// Esc is No to whatever is asked, also while the padlock asks and a form is open.
  @Test
  void escape_isNoToAllThatIsAsked() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.L);
    ui.settle();
    ui.robot().push(KeyCode.F);
    ui.settle();
    onFx(() -> ui.find("#scene-6", Node.class).requestFocus());
    ui.robot().push(KeyCode.INSERT);
    ui.settle();
    wish();
    assertTrue(isShown("#close-question"));
    ui.robot().push(KeyCode.ESCAPE);
    ui.settle();
    assertFalse(isShown("#close-question"));
    assertEquals(List.of(), fromFx(() -> engine.state().padlock().questions()));
  }

  /// Help lets the mouse through: what it lies over must not be pressed unseen.
  @Test
  void question_liesOverHelp() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.H);
    ui.robot().push(KeyCode.CONTROL, KeyCode.L);
    ui.settle();
    wish();
    List<Node> order = fromFx(() -> List.copyOf(ui.scene().getRoot().getChildrenUnmodifiable()));
    assertTrue(
        order.indexOf(ui.find("#close-question", Node.class))
            > order.indexOf(ui.find("#help", Node.class)));
  }

  @Test
  void multiviewOpen_asks_inTheLanguageOfTheDesk() {
    ui.robot().push(KeyCode.CONTROL, KeyCode.M);
    ui.settle();
    wish();
    assertTrue(words().startsWith("The multiview closes with the desk."), this::words);
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.ZH_CN));
    ui.settle();
    assertTrue(words().startsWith("多画面将随导播台关闭。"), this::words);
    assertEquals(0, closed.get());
  }

  @Test
  void programOnAWholeScreen_asks_andAnEngineOfSomebodyElseCannotBeStopped() {
    keep(false);
    ui.robot().push(KeyCode.F11);
    ui.settle();
    wish();
    assertTrue(words().startsWith("PGM full screen closes with the desk."), this::words);
    assertTrue(words().endsWith("The engine keeps PGM going without this window."), this::words);
    assertFalse(isShown("#close-stop"));
    assertTrue(isShown("#close-keep"));
    assertEquals(0, closed.get());
  }
}
