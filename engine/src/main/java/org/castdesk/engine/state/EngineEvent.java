package org.castdesk.engine.state;

import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.time.FrameNumber;

/// What just happened, with the state after it.
public sealed interface EngineEvent {
  EngineState state();

  FrameNumber frame();

  /// A command was carried out or refused.
  record CommandHandled(
      FrameNumber frame, EngineState state, CommandEnvelope envelope, Receipt receipt)
      implements EngineEvent {}

  /// Something inside reported.
  record FactHandled(FrameNumber frame, EngineState state, Fact fact) implements EngineEvent {}

  /// Time passed a mark of the state: a transition or fade came to its end.
  record MarkPassed(FrameNumber frame, EngineState state) implements EngineEvent {}
}
