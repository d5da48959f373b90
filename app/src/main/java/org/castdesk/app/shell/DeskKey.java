package org.castdesk.app.shell;

/// What a key of the keyboard does on the desk.
///
/// @param place for the scene actions: the place in the bank, 0 to 9; else 0
public record DeskKey(Action action, int place) {
  /// The actions a key can have.
  public enum Action {
    SCENE_TO_PREVIEW,
    SCENE_TO_PROGRAM,
    SECOND_BANK_TO_PREVIEW,
    CUT,
    AUTO,
    FADE_TO_BLACK,
    TAKE_BACK,
    RECORD
  }

  static DeskKey of(Action action) {
    return new DeskKey(action, 0);
  }
}
