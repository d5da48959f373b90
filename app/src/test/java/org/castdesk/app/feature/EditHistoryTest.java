package org.castdesk.app.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castdesk.app.control.Answer;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.EditKey;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Steps back and forward, and what stops them.
class EditHistoryTest extends FxTest {
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private EngineMirror mirror;
  private Texts texts;
  private EditHistory history;

  @BeforeEach
  void attach() {
    onFx(() -> {
      mirror = new EngineMirror();
      mirror.attach(engine);
      texts = new Texts(Language.EN);
      history = new EditHistory(mirror, texts);
    });
  }

  @AfterEach
  void close() {
    onFx(history::close);
  }

  @Test
  void rename_undoneAndRedone_isThereAndBack() {
    perform(rename(3, "Late"));
    assertEquals("Rename scene Anchor + PiP to Late", history.undoNameProperty().get());
    assertEquals("Late", name(3));
    undo();
    assertEquals("Anchor + PiP", name(3));
    assertFalse(history.canUndoProperty().get());
    assertTrue(history.canRedoProperty().get());
    assertEquals("Undone: Rename scene Anchor + PiP to Late", message());
    redo();
    assertEquals("Late", name(3));
    onFx(() -> texts.languageProperty().set(Language.ZH_CN));
    assertEquals("场景 Anchor + PiP 改名为 Late", history.undoNameProperty().get());
  }

  @Test
  void twoEditsAtOnce_areTwoSteps() {
    onFx(() -> {
      history.perform(step("A"), List.of(rename(3, "A")));
      history.perform(step("B"), List.of(rename(3, "B")));
      history.undo();
    });
    settle();
    assertEquals("A", name(3));
    undo();
    assertEquals("Anchor + PiP", name(3));
  }

  @Test
  void burst_isOneStep_fromItsFirstShowToItsLast() {
    Object drag = new Object();
    onFx(() -> {
      history.perform(step("Before"), List.of(rename(3, "Before")));
      for (String name : List.of("A", "B", "C")) {
        history.perform(
            new Edit(step(name), _ -> List.of(rename(3, name)), drag), new PendingAnswer(texts));
      }
    });
    settle();
    assertEquals("C", name(3));
    undo();
    assertEquals("Before", name(3));
    redo();
    assertEquals("C", name(3));
    undo();
    undo();
    assertEquals("Anchor + PiP", name(3));
  }

  @Test
  void companions_goWithTheEdit_andWithItsWayBack_inOneSalvo() {
    onFx(() -> history.setCompanions(_ -> List.of(new SwitcherCommand.RefreshProgram())));
    perform(rename(1, "Live"));
    assertEquals("Live", engine.state().onAir().program().scene().name());
    assertEquals(1, engine.commands().size());
    undo();
    assertEquals("Anchor", engine.state().onAir().program().scene().name());
    assertEquals(0, engine.state().onAir().history().size());
  }

  @Test
  void burst_thatEndsWhereItBegan_isNoStep() {
    Object drag = new Object();
    onFx(() -> {
      for (String name : List.of("A", "Anchor + PiP")) {
        history.perform(
            new Edit(step(name), _ -> List.of(rename(3, name)), drag), new PendingAnswer(texts));
      }
    });
    settle();
    assertFalse(history.canUndoProperty().get());
  }

  @Test
  void burst_withSomebodyElsesEditInside_keepsTheirs() {
    Object drag = new Object();
    onFx(() ->
        history.perform(
            new Edit(step("A"), _ -> List.of(rename(3, "A")), drag), new PendingAnswer(texts)));
    settle();
    engine.ask(rename(3, "Theirs"));
    settle();
    onFx(() ->
        history.perform(
            new Edit(step("B"), _ -> List.of(rename(3, "B")), drag), new PendingAnswer(texts)));
    settle();
    undo();
    assertEquals("Theirs", name(3));
  }

  @Test
  void edit_thatMakesNoSenseAnyMore_isRefused() {
    PendingAnswer answer = new PendingAnswer(texts);
    onFx(() ->
        history.perform(
            new Edit(
                step("A"),
                _ -> {
                  throw new IllegalArgumentException("gone");
                },
                null),
            answer));
    settle();
    assertEquals(Answer.REFUSED, answer.answerProperty().get());
    assertFalse(history.canUndoProperty().get());
  }

  @Test
  void undo_ofANewSceneThatIsOnPreview_isRefusedAndStays() {
    Scene fresh = new Scene(ToyShow.id(9), "Fresh", show().layouts().getFirst().id(), List.of());
    perform(new ShowCommand.PutScene(fresh));
    engine.ask(new SwitcherCommand.SetPreview(fresh.id()));
    settle();
    undo();
    assertTrue(show().scene(fresh.id()).isPresent());
    assertTrue(message().startsWith("Not undone: "), message());
    assertTrue(message().endsWith("· on PVW"), message());
    assertEquals(Message.Weight.WARNING, fromFx(history::messageWeight));
    assertTrue(history.canUndoProperty().get());
    engine.ask(new SwitcherCommand.SetPreview(ToyShow.id(2)));
    settle();
    undo();
    assertTrue(show().scene(fresh.id()).isEmpty());
  }

