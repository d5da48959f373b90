package org.castdesk.engine.command;

import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// A command on its way: who sends it, and the frame it must act on.
///
/// @param atFrame the exact frame, or null = the next one
public record CommandEnvelope(Command command, Origin origin, @Nullable FrameNumber atFrame) {
  public static CommandEnvelope now(Command command, Origin origin) {
    return new CommandEnvelope(command, origin, null);
  }
}
