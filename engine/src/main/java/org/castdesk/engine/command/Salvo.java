package org.castdesk.engine.command;

import java.util.List;

/// Several commands that act on the same frame, or not at all: when one is refused, none is done.
public record Salvo(List<Command> commands) implements Command {
  public Salvo {
    commands = List.copyOf(commands);
    if (commands.isEmpty() || commands.size() > 100) {
      throw new IllegalArgumentException("A salvo has 1 to 100 commands, not " + commands.size());
    }
    if (commands.stream().anyMatch(Salvo.class::isInstance)) {
      throw new IllegalArgumentException("A salvo holds no other salvo");
    }
  }
}