  @Test
  void undo_ofASceneTheShowOpensWith_opensWithItAgain() {
    engine.ask(new SwitcherCommand.Take(ToyShow.id(3)));
    engine.ask(new SwitcherCommand.SetPreview(ToyShow.id(4)));
    settle();
    Show before = show();
    onFx(() ->
        history.perform(
            step("Delete"),
            List.of(
                new ShowCommand.PutStart(ToyShow.id(4), ToyShow.id(2)),
                new ShowCommand.RemoveScene(ToyShow.id(1)))));
    settle();
    assertEquals(ToyShow.id(4), show().start().program());
    undo();
    assertEquals(before.start(), show().start());
    assertEquals(before.scenes(), show().scenes());
    redo();
    assertEquals(ToyShow.id(4), show().start().program());
    assertTrue(show().scene(ToyShow.id(1)).isEmpty());
  }

  @Test
  void undo_ofWhatSomebodyElseChanged_isRefusedThenSkipped() {
    perform(rename(3, "Mine"));
    engine.ask(rename(3, "Theirs"));
    settle();
    undo();
    assertEquals("Theirs", name(3));
    assertTrue(message().contains("changed by someone else"), message());
    undo();
    assertEquals("Theirs", name(3));
    assertFalse(history.canUndoProperty().get());
  }

  @Test
  void newEdit_afterUndo_endsTheWayForward() {
    perform(rename(3, "A"));
    undo();
    perform(rename(4, "B"));
    assertFalse(history.canRedoProperty().get());
  }

  @Test
  void refusedEdit_isNoStep() {
    perform(new ShowCommand.RemoveScene(ToyShow.id(1)));
    assertFalse(history.canUndoProperty().get());
    assertTrue(message().startsWith("Not done: "), message());
    assertTrue(message().endsWith("· on PGM"), message());
    assertEquals(Message.Weight.WARNING, fromFx(history::messageWeight));
    perform(rename(4, "B"));
    assertEquals(Message.Weight.NOTE, fromFx(history::messageWeight));
  }

  @Test
  void refusedDeletion_saysWhereTheSceneIs_inBothLanguages() {
    Texts speaking = new Texts(Language.EN);
    EditStep delete = EditStep.of(EditKey.STEP_SCENE_DELETE, "Quad");
    assertEquals(
        "Not deleted: Quad is on PVW",
        delete.refused(speaking, EditKey.EDIT_REFUSED, EditKey.EDIT_ON_PVW));
    assertEquals(
        "Not done: Delete scene Quad · " + speaking.get(TextKey.NOT_LINKED),
        delete.refused(speaking, EditKey.EDIT_REFUSED, TextKey.NOT_LINKED));
    Texts chinese = new Texts(Language.ZH_CN);
    assertEquals(
        "未删除：Quad 在预监", delete.refused(chinese, EditKey.EDIT_REFUSED, EditKey.EDIT_ON_PVW));
  }

  @Test
  void moreThan200Steps_forgetTheFirst() {
    onFx(() -> {
      for (int i = 0; i < 210; i++) {
        history.perform(step("n"), List.of(rename(3, "Name " + i)));
      }
    });
    settle();
    onFx(() -> {
      for (int i = 0; i < 230; i++) {
        history.undo();
      }
    });
    settle();
    assertEquals("Name 9", name(3));
  }

  private void perform(ShowCommand command) {
    EditStep step = EditStep.of(EditKey.STEP_SCENE_RENAME, "Anchor + PiP", "Late");
    onFx(() -> history.perform(step, List.of(command)));
    settle();
  }

  private void undo() {
    onFx(history::undo);
    settle();
  }

  private void redo() {
    onFx(history::redo);
    settle();
  }

  /// Until the mirror has the newest state, and what waits for it has run.
  private void settle() {
    try {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> fromFx(() -> isShown() && history.isSettled()));
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isShown() {
    EngineState shown = mirror.stateProperty().get();
    return shown != null && shown.revision() == engine.state().revision();
  }

  private static EditStep step(String name) {
    return EditStep.of(EditKey.STEP_SCENE_MOVE, name);
  }

  private static ShowCommand rename(int number, String name) {
    Scene scene = ToyShow.english().scene(ToyShow.id(number)).orElseThrow();
    return new ShowCommand.PutScene(
        new Scene(scene.id(), name, scene.layout(), scene.components()));
  }

  private Show show() {
    return engine.state().show();
  }

  private String name(int number) {
    return show().scene(ToyShow.id(number)).orElseThrow().name();
  }

  private String message() {
    return history.messageProperty().get();
  }
}
