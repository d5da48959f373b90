package org.castdesk.engine.library;

import org.castdesk.engine.fault.MediaFault;

/// How far one step of looking at a file got.
public sealed interface StepState {
  /// It will be done when its turn comes, also after a restart.
  record Waiting() implements StepState {}

  record Done() implements StepState {}

  /// There is nothing to find: a picture has no sound.
  record NotNeeded() implements StepState {}

  /// The file is not what it should be; it is tried again when it changes, or when somebody asks.
  record Failed(MediaFault fault) implements StepState {}

  /// The file ended the process that looked at it. Nobody tries that again by itself.
  record Crashed() implements StepState {}

  /// Somebody said that it need not be done.
  record Stopped() implements StepState {}

  default boolean isWaiting() {
    return this instanceof Waiting;
  }
}
