/// What every part of the desk shares: sending a command and showing its answer. Each part lives
/// in a
/// package of its own below and never imports another part.
///
/// May import: fx, mirror, control, text, engine. Start reading at [DeskController].
@NullMarked
package org.castdesk.app.feature;

import org.jspecify.annotations.NullMarked;
