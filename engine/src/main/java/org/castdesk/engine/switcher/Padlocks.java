package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.PadlockCommand;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.state.Padlock.Question;
import org.castdesk.engine.time.FrameNumber;

/// The second press: who is asked, what counts as Yes, and when a question is over.
final class Padlocks {
  static final int SECONDS = 3;

  /// More clients than this that press at once are no people; the oldest question goes.
  private static final int MOST_QUESTIONS = 16;

  private static final Receipt.Rejected ASKED =
      new Receipt.Rejected(
          Reason.NEEDS_CONFIRMATION,
          "The padlock is closed: the same command once more within " + SECONDS + " s does it");

  private Padlocks() {}

  static Decision decide(EngineState state, PadlockCommand command, FrameNumber frame) {
    return switch (command) {
      case PadlockCommand.ClosePadlock _ -> Decision.done(turned(state, Padlock.CLOSED, frame));
      case PadlockCommand.OpenPadlock _ -> Decision.done(turned(state, Padlock.OPEN, frame));
      // Every command but the same again is a No.
      case PadlockCommand.SayNo _ -> Decision.done(state);
    };
  }

  private static EngineState turned(EngineState state, Padlock to, FrameNumber frame) {
    return state.padlock().closed() == to.closed() ? state : Next.padlock(state, to, frame);
  }

  /// What becomes of a wish that the rules of the desk have decided already: a wish that cannot be
  /// done is refused without a question.
  static Verdict settle(
      EngineState state, CommandEnvelope wish, Decision decision, FrameNumber frame) {
    Origin origin = wish.origin();
    EngineState unasked = Next.padlock(state, without(state.padlock(), origin), frame);
    return switch (decision) {
      case Decision.Refused(Receipt.Rejected receipt) -> new Verdict(Step.of(unasked), receipt);
      case Decision.Done(Step step) ->
          isDone(state, wish, step)
              ? new Verdict(answered(step, origin, frame), null)
              : new Verdict(Step.of(Next.asOneChange(state, asked(unasked, wish, frame))), ASKED);
    };
  }

  private static boolean isDone(EngineState state, CommandEnvelope wish, Step step) {
    Command command = wish.command();
    boolean changesNothing = step.effects().isEmpty() && step.state().equals(state);
    return changesNothing
        || wish.origin().isUnattended()
        || !Guards.isGuarded(state, command)
        || state.padlock().questionTo(wish.origin()).stream()
            .anyMatch(question -> Guards.isSame(question.command(), command));
  }

  private static Step answered(Step step, Origin origin, FrameNumber frame) {
    EngineState done = step.state();
    return new Step(Next.padlock(done, without(done.padlock(), origin), frame), step.effects());
  }

  private static EngineState asked(EngineState state, CommandEnvelope wish, FrameNumber frame) {
    List<Question> questions = new ArrayList<>(state.padlock().questions());
    if (questions.size() == MOST_QUESTIONS) {
      questions.removeFirst();
    }
    questions.add(
        new Question(
            wish.origin(), wish.command(), frame, SourceFacts.after(state, frame, SECONDS)));
    return Next.padlock(state, state.padlock().with(questions), frame);
  }

  private static Padlock without(Padlock padlock, Origin origin) {
    return padlock.questionTo(origin).isEmpty()
        ? padlock
        : padlock.with(
            padlock.questions().stream()
                .filter(question -> !question.origin().equals(origin))
                .toList());
  }

  /// Without the questions whose time is over; the same state when there are none.
  static EngineState pass(EngineState state, FrameNumber frame) {
    List<Question> questions = state.padlock().questions();
    if (questions.isEmpty() || questions.getFirst().until().compareTo(frame) > 0) {
      return state;
    }
    List<Question> left =
        questions.stream().filter(question -> question.until().compareTo(frame) > 0).toList();
    return Next.padlock(state, state.padlock().with(left), frame);
  }
}
