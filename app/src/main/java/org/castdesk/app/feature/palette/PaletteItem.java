package org.castdesk.app.feature.palette;

import org.castdesk.app.keys.DeskKey;

/// One line of the palette.
///
/// @param name as it is shown; a long one is cut
/// @param bus where it goes, `→ PVW`, never cut; empty = nowhere
/// @param keys its keys, empty = none
/// @param searched what typed words are looked for in: the name in every language, and the keys
record PaletteItem(Deed deed, String name, String bus, String keys, String searched) {
  String words() {
    return bus.isEmpty() ? name : name + " " + bus;
  }

  /// What the line does.
  sealed interface Deed {}

  /// What a key does too.
  record Keyed(DeskKey key) implements Deed {}

  /// What is found here only.
  record Offered(PaletteCommand command) implements Deed {}
}
