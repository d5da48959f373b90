package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.ComponentCommand;
import org.castdesk.engine.command.KeyCommand;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.PadlockCommand;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.time.FrameNumber;

/// The desk's mind: what a command, a report or the passing of time makes of the state. Nothing
/// here waits, reads or draws, so every rule of the desk can be tested as a table.
///
/// **Thread**: any; there is no state but the arguments.
///
/// **Order**: what is decided at frame n shows in frame n.
public final class Switcher {
  private Switcher() {}

  /// Opens a show for the first time: its start scenes on the buses, all sources opening.
  public static Step begin(Show show) {
    return Beginning.of(show);
  }

  /// Comes back after a crash: the remembered buses, and the outputs that ran are started again.
  public static Step restore(AirMemory memory) {
    return Beginning.of(memory);
  }

  /// Hears a client at `frame`: its wish is carried out, refused, or asked about first, when the
  /// padlock is closed.
  public static Verdict wish(EngineState state, CommandEnvelope wish, FrameNumber frame) {
    Step passed = pass(state, frame);
    Verdict verdict =
        Padlocks.settle(passed.state(), wish, decide(passed.state(), wish.command(), frame), frame);
    Step step = verdict.step();
    return new Verdict(
        new Step(Next.asOneChange(state, step.state()), step.effects()).after(passed.effects()),
        verdict.refusal());
  }

  /// Carries out a command at `frame`, or says why not; nobody is asked.
  public static Decision command(EngineState state, Command command, FrameNumber frame) {
    Step passed = pass(state, frame);
    return switch (decide(passed.state(), command, frame)) {
      case Decision.Done(Step step) -> new Decision.Done(step.after(passed.effects()));
      case Decision.Refused refused -> refused;
    };
  }

  /// Takes in a report from a source or an output.
  public static Step fact(EngineState state, Fact fact, FrameNumber frame) {
    return switch (fact) {
      case Fact.SourceFact source -> SourceFacts.apply(state, source, frame);
      case Fact.GraphicFact graphic -> Step.of(Graphics.apply(state, graphic, frame));
      case Fact.OutputStarted started -> Outputs.started(state, started, frame);
      case Fact.OutputStopped stopped -> Outputs.stopped(state, stopped, frame);
      case Fact.OutputFailed failed -> Outputs.failed(state, failed, frame);
    };
  }

  /// Does what is due because time has passed: ends a transition, tries a failed source again.
  ///
  /// @return the same state object when nothing is due
  public static Step pass(EngineState state, FrameNumber frame) {
    return Marks.pass(state, frame);
  }

  private static Decision decide(EngineState state, Command command, FrameNumber frame) {
    return switch (command) {
      case SwitcherCommand bus -> Buses.decide(state, bus, frame);
      case ComponentCommand graphic -> Graphics.decide(state, graphic, frame);
      case KeyCommand key -> Keys.decide(state, key, frame);
      case SourceCommand source -> Sources.decide(state, source, frame);
      case PadlockCommand padlock -> Padlocks.decide(state, padlock, frame);
      case OutputCommand output -> Outputs.decide(state, output, frame);
      case ShowCommand edit -> Edits.decide(state, edit, frame);
      case Salvo salvo -> salvo(state, salvo, frame);
    };
  }

  private static Decision salvo(EngineState before, Salvo salvo, FrameNumber frame) {
    EngineState state = before;
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < salvo.commands().size(); i++) {
      Command command = salvo.commands().get(i);
      switch (decide(state, command, frame)) {
        case Decision.Done(Step step) -> {
          state = step.state();
          effects.addAll(step.effects());
        }
        case Decision.Refused(var receipt) -> {
          return Decision.refused(
              receipt.reason(),
              "Command %d of %d (%s): %s"
                  .formatted(
                      i + 1,
                      salvo.commands().size(),
                      command.getClass().getSimpleName(),
                      receipt.detail()));
        }
      }
    }
    return new Decision.Done(new Step(Next.asOneChange(before, state), effects));
  }
}
