package org.castdesk.app.text;

import java.util.Locale;

/// The texts of graphics on air and of the downstream keys.
public enum GraphicKey implements Wording {
  GRAPHICS,
  GRAPHICS_HELP,
  GRAPHIC_EMPTY,
  GRAPHIC_OFF,
  GRAPHIC_IS_NEXT,
  GRAPHIC_ON,
  GRAPHIC_OUT,
  GRAPHIC_WITH_TAKE,
  GRAPHIC_AT_ONCE,
  GRAPHIC_ON_KEY,
  DOWNSTREAM,
  DOWNSTREAM_HELP,
  DOWNSTREAM_NAME,
  DOWNSTREAM_EMPTY,
  DOWNSTREAM_TIE,
  DOWNSTREAM_CUT,
  DOWNSTREAM_AUTO,
  DOWNSTREAM_RATE,
  DOWNSTREAM_SHORTER,
  DOWNSTREAM_LONGER,
  STEP_GRAPHIC_IN,
  STEP_GRAPHIC_OUT,
  STEP_KEY_CONTENT,
  STEP_KEY_RATE;

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '.');

  @Override
  public String key() {
    return key;
  }
}
