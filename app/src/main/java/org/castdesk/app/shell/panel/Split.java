package org.castdesk.app.shell.panel;

/// An edge that can be moved, named after what it makes larger.
///
/// **Units**: its size is in logical pixels; 0 = the desk chooses.
public enum Split {
  /// The height of everything below the monitors.
  LOWER("lower.height"),
  SCENES("scenes.height"),
  SOURCES("sources.height"),
  SOUND("sound.width"),
  INSPECTOR("inspector.width");

  private final String code;

  Split(String code) {
    this.code = code;
  }

  /// As the settings file writes it.
  String code() {
    return code;
  }
}
