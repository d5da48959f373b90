package org.castdesk.app.shell;

/// What the window shows. On the Director and in the settings the monitors and the transition column
/// stay; the layout editor keeps PGM with CUT and AUTO.
enum Screen {
  DIRECTOR,
  LAYOUT,
  MEDIA,
  SETTINGS
}
