package org.castdesk.app.feature.palette;

import org.castdesk.app.keys.DeskKey;

/// One line of the palette.
///
/// @param name as it is shown
/// @param keys its keys, empty = none
/// @param searched what typed words are looked for in: the name in every language, and the keys
record PaletteItem(Deed deed, String name, String keys, String searched) {
  /// What the line does.
  sealed interface Deed {}

  /// What a key does too.
  record Keyed(DeskKey key) implements Deed {}

  /// What is found here only.
  record Offered(PaletteCommand command) implements Deed {}
}
