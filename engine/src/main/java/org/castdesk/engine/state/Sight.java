package org.castdesk.engine.state;

/// What is odd about a source that runs: its pictures and sound come, but nobody may want them.
public enum Sight {
  /// One and the same picture comes again and again.
  FROZEN,
  /// Its pictures are black.
  BLACK,
  /// Its sound is silence.
  SILENT
}
