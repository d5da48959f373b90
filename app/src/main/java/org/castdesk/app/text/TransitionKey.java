package org.castdesk.app.text;

import java.util.Locale;

/// Every kind of transition by its whole name, for those who look for it by words.
public enum TransitionKey implements Wording {
  TRANSITION,
  TRANSITION_MIX,
  TRANSITION_DIP,
  TRANSITION_WIPE_LEFT,
  TRANSITION_WIPE_RIGHT,
  TRANSITION_WIPE_UP,
  TRANSITION_WIPE_DOWN,
  TRANSITION_WIPE_DIAGONAL_TOP_LEFT,
  TRANSITION_WIPE_DIAGONAL_TOP_RIGHT,
  TRANSITION_WIPE_BOX,
  TRANSITION_WIPE_CIRCLE,
  TRANSITION_PUSH_LEFT,
  TRANSITION_PUSH_RIGHT,
  TRANSITION_PUSH_UP,
  TRANSITION_PUSH_DOWN,
  TRANSITION_SLIDE_LEFT,
  TRANSITION_SLIDE_RIGHT,
  TRANSITION_SLIDE_UP,
  TRANSITION_SLIDE_DOWN,
  TRANSITION_MOVE,
  KIND_MOVE;

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '.');

  @Override
  public String key() {
    return key;
  }
}
