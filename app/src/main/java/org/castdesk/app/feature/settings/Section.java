package org.castdesk.app.feature.settings;

import org.castdesk.app.text.TextKey;

/// The pages of the settings.
enum Section {
  LOOK(TextKey.SECTION_LOOK, "mdi2p-palette-outline"),
  KEYS(TextKey.SECTION_KEYS, "mdi2k-keyboard-outline"),
  FOLDERS(TextKey.SECTION_FOLDERS, "mdi2f-folder-outline"),
  SAFETY(TextKey.SECTION_SAFETY, "mdi2l-lock-outline"),
  FORMAT(TextKey.SECTION_FORMAT, "mdi2m-monitor");

  final TextKey words;
  final String icon;

  Section(TextKey words, String icon) {
    this.words = words;
    this.icon = icon;
  }
}
