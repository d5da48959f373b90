package org.castdesk.engine.remote;

import java.time.Instant;

/// Whether the engine can be reached.
public sealed interface LinkState {
  /// The moment it became so.
  Instant since();

  record Linked(Instant since) implements LinkState {}

  /// @param reason one sentence part for log and screen
  record Lost(Instant since, String reason) implements LinkState {}
}
