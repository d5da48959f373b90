/// Sources that play by themselves: when each of their pictures is due, and how they get there.
///
/// May import: what `source` may. Start reading at [LivePlayer], then [LiveClock].
@NullMarked
package org.castdesk.engine.source.live;

import org.jspecify.annotations.NullMarked;
