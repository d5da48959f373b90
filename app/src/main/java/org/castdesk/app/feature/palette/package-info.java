/// The command palette: everything the desk can do, found by typing a few letters.
///
/// May import: fx, mirror, control, text, keys, engine. Start reading at [PaletteController].
@NullMarked
package org.castdesk.app.feature.palette;

import org.jspecify.annotations.NullMarked;
