package org.castdesk.app.shell.panel;

import org.castdesk.app.text.TextKey;

/// What stands below the monitors and can be closed to a bar or taken out into a window.
public enum Panel {
  SCENES("scenes", TextKey.SCENES),
  SOURCES("sources", TextKey.SOURCES),
  DOCK("dock", TextKey.PANEL_DOCK),
  SOUND("sound", TextKey.SOUND),
  INSPECTOR("inspector", TextKey.PANEL_INSPECTOR);

  private final String code;
  private final TextKey name;

  Panel(String code, TextKey name) {
    this.code = code;
    this.name = name;
  }

  /// As settings and ids of nodes write it.
  public String code() {
    return code;
  }

  /// As the operator calls it.
  public TextKey words() {
    return name;
  }

  /// Where a panel is.
  public enum State {
    OPEN,
    /// Only a bar is left in its place.
    CLOSED,
    /// In a window of its own.
    DETACHED
  }
}
