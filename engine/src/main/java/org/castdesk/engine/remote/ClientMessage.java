package org.castdesk.engine.remote;

import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.command.CommandEnvelope;

/// What a client says to the engine, one JSON text per message: `{"type":"Submit","id":1,...}`.
sealed interface ClientMessage {
  /// First message: who speaks, and which protocol.
  record Hello(int protocol, String client) implements ClientMessage {}

  /// @param id chosen by the client, comes back with the answer
  record Submit(long id, CommandEnvelope envelope) implements ClientMessage {}

  record OpenMonitor(long id, MonitorSpec spec) implements ClientMessage {}

  record CloseMonitor(String feed) implements ClientMessage {}
}
