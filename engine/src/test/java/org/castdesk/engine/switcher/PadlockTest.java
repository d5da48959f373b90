package org.castdesk.engine.switcher;

import static org.castdesk.engine.testing.SampleDesk.A;
import static org.castdesk.engine.testing.SampleDesk.B;
import static org.castdesk.engine.testing.SampleDesk.C;
import static org.castdesk.engine.testing.SampleDesk.RV04;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.PadlockCommand.ClosePadlock;
import org.castdesk.engine.command.PadlockCommand.OpenPadlock;
import org.castdesk.engine.command.PadlockCommand.SayNo;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.command.SwitcherCommand.FadeToBlack;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.command.SwitcherCommand.SetUrgent;
import org.castdesk.engine.command.SwitcherCommand.Take;
import org.castdesk.engine.command.SwitcherCommand.TakeBack;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.api.Test;

class PadlockTest {
  private static final Origin DESK = Origin.DESK.over(1);
  private static final Origin OTHER = Origin.DESK.over(2);

  private EngineState state = new SampleDesk().openAll(0).state();

  @Test
  void open_asksNobody() {
    assertNull(wish(1, DESK, new Take(C)));
    assertEquals(C, onProgram());
  }

  @Test
  void firstPress_isAsked_andTheSecondIsDone() {
    close();
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(10, DESK, new Take(C)));
    assertEquals(A, onProgram());
    assertEquals(
        List.of(new Padlock.Question(DESK, new Take(C), new FrameNumber(10), new FrameNumber(100))),
        state.padlock().questions());

