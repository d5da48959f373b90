package org.castdesk.engine.runtime;

/// The two clocks of an engine.
public enum Pacing {
  /// Wall clock: a frame that comes too late is skipped and counted.
  LIVE,
  /// As fast as the machine can: every source delivers exactly the frame of each tick, nothing is
  /// skipped, two runs give the same pictures and sound.
  OFFLINE
}
