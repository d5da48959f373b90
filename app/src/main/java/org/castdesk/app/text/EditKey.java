package org.castdesk.app.text;

import java.util.Locale;

/// The words of edits: what each is called, and how it is said that one was not made.
public enum EditKey implements Wording {
  STEP_SOURCE_ADD,
  STEP_SOURCES_ADD,
  STEP_SOURCE_REPLACE,
  STEP_SOURCE_REMOVE,
  STEP_SOURCE_RENAME,
  STEP_SOURCE_LOOP,
  STEP_SOURCE_ONCE,
  EDIT_REFUSED,
  EDIT_NOT_UNDONE,
  EDIT_NOT_REDONE,
  EDIT_NOT_DELETED,
  EDIT_NOT_REMOVED,
  EDIT_CHANGED_SINCE,
  EDIT_SKIPPED,
  EDIT_ON_PGM,
  EDIT_ON_PVW,
  EDIT_ON_AIR,
  EDIT_IN_USE,
  STEP_SCENE_NEW,
  STEP_SCENE_DUPLICATE,
  STEP_SCENE_RENAME,
  STEP_SCENE_DELETE,
  STEP_SCENE_MOVE;

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '.');

  @Override
  public String key() {
    return key;
  }
}
