package org.castdesk.app.feature.library;

/// What happens in the library at the moment, or happened last, and the key beside it.
///
/// @param fraction how much is done, 0..1; negative = there is nothing to wait for
record NewsLine(String words, MaterialRow.Weight weight, double fraction, Key key) {
  static final NewsLine NONE = new NewsLine("", MaterialRow.Weight.QUIET, -1, Key.NONE);

  /// What can be done about it.
  enum Key {
    NONE,
    STOP_TAKING,
    STOP_SEARCH,
    STOP_LOOKING,
    UNDO,
    CLOSE
  }
}
