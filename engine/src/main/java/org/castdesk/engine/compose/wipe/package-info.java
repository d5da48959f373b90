/// Wipes: how far each pixel lies along the way of the edge, and what a row shows at one moment.
///
/// May import: plan, format. Start reading at [WipeField].
@NullMarked
package org.castdesk.engine.compose.wipe;

import org.jspecify.annotations.NullMarked;
