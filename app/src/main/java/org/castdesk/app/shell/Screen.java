package org.castdesk.app.shell;

/// What the lower part of the window shows. The monitors and the transition column stay.
enum Screen {
  DIRECTOR,
  SETTINGS
}
