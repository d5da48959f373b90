package org.castdesk.app.control.field;

/// What a field asks for beside its own value.
public interface FieldHands {
  /// Enter that set it, or Esc: the keys are the desk's again.
  default void leave() {}

  /// The keys that take text back, when nothing was typed: the last edit is meant.
  default void undo() {}

  /// The same forwards.
  default void redo() {}
}
