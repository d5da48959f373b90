package org.castdesk.engine.switcher;

import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.state.EngineState;

/// What the desk says to a command: done, or refused with nothing changed.
public sealed interface Decision {
  record Done(Step step) implements Decision {}

  record Refused(Receipt.Rejected receipt) implements Decision {}

  static Decision done(EngineState state, Effect... effects) {
    return new Done(Step.of(state, effects));
  }

  static Decision refused(Receipt.Reason reason, String detail) {
    return new Refused(new Receipt.Rejected(reason, detail));
  }
}
