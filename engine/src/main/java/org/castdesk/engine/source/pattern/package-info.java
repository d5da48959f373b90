/// The engine's own moving pictures: alive, cheap, and readable by a machine frame for frame.
///
/// May import: what `source` may; letters come through [org.castdesk.engine.media.Lettering].
/// Start reading at [TestPatternSource], then [PatternArt]: a painter computes once, a [Scenery] uses.
/// [NumberStrip] and [FlashLamp] are what tests read back.
@NullMarked
package org.castdesk.engine.source.pattern;

import org.jspecify.annotations.NullMarked;
