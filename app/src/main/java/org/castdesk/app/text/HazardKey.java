package org.castdesk.app.text;

import java.util.Locale;

/// The warnings of the take sheet.
public enum HazardKey implements Wording {
  HAZARD_EMPTY_SLOT,
  HAZARD_FAILED,
  HAZARD_HOLDING,
  HAZARD_OPENING,
  HAZARD_ENDED,
  HAZARD_PAUSED,
  HAZARD_ENDS_SOON,
  HAZARD_NO_SOUND,
  HAZARD_SILENT,
  HAZARD_FROZEN,
  HAZARD_DARK,
  HAZARD_DAMAGED,
  HAZARD_BACKGROUND_FAILED,
  HAZARD_GRAPHIC_FAILED,
  HAZARD_FONT_MISSING,
  HAZARD_DATA_FAILED,
  HAZARD_COSTLY,
  HAZARD_COVERED,
  HAZARD_BLACK,
  HAZARD_ON_AIR_ALREADY;

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '.');

  @Override
  public String key() {
    return key;
  }
}
