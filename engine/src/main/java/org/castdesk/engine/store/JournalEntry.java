package org.castdesk.engine.store;

import org.castdesk.engine.state.AirMemory;

/// One line of the journal.
sealed interface JournalEntry {
  /// What must come back from here on.
  record Air(AirMemory memory) implements JournalEntry {}

  /// The engine was stopped by somebody, not by a crash.
  record Stopped() implements JournalEntry {}
}
