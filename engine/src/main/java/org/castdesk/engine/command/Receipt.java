package org.castdesk.engine.command;

import org.castdesk.engine.time.FrameNumber;

/// The answer to a command.
public sealed interface Receipt {
  /// Done: `frame` is the first programme frame that shows it.
  record Applied(long revision, FrameNumber frame) implements Receipt {}

  /// Not done, and nothing changed but what this client was asked.
  record Rejected(Reason reason, String detail) implements Receipt {}

  /// Why a command was refused.
  enum Reason {
    /// Too many commands waiting, or a take inside a running transition.
    BUSY,
    /// Names a scene, source or output that the show has not.
    UNKNOWN,
    /// Makes no sense now.
    NOT_NOW,
    /// Would make the show illegal.
    INVALID,
    /// The frame it asked for is past.
    TOO_LATE,
    /// The padlock is closed: the same command once more within three seconds is the Yes.
    NEEDS_CONFIRMATION,
    /// The engine is shutting down.
    CLOSED
  }
}
