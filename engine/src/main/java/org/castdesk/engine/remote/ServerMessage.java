package org.castdesk.engine.remote;

import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// What the engine says to a client, one JSON text per message.
///
/// **Order**: `Hello`, `ShowIs`, `StateIs`, `TelemetryIs`; then `Event`s, each with the state after
/// it, answers, and `TelemetryIs` ten times a second, which is the heartbeat. A client that reads
/// too slowly loses events and gets a `StateIs` instead.
sealed interface ServerMessage {
  /// Grows when an older peer could no longer understand.
  int PROTOCOL = 1;

  record Hello(int protocol, String version, long pid) implements ServerMessage {}

  /// The show of all states that follow.
  record ShowIs(Show show) implements ServerMessage {}

  record StateIs(WireState state) implements ServerMessage {}

  /// A command with its receipt, a fact, or neither: time passed a mark.
  record Event(
      FrameNumber frame,
      WireState state,
      @Nullable CommandEnvelope envelope,
      @Nullable Receipt receipt,
      @Nullable Fact fact)
      implements ServerMessage {
    static Event of(EngineEvent event) {
      WireState state = WireState.of(event.state());
      return switch (event) {
        case EngineEvent.CommandHandled handled ->
            new Event(handled.frame(), state, handled.envelope(), handled.receipt(), null);
        case EngineEvent.FactHandled handled ->
            new Event(handled.frame(), state, null, null, handled.fact());
        case EngineEvent.MarkPassed passed -> new Event(passed.frame(), state, null, null, null);
      };
    }

    EngineEvent with(Show show) {
      if (envelope != null && receipt != null) {
        return new EngineEvent.CommandHandled(frame, state.with(show), envelope, receipt);
      }
      return fact == null
          ? new EngineEvent.MarkPassed(frame, state.with(show))
          : new EngineEvent.FactHandled(frame, state.with(show), fact);
    }
  }

  record TelemetryIs(Telemetry telemetry) implements ServerMessage {}

  record Answer(long id, Receipt receipt) implements ServerMessage {}

  record MonitorIs(long id, MonitorFeed feed) implements ServerMessage {}

  record MonitorFailed(long id, MediaFault fault) implements ServerMessage {}

  /// A message that could not be understood, and why.
  record Complaint(String reason) implements ServerMessage {}
}
