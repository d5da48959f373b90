package org.castdesk.engine.switcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.engine.command.OutputCommand.StartOutput;
import org.castdesk.engine.command.OutputCommand.StopOutput;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.SwitcherCommand.Auto;
import org.castdesk.engine.command.SwitcherCommand.FadeToBlack;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.OutputStatus.Phase;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.api.Test;

class OutputsTest {
  private static final OutputId REC = new OutputId("rec");
  private static final OutputSpec FILE = new OutputSpec.Recording(REC, "out.mp4");
  private static final MediaFault FULL =
      MediaFault.fatal(FaultCode.DISK_FULL, "out.mp4", "the disk is full");

  private final SampleDesk desk = new SampleDesk();

  OutputsTest() {
    desk.takeEffects();
  }

  @Test
  void startAndStop_goThroughAllPhases() {
    desk.send(5, new StartOutput(FILE));
    assertEquals(List.of(new Effect.StartOutput(FILE)), desk.takeEffects());
    assertPhase(new Phase.Starting(new FrameNumber(5)));
    desk.report(6, new Fact.OutputStarted(REC, "out-2.mp4"));
    assertPhase(new Phase.Running(new FrameNumber(6), "out-2.mp4"));
    desk.send(90, new StopOutput(REC));
    assertEquals(List.of(new Effect.StopOutput(REC)), desk.takeEffects());
    assertPhase(new Phase.Stopping("out-2.mp4"));
    desk.report(95, new Fact.OutputStopped(REC));
    assertPhase(new Phase.Stopped("out-2.mp4"));
  }

  @Test
  void start_whileItRuns_isRefused() {
    desk.send(5, new StartOutput(FILE));
    assertEquals("Output rec runs already", desk.refuse(6, new StartOutput(FILE)).detail());
    desk.send(7, new StopOutput(REC));
    assertEquals("Output rec is still stopping", desk.refuse(8, new StartOutput(FILE)).detail());
    assertEquals(Reason.NOT_NOW, desk.refuse(8, new StopOutput(REC)).reason());
  }

  @Test
  void start_ofASecondOutputIntoTheSameFile_isRefused() {
    OutputSpec second = new OutputSpec.Recording(new OutputId("second"), "out.mp4");
    OutputSpec renamed = new OutputSpec.Recording(new OutputId("third"), "out-2.mp4");
    desk.send(5, new StartOutput(FILE));
    assertEquals(
        "Output rec writes to out.mp4 already", desk.refuse(6, new StartOutput(second)).detail());
    desk.report(7, new Fact.OutputStarted(REC, "out-2.mp4"));
    assertEquals(
        "Output rec writes to out-2.mp4 already",
        desk.refuse(8, new StartOutput(renamed)).detail());
    desk.takeEffects();
    desk.send(9, new StopOutput(REC)).report(12, new Fact.OutputStopped(REC));
    desk.send(13, new StartOutput(second));
    assertEquals(new Effect.StartOutput(second), desk.takeEffects().getLast());
  }

  @Test
  void salvo_thatStartsOneOutputTwice_startsNothing() {
    Salvo twice = new Salvo(List.of(new StartOutput(FILE), new StartOutput(FILE)));
    assertTrue(desk.refuse(5, twice).detail().contains("Output rec runs already"));
    assertEquals(List.of(), desk.takeEffects());
    assertTrue(desk.state().outputs().isEmpty());
  }

  @Test
  void stop_beforeItHasStarted_keepsItsTarget() {
    desk.send(5, new StartOutput(FILE)).send(6, new StopOutput(REC));
    desk.report(7, new Fact.OutputStarted(REC, "out-3.mp4"));
    desk.report(8, new Fact.OutputStopped(REC));
    assertPhase(new Phase.Stopped("out-3.mp4"));
  }

  @Test
  void stop_ofAnUnknownOutput_namesTheKnown() {
    assertEquals(
        "There is no output 'x'; the desk has: none",
        desk.refuse(1, new StopOutput(new OutputId("x"))).detail());
    desk.send(2, new StartOutput(FILE));
    assertEquals(
        "There is no output 'x'; the desk has: rec",
        desk.refuse(3, new StopOutput(new OutputId("x"))).detail());
  }

  @Test
  void failed_staysVisibleUntilTheSameIdStartsAgain() {
    desk.send(5, new StartOutput(FILE)).report(9, new Fact.OutputFailed(REC, FULL));
    assertPhase(new Phase.Failed(FULL));
    EngineState before = desk.state();
    desk.report(10, new Fact.OutputStopped(REC));
    assertSame(before, desk.state());
    desk.send(11, new StartOutput(FILE));
    assertPhase(new Phase.Starting(new FrameNumber(11)));
  }

  @Test
  void finishedOutputs_areKeptUpToTwenty() {
    desk.send(0, new StartOutput(FILE));
    for (int i = 0; i < 30; i++) {
      OutputId id = new OutputId("o" + i);
      desk.send(i, new StartOutput(new OutputSpec.Recording(id, i + ".mp4")));
      desk.report(i, new Fact.OutputStopped(id));
    }
    desk.send(99, new StartOutput(new OutputSpec.Recording(new OutputId("last"), "last.mp4")));
    assertEquals(22, desk.state().outputs().size());
    assertTrue(desk.state().outputs().containsKey(REC), "what runs is never forgotten");
    assertTrue(desk.state().outputs().containsKey(new OutputId("o29")));
    assertFalse(desk.state().outputs().containsKey(new OutputId("o9")));
  }

  @Test
  void reportsOfUnknownOutputs_areIgnored() {
    EngineState before = desk.state();
    desk.report(1, new Fact.OutputStarted(REC, "x"))
        .report(1, new Fact.OutputStopped(REC))
        .report(1, new Fact.OutputFailed(REC, FULL));
    assertSame(before, desk.state());
  }

  @Test
  void restore_bringsBackBusesBlackAndRunningOutputs() {
    OutputSpec done = new OutputSpec.Recording(new OutputId("done"), "done.mp4");
    desk.send(1, new StartOutput(done)).report(2, new Fact.OutputStopped(done.id()));
    desk.send(5, new StartOutput(FILE)).report(6, new Fact.OutputStarted(REC, "out.mp4"));
    desk.send(50, new FadeToBlack()).send(60, new Auto());
    SampleDesk again = new SampleDesk(Switcher.restore(AirMemory.of(desk.state())));
    EngineState state = again.state();
    assertEquals(SampleDesk.B, state.onAir().program().scene().id(), "a mix is remembered as done");
    assertEquals(SampleDesk.A, state.onAir().preview());
    assertEquals(SampleDesk.A, state.onAir().history().getFirst().scene().id());
    assertEquals(1.0, state.onAir().fade().levelAt(0));
    assertSame(state, Switcher.pass(state, FrameNumber.ZERO).state());
    assertEquals(List.of(REC), List.copyOf(state.outputs().keySet()));
    List<Effect> effects = again.takeEffects();
    assertEquals(5, effects.size());
    assertEquals(new Effect.StartOutput(FILE), effects.getLast());
  }

  private void assertPhase(Phase phase) {
    assertEquals(new OutputStatus(FILE, phase), desk.state().outputs().get(REC));
  }
}
