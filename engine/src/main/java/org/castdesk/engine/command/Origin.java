package org.castdesk.engine.command;

/// Who sent a command; shown in the as-run log, and how a client skips its own echoes.
///
/// A client of another process is known by its name and its connection, `desk#3`, so that one desk
/// does not answer for another, and nobody outside can pass for the engine itself.
public record Origin(String client) {
  public static final Origin DESK = new Origin("desk");
  public static final Origin SCRIPT = new Origin("script");
  public static final Origin ENGINE = new Origin("engine");
  private static final char CONNECTION = '#';

  /// The same client, over this connection.
  public Origin over(long connection) {
    return new Origin(name() + CONNECTION + connection);
  }

  /// What the client calls itself, without its connection.
  public String name() {
    int end = client.indexOf(CONNECTION);
    return end < 0 ? client : client.substring(0, end);
  }

  /// Whether nobody sits there who could be asked.
  public boolean isUnattended() {
    return equals(ENGINE);
  }
}
