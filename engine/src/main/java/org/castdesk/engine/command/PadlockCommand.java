package org.castdesk.engine.command;

/// What an operator does with the padlock and its questions.
public sealed interface PadlockCommand extends Command {

  /// From now on the chosen actions need a second press, whoever asks.
  record ClosePadlock() implements PadlockCommand {}

  /// From now on nothing needs a second press. Needs one itself.
  record OpenPadlock() implements PadlockCommand {}

  /// The answer No: what was asked of this client is not done. Silence means the same.
  record SayNo() implements PadlockCommand {}
}
