package org.castdesk.engine.runtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.switcher.Effect;
import org.castdesk.engine.switcher.Step;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.switcher.Verdict;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameNumber;

/// Keeps the state: drains the queue between two frames, lets the switcher decide, publishes.
///
/// **Thread**: the tick; [#state()] from any.
final class Decider {
  private final CommandQueue queue;
  private final EventDispatcher events;
  private final EffectRunner effects;
  private final long patienceFrames;
  private volatile EngineState state;

  Decider(CommandQueue queue, EventDispatcher events, EffectRunner effects, Step begin) {
    this.queue = queue;
    this.events = events;
    this.effects = effects;
    this.state = begin.state();
    this.patienceFrames = begin.state().show().format().rate().nominalFrames();
  }

  EngineState state() {
    return state;
  }

  /// Everything that is due at this frame: marks of time, planned commands, commands, reports.
  void decide(long frameValue) {
    FrameNumber frame = new FrameNumber(frameValue);
    Step passed = Switcher.pass(state, frame);
    if (passed.state().revision() != state.revision()) {
      accept(passed);
      events.post(new EngineEvent.MarkPassed(frame, state));
    }
    for (CommandQueue.Item item : queue.drain(frameValue)) {
      switch (item) {
        case CommandQueue.Wish wish -> handle(wish, frame);
        case CommandQueue.Report(Fact fact) -> handle(fact, frame);
      }
    }
  }

  /// Takes in what was reported since, in the middle of a frame. Wishes wait for the next one: what
  /// this frame shows of the sources is taken already.
  void hearReports(long frameValue) {
    FrameNumber frame = new FrameNumber(frameValue);
    queue.takeReports().forEach(fact -> handle(fact, frame));
  }

  void handle(Fact fact, FrameNumber frame) {
    Step step = Switcher.fact(state, fact, frame);
    if (step.state().revision() != state.revision()) {
      accept(step);
      events.post(new EngineEvent.FactHandled(frame, state, fact));
    } else {
      effects.run(step.effects());
    }
  }

  private void handle(CommandQueue.Wish wish, FrameNumber frame) {
    Receipt receipt = answer(wish, frame);
    events.answer(wish.answer(), receipt);
    events.post(new EngineEvent.CommandHandled(frame, state, wish.envelope(), receipt));
  }

  private Receipt answer(CommandQueue.Wish wish, FrameNumber frame) {
    // A frame skipped by a late tick does not lose its commands; a client that asks for the past
    // does.
    if (wish.frame() >= 0 && frame.value() - wish.frame() > patienceFrames) {
      return new Receipt.Rejected(
          Receipt.Reason.TOO_LATE,
          "frame " + wish.frame() + " is past, the next one is " + frame.value());
    }
    Verdict verdict = Switcher.wish(state, wish.envelope(), frame);
    accept(verdict.step());
    return verdict.refusal() == null
        ? new Receipt.Applied(state.revision(), frame)
        : verdict.refusal();
  }

  private void accept(Step step) {
    state = step.state();
    effects.run(step.effects());
  }

  /// Waits until none of these is opening any more, or until the time is over.
  ///
  /// @param deadlineNanos on `clock`
  void awaitOpened(FrameNumber frame, Set<SourceSlot> slots, EngineClock clock, long deadlineNanos)
      throws InterruptedException {
    while (isOpening(slots)) {
      List<Fact> facts = queue.awaitReports(deadlineNanos - clock.nowNanos());
      if (facts.isEmpty()) {
        return;
      }
      facts.forEach(fact -> handle(fact, frame));
    }
  }

  private boolean isOpening(Set<SourceSlot> slots) {
    for (Map.Entry<SourceSlot, SourceStatus> entry : state.sources().entrySet()) {
      if (entry.getValue().phase() instanceof SourceStatus.Phase.Opening
          && slots.contains(entry.getKey())) {
        return true;
      }
    }
    return false;
  }

  /// Carries out what starting the show needs.
  void begin(List<Effect> beginEffects) {
    effects.run(beginEffects);
  }
}
