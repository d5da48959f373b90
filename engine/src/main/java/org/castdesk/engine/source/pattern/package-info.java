/// The engine's own moving pictures: alive, cheap, and readable by a machine frame for frame.
///
/// May import: what `source` may; letters come through [org.castdesk.engine.media.Lettering].
/// Start reading at [TestPatternSource], then [NumberStrip] and [FlashLamp]: what tests read back.
@NullMarked
package org.castdesk.engine.source.pattern;

import org.jspecify.annotations.NullMarked;
