package org.castdesk.engine.switcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.OutputStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// Starting and stopping what leaves the desk. What has ended stays in the list, so that everybody
/// can read how it ended; only the newest of those are kept.
final class Outputs {
  static final int FINISHED_KEPT = 20;

  private Outputs() {}

  static Decision decide(EngineState state, OutputCommand command, FrameNumber frame) {
    return switch (command) {
      case OutputCommand.StartOutput(OutputSpec output) -> start(state, output, frame);
      case OutputCommand.StopOutput(OutputId id) -> stop(state, id, frame);
    };
  }

  static Step started(EngineState state, Fact.OutputStarted fact, FrameNumber frame) {
    OutputStatus status = state.outputs().get(fact.output());
    return status == null
        ? Step.of(state)
        : switch (status.phase()) {
          case Phase.Starting _ ->
              next(state, status, new Phase.Running(frame, fact.target()), frame);
          // Stop was asked for while it started; now its target is known.
          case Phase.Stopping _ -> next(state, status, new Phase.Stopping(fact.target()), frame);
          case Phase.Running _, Phase.Stopped _, Phase.Failed _ -> Step.of(state);
        };
  }

  static Step stopped(EngineState state, Fact.OutputStopped fact, FrameNumber frame) {
    OutputStatus status = state.outputs().get(fact.output());
    return status == null
        ? Step.of(state)
        : switch (status.phase()) {
          case Phase.Starting _ ->
              next(state, status, new Phase.Stopped(target(status.spec())), frame);
          case Phase.Running(_, String target) ->
              next(state, status, new Phase.Stopped(target), frame);
          case Phase.Stopping(String target) ->
              next(state, status, new Phase.Stopped(target), frame);
          case Phase.Stopped _, Phase.Failed _ -> Step.of(state);
        };
  }

  static Step failed(EngineState state, Fact.OutputFailed fact, FrameNumber frame) {
    OutputStatus status = state.outputs().get(fact.output());
    return status == null || isFinished(status)
        ? Step.of(state)
        : next(state, status, new Phase.Failed(fact.fault()), frame);
  }

  private static Decision start(EngineState state, OutputSpec output, FrameNumber frame) {
    OutputStatus before = state.outputs().get(output.id());
    if (before != null && !isFinished(before)) {
      String what =
          before.phase() instanceof Phase.Stopping ? " is still stopping" : " runs already";
      return Decision.refused(Reason.NOT_NOW, "Output " + output.id() + what);
    }
    OutputStatus rival = writingTo(state, target(output));
    if (rival != null) {
      return Decision.refused(
          Reason.NOT_NOW,
          "Output %s writes to %s already".formatted(rival.spec().id(), target(output)));
    }
    Map<OutputId, OutputStatus> outputs = new LinkedHashMap<>(state.outputs());
    outputs.remove(output.id());
    outputs.put(output.id(), new OutputStatus(output, new Phase.Starting(frame)));
    forgetOldest(outputs);
    return Decision.done(Next.outputs(state, outputs, frame), new Effect.StartOutput(output));
  }

  private static Decision stop(EngineState state, OutputId id, FrameNumber frame) {
    OutputStatus status = state.outputs().get(id);
    if (status == null) {
      return Decision.refused(
          Reason.UNKNOWN, "There is no output '" + id + "'; the desk has: " + known(state));
    }
    return switch (status.phase()) {
      case Phase.Starting _ -> stopping(state, status, target(status.spec()), frame);
      case Phase.Running(_, String target) -> stopping(state, status, target, frame);
      case Phase.Stopping _ ->
          Decision.refused(Reason.NOT_NOW, "Output " + id + " is stopping already");
      case Phase.Stopped _, Phase.Failed _ ->
          Decision.refused(Reason.NOT_NOW, "Output " + id + " does not run");
    };
  }

  private static Decision stopping(
      EngineState state, OutputStatus status, String target, FrameNumber frame) {
    return Decision.done(
        next(state, status, new Phase.Stopping(target), frame).state(),
        new Effect.StopOutput(status.spec().id()));
  }

  /// The unfinished output that was told to write to this file, or really does.
  private static @Nullable OutputStatus writingTo(EngineState state, String file) {
    return state.outputs().values().stream()
        .filter(status -> !isFinished(status))
        .filter(status -> target(status.spec()).equals(file) || realTarget(status).equals(file))
        .findFirst()
        .orElse(null);
  }

  private static String realTarget(OutputStatus status) {
    return switch (status.phase()) {
      case Phase.Running(_, String target) -> target;
      case Phase.Stopping(String target) -> target;
      case Phase.Starting _, Phase.Stopped _, Phase.Failed _ -> target(status.spec());
    };
  }

  private static void forgetOldest(Map<OutputId, OutputStatus> outputs) {
    long tooMany = outputs.values().stream().filter(Outputs::isFinished).count() - FINISHED_KEPT;
    outputs.values().stream()
        .filter(Outputs::isFinished)
        .limit(Math.max(0, tooMany))
        .map(status -> status.spec().id())
        .toList()
        .forEach(outputs::remove);
  }

  private static boolean isFinished(OutputStatus status) {
    return status.phase() instanceof Phase.Stopped || status.phase() instanceof Phase.Failed;
  }

  private static String target(OutputSpec spec) {
    return switch (spec) {
      case OutputSpec.Recording recording -> recording.file();
    };
  }

  private static String known(EngineState state) {
    return state.outputs().isEmpty()
        ? "none"
        : state.outputs().keySet().stream().map(OutputId::value).collect(Collectors.joining(", "));
  }

  private static Step next(EngineState state, OutputStatus status, Phase phase, FrameNumber frame) {
    return Step.of(
        Next.output(state, status.spec().id(), new OutputStatus(status.spec(), phase), frame));
  }
}
