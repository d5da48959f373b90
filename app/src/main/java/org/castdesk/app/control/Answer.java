package org.castdesk.app.control;

/// How the engine answered the last press of a key.
public enum Answer {
  /// Nothing asked, or done.
  NONE,
  /// On its way, not confirmed.
  SENT,
  /// Not done; shown for a moment with the reason.
  REFUSED,
  /// On its way for more than a second.
  NO_ANSWER
}
