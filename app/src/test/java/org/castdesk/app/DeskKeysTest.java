package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.castdesk.app.control.Answer;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.Test;

/// The keyboard of the real window, over a toy engine.
class DeskKeysTest extends ToyDeskTest {
  DeskKeysTest() {
    super(1000, 900);
  }

  private List<Command> type(KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
    return engine.commands();
  }

  @Test
  void digit_goesToPreview() {
    assertEquals(List.of(new SwitcherCommand.SetPreview(ToyShow.id(3))), type(KeyCode.DIGIT3));
    assertEquals(ToyShow.id(3), engine.state().onAir().preview());
  }

  @Test
  void shiftDigit_goesStraightToProgram() {
    assertEquals(
        List.of(new SwitcherCommand.Take(ToyShow.id(4))), type(KeyCode.SHIFT, KeyCode.DIGIT4));
  }

  @Test
  void digitOfAnEmptyPlace_asksForNothing() {
    assertEquals(List.of(), type(KeyCode.DIGIT9));
  }

  @Test
  void spaceEnterFBackspaceR_areTheDesks() {
    type(KeyCode.SPACE);
    type(KeyCode.ENTER);
    type(KeyCode.F);
    type(KeyCode.BACK_SPACE);
    List<Command> commands = type(KeyCode.R);
    assertEquals(
        List.of(
            new SwitcherCommand.Cut(),
            new SwitcherCommand.Auto(),
            new SwitcherCommand.FadeToBlack(),
            new SwitcherCommand.TakeBack()),
        commands.subList(0, 4));
    assertInstanceOf(OutputCommand.StartOutput.class, commands.getLast());
  }

  @Test
  void space_whileAnotherKeyHasTheFocus_cuts() {
    onFx(() -> ui.find("#ftb", TallyButton.class).requestFocus());
    assertEquals(List.of(new SwitcherCommand.Cut()), type(KeyCode.SPACE));
  }

  @Test
  void controlEnter_pressesTheKeyWithTheFocus() {
    onFx(() -> ui.find("#ftb", TallyButton.class).requestFocus());
    assertEquals(List.of(new SwitcherCommand.FadeToBlack()), type(KeyCode.CONTROL, KeyCode.ENTER));
  }

  @Test
  void keys_inATextField_staySigns() {
    TextField field =
        fromFx(() -> {
          TextField added = new TextField();
          ((Pane) ui.scene().getRoot()).getChildren().add(added);
          // A field takes signs from its first style on, not from the next picture of the window.
          added.applyCss();
          added.requestFocus();
          return added;
        });
    ui.robot().write("3 f");
    ui.settle();
    assertEquals("3 f", field.getText());
    assertEquals(List.of(), engine.commands());
  }

  @Test
  void lastKey_isEchoed() {
    type(KeyCode.SHIFT, KeyCode.DIGIT2);
    assertEquals("Shift 2", lastKey());
    type(KeyCode.W);
    assertEquals("Shift 2", lastKey(), "a key that means nothing");
    onFx(() -> ui.find("#scene-9", Node.class).requestFocus());
    type(KeyCode.INSERT);
    assertEquals("Insert", lastKey(), "a key of the tile");
    ui.robot().write("7");
    assertEquals("Insert", lastKey(), "what is written in a field is nobody's business");
    type(KeyCode.ESCAPE);
    assertEquals("Insert", lastKey());
    type(KeyCode.CONTROL, KeyCode.H);
    type(KeyCode.ESCAPE);
    assertEquals("Esc", lastKey());
  }

  @Test
  void lastKey_hasItsModifiers() {
    onFx(() -> ui.find("#scene-2", Node.class).requestFocus());
    type(KeyCode.ALT, KeyCode.LEFT);
    assertEquals("Alt Left", lastKey());
  }

  private String lastKey() {
    return ui.find("#last-key", Label.class).getText();
  }

  @Test
  void auto_whileAutoRuns_isRefusedOnTheKey() {
    type(KeyCode.ENTER);
    type(KeyCode.ENTER);
    TallyButton auto = ui.find("#auto", TallyButton.class);
    assertEquals(Answer.REFUSED, fromFx(() -> auto.answerProperty().get()));
    assertEquals("busy", auto.replyProperty().get());
    assertEquals(TallyButton.Plate.ON_AIR, auto.plateProperty().get());
  }

  @Test
  void cut_engineDoesNotAnswer_staysSent() {
    engine.stopAnswering();
    type(KeyCode.SPACE);
    TallyButton cut = ui.find("#cut", TallyButton.class);
    assertTrue(cut.answerProperty().get() != Answer.NONE);
    assertEquals(ToyShow.id(1), engine.state().onAir().program().scene().id());
  }

  @Test
  void mouse_onTileAndCut_doesTheSame() {
    ui.robot().clickOn("#scene-5");
    ui.robot().clickOn("#cut");
    ui.settle();
    assertEquals(
        List.of(new SwitcherCommand.SetPreview(ToyShow.id(5)), new SwitcherCommand.Cut()),
        engine.commands());
  }

  @Test
  void tBar_draggedToTheTop_takesOnceAndFlips() {
    Node bar = ui.find("#t-bar", Node.class);
    var bounds = fromFx(() -> bar.localToScreen(bar.getBoundsInLocal()));
    ui.robot().moveTo(bounds.getCenterX(), bounds.getMaxY() - 20);
    ui.robot().press(MouseButton.PRIMARY);
    for (int step = 1; step <= 8; step++) {
      ui.robot().moveTo(bounds.getCenterX(), bounds.getMaxY() - 20 - step * bounds.getHeight() / 8);
      ui.settle();
    }
    ui.robot().release(MouseButton.PRIMARY);
    ui.settle();
    assertEquals(ToyShow.id(2), engine.state().onAir().program().scene().id());
    assertEquals(1, engine.state().onAir().history().size());
    assertEquals(null, engine.state().onAir().mixing());
  }
}
