package org.castdesk.engine.switcher;

import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;

/// Work outside the state that a step asks for. The reducer only names it; the runtime does it.
public sealed interface Effect {
  /// Opens a source from its beginning; whatever was open in its slot is closed first.
  record OpenSource(SourceSpec source, int generation) implements Effect {}

  /// Opens a live source anew in its place: its last picture stays until the first new one comes.
  record ReconnectSource(SourceSpec source, int generation) implements Effect {}

  record CloseSource(SourceSlot slot) implements Effect {}

  /// Moves an open source; what it reports from now on carries `generation`.
  ///
  /// **Units**: nanoseconds from the source's begin offset.
  record SeekSource(SourceSlot slot, long positionNanos, int generation) implements Effect {}

  /// Starts an output. It reports started at most once and then, at its end, exactly one of stopped
  /// and failed: after that one the same id may start again.
  record StartOutput(OutputSpec output) implements Effect {}

  record StopOutput(OutputId output) implements Effect {}
}
