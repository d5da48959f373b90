package org.castdesk.engine.json;

/// What happens to a member that nobody knows.
public enum UnknownMembers {
  /// Read over: a file or a peer may be newer than we are.
  IGNORED,
  /// An error: a person typed it a moment ago, and a slip must not pass in silence.
  REFUSED
}
