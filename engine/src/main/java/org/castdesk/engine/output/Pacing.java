package org.castdesk.engine.output;

/// Who waits when an output cannot keep up.
public enum Pacing {
  /// Nobody: the programme goes on, what does not fit is dropped and counted.
  LIVE,
  /// The programme: nothing is ever dropped.
  OFFLINE
}
