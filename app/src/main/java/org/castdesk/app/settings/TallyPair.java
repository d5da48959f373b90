package org.castdesk.app.settings;

/// The two colours of the tally: red and green, or orange and blue for eyes that cannot tell red
/// from green. The words PGM and PVW stand beside either.
public enum TallyPair {
  STANDARD("standard"),
  SAFE("colour-blind-safe");

  private final String code;

  TallyPair(String code) {
    this.code = code;
  }

  /// As the settings file writes it.
  public String code() {
    return code;
  }
}
