package org.castdesk.app.settings;

/// How bright the desk is. The pictures stand on neutral grey in each of them.
public enum Theme {
  DARK("dark"),
  LIGHT("light"),
  HIGH_CONTRAST("high-contrast");

  private final String code;

  Theme(String code) {
    this.code = code;
  }

  /// As the settings file writes it.
  public String code() {
    return code;
  }
}
