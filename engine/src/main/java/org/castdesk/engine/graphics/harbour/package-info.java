/// The demo show's artwork: a harbour at dusk that moves in a seamless loop, and its graphics.
///
/// May import: what `graphics` may. Start reading at [HarbourFilm]. The build draws all of this
/// once; nothing here runs on air.
@NullMarked
package org.castdesk.engine.graphics.harbour;

import org.jspecify.annotations.NullMarked;
