package org.castdesk.engine.library;

/// Whether the file of a piece of material is where it was.
public enum Presence {
  /// Nobody looked yet, or the disk does not answer.
  UNKNOWN,
  THERE,
  /// There is another content under this name than the one that was looked at.
  CHANGED,
  MISSING
}
