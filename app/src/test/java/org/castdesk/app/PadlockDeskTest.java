package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.castdesk.app.control.Answer;
import org.castdesk.app.control.SceneTile;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Scene;
import org.junit.jupiter.api.Test;

/// The padlock at every door of the desk: keys, mouse, palette, menus; its question, and its two
/// answers.
class PadlockDeskTest extends ToyDeskTest {
  PadlockDeskTest() {
    super(1000, 900);
  }

  private void type(KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private void lock() {
    type(KeyCode.CONTROL, KeyCode.L);
    assertTrue(engine.state().padlock().closed());
  }

  private TallyButton key(String selector) {
    return ui.find(selector, TallyButton.class);
  }

  private Answer answer(TallyButton key) {
    return fromFx(() -> key.answerProperty().get());
  }

  private String question() {
    Label line = ui.find("#question", Label.class);
    Label answer = ui.find("#question-answer", Label.class);
    return fromFx(() -> line.isVisible() ? line.getText() + "  " + answer.getText() : "");
  }

  private boolean isBlack() {
    return engine.state().onAir().fade().black();
  }

  @Test
  void key_closesAtOnce_andOpensWithASecondPress() {
    lock();
    TallyButton padlock = key("#padlock");
    assertEquals(TallyButton.Plate.CHOSEN, padlock.plateProperty().get());
    assertEquals("Padlock, closed", padlock.getAccessibleText());

    type(KeyCode.CONTROL, KeyCode.L);
    assertTrue(engine.state().padlock().closed());
    assertEquals(Answer.ASKED, answer(padlock));
    assertEquals("Open the padlock?  Once more = yes · Esc = no", question());
    type(KeyCode.CONTROL, KeyCode.L);
    assertFalse(engine.state().padlock().closed());
    assertEquals("Padlock, open", padlock.getAccessibleText());
    assertEquals("", question());
  }

  @Test
  void firstPress_armsTheKeyOnScreen_theSecondActs() {
    lock();
    type(KeyCode.F);
    TallyButton ftb = key("#ftb");
    assertEquals(Answer.ASKED, answer(ftb));
    assertEquals("again?", ftb.replyProperty().get());
    assertTrue(question().startsWith("Fade PGM to black?"));
    assertFalse(isBlack());

    ui.robot().clickOn("#ftb");
    ui.settle();
    assertTrue(isBlack());
    assertEquals(Answer.NONE, answer(ftb));
    assertEquals("", question());
  }

  @Test
  void escape_isNo_beforeItClosesAnything() {
    lock();
    type(KeyCode.CONTROL, KeyCode.COMMA);
    type(KeyCode.F);
    type(KeyCode.ESCAPE);
    assertEquals(Answer.NONE, answer(key("#ftb")));
    assertEquals("", question());
    assertTrue(engine.state().padlock().questions().isEmpty());
    assertTrue(fromFx(() -> ui.scene().lookup("#settings").isVisible()));
    type(KeyCode.F);
    assertFalse(isBlack());
  }

  @Test
  void threeSeconds_areNo_byTheEnginesFrames() {
    lock();
    type(KeyCode.F);
    onFx(() -> engine.runFrames(89));
    ui.settle();
    assertEquals(Answer.ASKED, answer(key("#ftb")));
    onFx(() -> engine.runFrames(1));
    ui.settle();
    assertEquals(Answer.NONE, answer(key("#ftb")));
    assertEquals("", question());
  }

  @Test
  void anotherPress_isNo() {
    lock();
    type(KeyCode.F);
    type(KeyCode.DIGIT3);
    assertEquals(Answer.NONE, answer(key("#ftb")));
    assertEquals(ToyShow.id(3), engine.state().onAir().preview());
    assertFalse(isBlack());
  }

  @Test
  void shiftDigit_armsTheTile() {
    lock();
    type(KeyCode.SHIFT, KeyCode.DIGIT4);
    SceneTile tile = ui.find("#scene-4", SceneTile.class);
    assertEquals(Answer.ASKED, fromFx(() -> tile.answerProperty().get()));
    assertTrue(question().startsWith("Put Quad straight on PGM?"));
    type(KeyCode.SHIFT, KeyCode.DIGIT4);
    assertEquals(ToyShow.id(4), engine.state().onAir().program().scene().id());
  }

  @Test
  void palette_isAskedToo() {
    lock();
    type(KeyCode.CONTROL, KeyCode.K);
    ui.robot().write("FTB");
    type(KeyCode.ENTER);
    assertFalse(isBlack());
    assertEquals(Answer.ASKED, answer(key("#ftb")));
    type(KeyCode.F);
    assertTrue(isBlack());
  }

  @Test
  void deleteOfAScene_byKeyOfItsTile_isAskedAndCanBeUndone() {
    lock();
    ui.robot().clickOn("#scene-5");
    type(KeyCode.DIGIT2);
    type(KeyCode.DELETE);
    assertEquals(5, engine.state().show().scenes().size());
    assertTrue(question().startsWith("Remove Title?"));
    type(KeyCode.DELETE);
    assertEquals(4, engine.state().show().scenes().size());
    type(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(5, engine.state().show().scenes().size());
  }

  @Test
  void choice_isMadeInTheSettings_andIsAskedItselfWhileLocked() {
    type(KeyCode.CONTROL, KeyCode.COMMA);
    ui.robot().clickOn("#section-SAFETY");
    ui.robot().clickOn("#guard-TAKE_BACK");
    ui.settle();
    assertTrue(engine.state().show().guarded().contains(Guarded.TAKE_BACK));
    assertEquals("Take-back, on", key("#guard-TAKE_BACK").getAccessibleText());
    type(KeyCode.CONTROL, KeyCode.Z);
    assertFalse(engine.state().show().guarded().contains(Guarded.TAKE_BACK));

    lock();
    ui.robot().clickOn("#guard-FADE_TO_BLACK");
    ui.settle();
    assertTrue(question().startsWith("Change what the padlock asks about?"));
    assertTrue(engine.state().show().guarded().contains(Guarded.FADE_TO_BLACK));
    ui.robot().clickOn("#guard-FADE_TO_BLACK");
    ui.settle();
    assertFalse(engine.state().show().guarded().contains(Guarded.FADE_TO_BLACK));
    type(KeyCode.F);
    assertTrue(isBlack());
  }

  @Test
  void questionToSomebodyElse_isNotAskedHere() {
    lock();
    engine.ask(new SwitcherCommand.FadeToBlack());
    ui.settle();
    assertEquals("", question());
    assertEquals(Answer.NONE, answer(key("#ftb")));
    type(KeyCode.F);
    assertFalse(isBlack());
    assertEquals(Answer.ASKED, answer(key("#ftb")));
  }

  @Test
  void question_followsTheLanguage() {
    lock();
    type(KeyCode.F);
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.ZH_CN));
    ui.settle();
    assertEquals("主监淡出到黑场？  再按一次 = 是 · Esc = 否", question());
  }

  @Test
  void longName_isShortenedInTheQuestion_atItsMiddle() {
    Scene quad = engine.state().show().scene(ToyShow.id(4)).orElseThrow();
    engine.ask(
        new ShowCommand.PutScene(
            new Scene(
                quad.id(),
                "Interview with the mayor " + "and others ".repeat(9) + "4",
                quad.layout(),
                quad.components())));
    ui.settle();
    lock();
    type(KeyCode.SHIFT, KeyCode.DIGIT4);
    assertEquals(
        "Put Interview with the…others 4 straight on PGM?  Once more = yes · Esc = no", question());
  }
}
