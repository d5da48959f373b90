package org.castdesk.app.process;

/// What the keeper has to tell the operator.
///
/// **Thread**: the keeper's.
public interface EngineNews {
  /// The kinds of news, in the order they usually come.
  enum Kind {
    STARTING,
    STARTED,
    ATTACHED,
    NONE_RUNNING,
    RESTARTING,
    RESTARTED,
    RESTARTING_AS_ASKED,
    CANNOT_STOP,
    CANNOT_START
  }

  /// @param detail the reason of CANNOT_START, else empty
  void tell(Kind kind, String detail);
}
