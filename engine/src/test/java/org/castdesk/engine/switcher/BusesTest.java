package org.castdesk.engine.switcher;

import static org.castdesk.engine.testing.SampleDesk.A;
import static org.castdesk.engine.testing.SampleDesk.B;
import static org.castdesk.engine.testing.SampleDesk.C;
import static org.castdesk.engine.testing.SampleDesk.PIP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand.PutLayout;
import org.castdesk.engine.command.ShowCommand.RemoveScene;
import org.castdesk.engine.command.SwitcherCommand.Auto;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.command.SwitcherCommand.FadeToBlack;
import org.castdesk.engine.command.SwitcherCommand.RefreshProgram;
import org.castdesk.engine.command.SwitcherCommand.SetFlipFlop;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.command.SwitcherCommand.SetTBar;
import org.castdesk.engine.command.SwitcherCommand.SetTransition;
import org.castdesk.engine.command.SwitcherCommand.Take;
import org.castdesk.engine.command.SwitcherCommand.TakeBack;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OnAir.Mixing;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusesTest {
  private final SampleDesk desk = new SampleDesk();

  @Test
  void begin_putsTheStartScenesOnTheBuses() {
    assertBuses(A, B);
    assertEquals(List.of(), air().history());
    assertEquals(0.0, air().fade().levelAt(0));
  }

  @Test
  void cut_swapsTheBusesOnItsFrame() {
    desk.send(7, new Cut());
    assertBuses(B, A);
    assertEquals(new FrameNumber(7), air().program().takenAt());
    assertEquals(new FrameNumber(7), desk.state().frame());
    assertEquals(A, air().history().getFirst().scene().id());
  }

  @Test
  void cut_withoutFlipFlop_leavesPreview() {
    desk.send(1, new SetFlipFlop(false)).send(2, new Cut());
    assertBuses(B, B);
  }

  @Test
  void cut_toTheUneditedProgramme_changesNothing() {
    desk.send(1, new SetPreview(A));
    EngineState before = desk.state();
    desk.send(2, new Cut());
    assertSame(before, desk.state());
  }

  @Test
  void take_leavesPreview() {
    desk.send(3, new Take(C));
    assertBuses(C, B);
  }

  @Test
  void take_ofTheEditedProgramme_bringsTheEditOnAir() {
    Layout edited = recoloured(air().program().layout());
    desk.send(1, new PutLayout(edited));
    assertEquals(Rgb.BLACK, air().program().layout().background());
    desk.send(2, new Take(A));
    assertEquals(edited, air().program().layout());
    assertEquals(Rgb.BLACK, air().history().getFirst().layout().background());
  }

  @Test
  void unknownScenes_areRefusedWithTheKnownOnes() {
    for (Command command : List.of(new Take(new SceneId("X")), new SetPreview(new SceneId("X")))) {
      Receipt.Rejected refusal = desk.refuse(1, command);
      assertEquals(Reason.UNKNOWN, refusal.reason());
      assertEquals("There is no scene 'X'; the show has: A, B, C, PIP", refusal.detail());
    }
  }

  @Test
  void auto_isDoneAfterItsRate() {
    desk.send(100, new Auto());
    for (long frame = 101; frame < 110; frame++) {
      EngineState before = desk.state();
      desk.pass(frame);
      assertSame(before, desk.state(), "frame " + frame);
    }
    assertBuses(A, B);
    desk.pass(110);
    assertNull(air().mixing());
    assertBuses(B, A);
    assertEquals(new FrameNumber(100), air().program().takenAt());
    assertEquals(A, air().history().getFirst().scene().id());
  }

  @Test
  void cut_onTheFrameAfterATransition_isNotBusy() {
    desk.send(100, new Auto()).send(110, new Cut());
    assertBuses(A, B);
    assertEquals(2, air().history().size());
  }

  @Test
  void takes_whileAutoRuns_areRejected() {
    desk.send(100, new Auto());
    for (Command command :
        List.of(new Cut(), new Auto(), new Take(C), new TakeBack(), new SetTBar(0.5))) {
      Receipt.Rejected refusal = desk.refuse(103, command);
      assertEquals(Reason.BUSY, refusal.reason(), command.toString());
      assertEquals("A transition runs for 7 more frames", refusal.detail());
    }
    assertEquals("A transition runs for 1 more frame", desk.refuse(109, new Cut()).detail());
  }

  @Test
  void edits_whileAutoRuns_doNotTouchItsPictures() {
    desk.send(100, new Auto());
    Mixing.Running running = assertInstanceOf(Mixing.Running.class, air().mixing());
    desk.send(101, new PutLayout(recoloured(running.to().layout()))).pass(110);
    assertEquals(running.to(), air().program());
  }

  @Test
  void setPreview_whileAutoRuns_choosesWhatComesAfterIt() {
    desk.send(100, new Auto()).send(103, new SetPreview(PIP));
    assertEquals(B, air().mixing().to().scene().id());
    desk.pass(110);
    assertBuses(B, PIP);
  }

  @Test
  void tBar_fromZeroToOne_takes() {
    desk.send(1, new SetTBar(0.1)).send(2, new SetTBar(0.6));
    assertInstanceOf(Mixing.ByHand.class, air().mixing());
    assertEquals(A, air().program().scene().id());
    desk.send(3, new SetTBar(1));
    assertNull(air().mixing());
    assertBuses(B, A);
    assertEquals(new FrameNumber(1), air().program().takenAt());
  }

  @Test
  void tBar_backToZero_cancels() {
    desk.send(1, new SetTBar(0.4)).send(2, new SetTBar(0));
    assertNull(air().mixing());
    assertBuses(A, B);
    assertEquals(List.of(), air().history());
  }

  @Test
  void tBar_atRest_changesNothing() {
    EngineState before = desk.state();
    desk.send(1, new SetTBar(0));
    assertSame(before, desk.state());
  }

  @Test
  void takes_whileTheTBarIsOut_areRejected() {
    desk.send(1, new SetTBar(0.43));
    for (Command command : List.of(new Cut(), new Take(C), new TakeBack())) {
      Receipt.Rejected refusal = desk.refuse(2, command);
      assertEquals(Reason.BUSY, refusal.reason());
      assertEquals("The T-bar stands at 43 %; bring it to an end or press AUTO", refusal.detail());
    }
  }

  @Test
  void auto_whileTheTBarIsOut_finishesFromThere() {
    desk.send(50, new SetTBar(0.4)).send(60, new Auto());
    assertEquals(
        new FrameNumber(56), assertInstanceOf(Mixing.Running.class, air().mixing()).startedAt());
    desk.pass(65);
    assertInstanceOf(Mixing.Running.class, air().mixing());
    desk.pass(66);
    assertBuses(B, A);
  }

  @Test
  void auto_whileTheTBarIsOut_inTheFirstFrames_doesNotFail() {
    desk.send(0, new SetTBar(0.9)).send(1, new Auto()).pass(10);
    assertBuses(B, A);
  }

  @Test
  void takeBack_returnsAndPutsWhatWasLeftOnPreview() {
    desk.send(1, new Take(C)).send(2, new TakeBack());
    assertBuses(A, C);
    assertEquals(List.of(), air().history());
    assertEquals(new FrameNumber(2), air().program().takenAt());
    assertEquals(Reason.NOT_NOW, desk.refuse(3, new TakeBack()).reason());
  }

  @Test
  void takeBack_withoutFlipFlop_leavesPreview() {
    desk.send(1, new SetFlipFlop(false)).send(2, new Take(C)).send(3, new TakeBack());
    assertBuses(A, B);
  }

  @Test
  void refreshProgram_bringsTheEditsOfItsSceneOnAir_withoutATake() {
    desk.send(5, new Take(C)).send(6, new Take(A));
    OnAir before = air();
    Layout edited = recoloured(before.program().layout());
    desk.send(9, new Salvo(List.of(new PutLayout(edited), new RefreshProgram())));
    assertEquals(edited, air().program().layout());
    assertEquals(new FrameNumber(6), air().program().takenAt());
    assertEquals(before.history(), air().history());
    assertEquals(before.preview(), air().preview());
  }

  @Test
  void refreshProgram_ofAnUneditedScene_changesNothing() {
    EngineState before = desk.state();
    desk.send(2, new RefreshProgram());
    assertSame(before, desk.state());
  }

  @Test
  void refreshProgram_whileATransitionRuns_isRefused_andTheEditWithIt() {
    desk.send(100, new Auto());
    Layout asItWas = air().program().layout();
    Salvo live = new Salvo(List.of(new PutLayout(recoloured(asItWas)), new RefreshProgram()));
    assertEquals(Reason.BUSY, desk.refuse(103, live).reason());
    assertEquals(asItWas, air().program().layout());
    assertEquals(asItWas, desk.state().show().layout(asItWas.id()).orElseThrow());
  }

  @Test
  void refreshProgram_ofASceneThatIsGone_isRefused() {
    desk.send(5, new Take(C)).send(6, new RemoveScene(A)).send(7, new TakeBack());
    OnAir before = air();
    assertEquals(A, before.program().scene().id());
    assertEquals(Reason.UNKNOWN, desk.refuse(8, new RefreshProgram()).reason());
    assertEquals(before, air());
  }

  @Test
  void takeBack_goesTenStepsDeep() {
    List<SceneId> scenes = List.of(B, C, PIP, A, C, B, PIP, C, A, B, C, A);
    for (int i = 0; i < scenes.size(); i++) {
      desk.send(i, new Take(scenes.get(i)));
    }
    for (int i = scenes.size() - 2; i >= 1; i--) {
      desk.send(100, new TakeBack());
      assertEquals(scenes.get(i), air().program().scene().id());
    }
    assertEquals(Reason.NOT_NOW, desk.refuse(101, new TakeBack()).reason());
  }

  @Test
  void fadeToBlack_darkensOverItsRateAndSettles() {
    desk.send(10, new FadeToBlack());
    assertEquals(0.1, air().fade().levelAt(10), 1e-9);
    assertEquals(1, air().fade().levelAt(19), 1e-9);
    desk.pass(19);
    assertEquals(0.0, air().fade().fromLevel());
    desk.pass(20);
    assertEquals(new OnAir.Fade(true, new FrameNumber(10), 1, 1), air().fade());
    assertEquals(1, air().fade().levelAt(20));
    desk.send(30, new FadeToBlack());
    assertEquals(0.9, air().fade().levelAt(30), 1e-9);
    assertEquals(0, air().fade().levelAt(39), 1e-9);
  }

  @Test
  void fadeToBlack_turnsRoundHalfWay() {
    desk.send(10, new FadeToBlack());
    assertEquals(0.4, air().fade().levelAt(13), 1e-9);
    desk.send(14, new FadeToBlack());
    assertEquals(0.3, air().fade().levelAt(14), 1e-9);
    assertEquals(0, air().fade().levelAt(17), 1e-9);
  }

  @Test
  void fadeToBlack_worksDuringATransition() {
    desk.send(10, new Auto()).send(12, new FadeToBlack()).pass(20);
    assertBuses(B, A);
    assertTrue(air().fade().black());
  }

  @Test
  void setTransition_keepsWhatIsLeftOut() {
    desk.send(1, new SetTransition(Transition.Kind.WIPE_LEFT, null, null, null));
    assertEquals(
        new Transition(Transition.Kind.WIPE_LEFT, 10, 0.02, Rgb.BLACK), air().transition());
    desk.send(2, new SetTransition(null, 50, 0.1, new Rgb(1, 2, 3)));
    assertEquals(
        new Transition(Transition.Kind.WIPE_LEFT, 50, 0.1, new Rgb(1, 2, 3)), air().transition());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001})
  void setTransition_withAnImpossibleRate_isInvalid(int rate) {
    Receipt.Rejected refusal = desk.refuse(1, new SetTransition(null, rate, null, null));
    assertEquals(Reason.INVALID, refusal.reason());
    assertEquals("A rate is 1 to 1000 frames, not " + rate, refusal.detail());
  }

  @Test
  void salvo_actsAsOneChange() {
    long revision = desk.state().revision();
    desk.send(
        5,
        new Salvo(List.of(new SetTransition(null, 1, null, null), new SetPreview(PIP), new Cut())));
    assertBuses(PIP, A);
    assertEquals(revision + 1, desk.state().revision());
  }

  @Test
  void salvo_withOneBadCommand_doesNothing() {
    EngineState before = desk.state();
    Receipt.Rejected refusal =
        desk.refuse(5, new Salvo(List.of(new Cut(), new SetPreview(new SceneId("X")))));
    assertSame(before, desk.state());
    assertEquals(Reason.UNKNOWN, refusal.reason());
    assertTrue(refusal.detail().startsWith("Command 2 of 2 (SetPreview): There is no scene 'X'"));
  }

  private OnAir air() {
    return desk.state().onAir();
  }

  private void assertBuses(SceneId program, SceneId preview) {
    assertEquals(program, air().program().scene().id(), "PGM");
    assertEquals(preview, air().preview(), "PVW");
  }

  private static Layout recoloured(Layout layout) {
    return layout.withBackground(new Rgb(9, 9, 9));
  }
}
