package org.castdesk.app.feature.palette;

import org.castdesk.app.keys.DeskKey;

/// One line of the palette.
///
/// @param name as it is shown
/// @param keys its keys, empty = none
/// @param searched what typed words are looked for in: the name in every language, and the keys
record PaletteItem(DeskKey key, String name, String keys, String searched) {}
