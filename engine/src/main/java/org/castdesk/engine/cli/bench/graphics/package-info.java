/// The rulers of the graphics bench: what graphics cost the compositor, and where a ticker lies in a
/// recording.
///
/// Start reading at [org.castdesk.engine.cli.bench.graphics.GraphicsMeter].
@NullMarked
package org.castdesk.engine.cli.bench.graphics;

import org.jspecify.annotations.NullMarked;
