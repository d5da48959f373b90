package org.castdesk.engine.command;

/// Who sent a command; shown in the as-run log, and how a client skips its own echoes.
public record Origin(String client) {
  public static final Origin DESK = new Origin("desk");
  public static final Origin SCRIPT = new Origin("script");
  public static final Origin ENGINE = new Origin("engine");
}
