/// The sources at work: what the tick takes of each for every frame, and what it notices of them.
///
/// May import: what `runtime` may. Start reading at [SourceRack], then [RunningSource].
@NullMarked
package org.castdesk.engine.runtime.source;

import org.jspecify.annotations.NullMarked;
