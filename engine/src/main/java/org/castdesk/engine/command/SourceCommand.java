package org.castdesk.engine.command;

import java.time.Duration;
import org.castdesk.engine.show.SourceSlot;

/// What an operator does with the playing head of a source.
public sealed interface SourceCommand extends Command {
  SourceSlot slot();

  record Play(SourceSlot slot) implements SourceCommand {}

  record Pause(SourceSlot slot) implements SourceCommand {}

  /// Moves the playing head, counted from the source's begin offset.
  record Seek(SourceSlot slot, Duration position) implements SourceCommand {
    public Seek {
      if (position.isNegative()) {
        throw new IllegalArgumentException("A position is not negative: " + position);
      }
    }
  }

  /// Opens the source anew.
  record Reopen(SourceSlot slot) implements SourceCommand {}
}
