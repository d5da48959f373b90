package org.castdesk.app.control;

/// How the engine answered the last press of a key.
public enum Answer {
  /// Nothing asked, or done.
  NONE,
  /// On its way, not confirmed.
  SENT,
  /// Not done; shown for a moment with the reason.
  REFUSED,
  /// Not done yet: the padlock asks, and the same press once more does it.
  ASKED,
  /// On its way for more than a second.
  NO_ANSWER
}
