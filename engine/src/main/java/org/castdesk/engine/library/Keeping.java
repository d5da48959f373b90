package org.castdesk.engine.library;

/// Whose file it is.
public enum Keeping {
  /// The library made a copy and owns it.
  COPY,
  /// The file stays where it is and belongs to somebody else: it is never touched.
  REFERENCE
}
