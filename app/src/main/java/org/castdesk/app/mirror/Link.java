package org.castdesk.app.mirror;

/// How the desk stands to its engine.
///
/// @param ageMillis since the engine was last known to tick; counts only while lost
public record Link(Phase phase, long ageMillis) {
  public static final Link STARTING = new Link(Phase.STARTING, 0);
  public static final Link LINKED = new Link(Phase.LINKED, 0);

  /// The phases of a link.
  public enum Phase {
    /// No engine has answered yet.
    STARTING,
    LINKED,
    /// It answered once, and does no longer.
    LOST
  }

  public boolean isLinked() {
    return phase == Phase.LINKED;
  }

  public boolean isLost() {
    return phase == Phase.LOST;
  }
}