    assertNull(wish(99, DESK, new Take(C)));
    assertEquals(C, onProgram());
    assertEquals(Padlock.CLOSED, state.padlock());
  }

  @Test
  void threeSeconds_areANo() {
    close();
    wish(10, DESK, new Take(C));
    assertSame(state, Switcher.pass(state, new FrameNumber(99)).state());
    state = Switcher.pass(state, new FrameNumber(100)).state();
    assertEquals(Padlock.CLOSED, state.padlock());

    wish(110, DESK, new Take(C));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(200, DESK, new Take(C)));
    assertEquals(A, onProgram());
  }

  @Test
  void anythingElseOfTheSameClient_isANo() {
    close();
    for (Command other :
        List.of(new SetPreview(B), new SayNo(), new Take(B), new SetPreview(unknown()))) {
      wish(10, DESK, new Take(C));
      wish(11, DESK, other);
      assertEquals(Reason.NEEDS_CONFIRMATION, wish(12, DESK, new Take(C)), other::toString);
      wish(13, DESK, new SayNo());
      assertEquals(Padlock.CLOSED, state.padlock());
    }
    assertEquals(A, onProgram());
  }

  @Test
  void anotherClient_neitherConfirmsNorDenies() {
    close();
    wish(10, DESK, new Take(C));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(11, OTHER, new Take(C)));
    wish(12, OTHER, new SetPreview(B));
    assertEquals(A, onProgram());
    assertNull(wish(13, DESK, new Take(C)));
    assertEquals(C, onProgram());
  }

  @Test
  void engineItself_isNeverAsked_butNobodyElseCanPassForIt() {
    close();
    assertNull(wish(10, Origin.ENGINE, new Take(C)));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(11, Origin.ENGINE.over(3), new Take(B)));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(12, Origin.SCRIPT, new Take(B)));
  }

  @Test
  void wayOutOfTrouble_isNeverAsked() {
    guard(List.of(Guarded.values()));
    wish(3, DESK, new FadeToBlack());
    wish(4, DESK, new FadeToBlack());
    assertTrue(state.onAir().fade().black());
    assertNull(wish(100, DESK, new FadeToBlack()));
    assertNull(wish(101, DESK, new SetUrgent(true)));
    assertNull(wish(102, DESK, new Cut()));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(103, DESK, new SetUrgent(false)));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(104, DESK, new TakeBack()));
  }

  @Test
  void playingHead_isAskedAboutOnAirOnly_andAnyPlaceIsAYes() {
    close();
    SourceSlot onAir = state.onAir().program().layout().videoLayers().getFirst().slot();
    assertNull(wish(10, DESK, new SourceCommand.Pause(RV04)));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(11, DESK, new SourceCommand.Pause(onAir)));
    assertTrue(state.sources().get(onAir).head().playing());
    assertNull(wish(12, DESK, new SourceCommand.Pause(onAir)));
    assertFalse(state.sources().get(onAir).head().playing());
    assertNull(wish(13, DESK, new SourceCommand.Play(onAir)));
    assertEquals(
        Reason.NEEDS_CONFIRMATION,
        wish(14, DESK, new SourceCommand.Seek(onAir, Duration.ofSeconds(2))));
    assertNull(wish(15, DESK, new SourceCommand.Seek(onAir, Duration.ofSeconds(3))));
  }

  @Test
  void whatIsNotChosen_isNotAsked() {
    guard(List.of(Guarded.REMOVE));
    assertNull(wish(10, DESK, new Take(C)));
    assertEquals(
        Reason.NEEDS_CONFIRMATION, wish(11, DESK, new ShowCommand.RemoveScene(SampleDesk.PIP)));
    assertNull(wish(12, DESK, new ShowCommand.RemoveScene(SampleDesk.PIP)));
    assertTrue(state.show().scene(SampleDesk.PIP).isEmpty());
  }

  @Test
  void whatCannotBeDone_isRefusedWithoutAQuestion() {
    close();
    assertEquals(Reason.NOT_NOW, wish(10, DESK, new ShowCommand.RemoveScene(A)));
    assertEquals(Reason.UNKNOWN, wish(11, DESK, new Take(unknown())));
    assertEquals(Padlock.CLOSED, state.padlock());
  }

  @Test
  void salvo_withOneGuardedCommand_isAskedAsAWhole() {
    close();
    Salvo salvo = new Salvo(List.of(new SetPreview(B), new ShowCommand.RemoveSource(RV04)));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(10, DESK, salvo));
    assertTrue(state.show().source(RV04).isPresent());
    assertNull(wish(11, DESK, salvo));
    assertTrue(state.show().source(RV04).isEmpty());
  }

  @Test
  void endOfARecording_isAsked() {
    OutputId id = new OutputId("rec");
    wish(1, DESK, new OutputCommand.StartOutput(new OutputSpec.Recording(id, "a.mp4")));
    close();
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(10, DESK, new OutputCommand.StopOutput(id)));
    assertNull(wish(11, DESK, new OutputCommand.StopOutput(id)));
  }

  @Test
  void padlockItself_needsTheSecondPress_toOpenAndToLoosen() {
    close();
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(10, DESK, new ShowCommand.PutGuarded(List.of())));
    assertEquals(
        Reason.NEEDS_CONFIRMATION,
        wish(11, DESK, new Salvo(List.of(new OpenPadlock(), new Take(C)))));
    assertEquals(Reason.NEEDS_CONFIRMATION, wish(12, DESK, new OpenPadlock()));
    assertTrue(state.padlock().closed());
    assertNull(wish(13, DESK, new OpenPadlock()));
    assertEquals(Padlock.OPEN, state.padlock());
    assertNull(wish(14, DESK, new OpenPadlock()));
  }

  @Test
  void closing_isDoneAtOnce_andTwiceChangesNothing() {
    close();
    EngineState closed = state;
    close();
    assertSame(closed, state);
  }

  @Test
  void closedPadlock_comesBackAfterACrash_withoutQuestions() {
    close();
    wish(10, DESK, new Take(C));
    assertEquals(Padlock.CLOSED, Switcher.restore(AirMemory.of(state)).state().padlock());
    assertEquals(Padlock.OPEN, Switcher.begin(state.show()).state().padlock());
  }

  @Test
  void choice_isPartOfTheShow_inOneOrder() {
    wish(1, DESK, new ShowCommand.PutGuarded(List.of(Guarded.REMOVE, Guarded.TAKE_BACK)));
    assertEquals(List.of(Guarded.TAKE_BACK, Guarded.REMOVE), state.show().guarded());
  }

  @Test
  void manyClients_leaveABoundedNumberOfQuestions() {
    close();
    for (int client = 0; client < 100; client++) {
      wish(10, Origin.DESK.over(client), new Take(C));
    }
    assertEquals(16, state.padlock().questions().size());
    assertNotNull(wish(11, Origin.DESK.over(0), new Take(C)), "its question was pushed out");
    assertNull(wish(11, Origin.DESK.over(99), new Take(C)));
  }

  private void close() {
    assertNull(wish(2, DESK, new ClosePadlock()));
  }

  private void guard(List<Guarded> actions) {
    assertNull(wish(1, DESK, new ShowCommand.PutGuarded(actions)));
    close();
  }

  private static SceneId unknown() {
    return new SceneId("X");
  }

  private SceneId onProgram() {
    return state.onAir().program().scene().id();
  }

  /// @return why it was not done, null = done
  private Reason wish(long frame, Origin origin, Command command) {
    long before = state.revision();
    Verdict verdict =
        Switcher.wish(state, CommandEnvelope.now(command, origin), new FrameNumber(frame));
    state = verdict.step().state();
    assertTrue(state.revision() <= before + 1, "one command is one change");
    return verdict.refusal() == null ? null : verdict.refusal().reason();
  }
}
