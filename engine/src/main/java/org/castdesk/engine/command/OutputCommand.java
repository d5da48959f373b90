package org.castdesk.engine.command;

import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;

/// Starting and stopping what leaves the desk.
public sealed interface OutputCommand extends Command {
  record StartOutput(OutputSpec output) implements OutputCommand {}

  record StopOutput(OutputId output) implements OutputCommand {}
}
