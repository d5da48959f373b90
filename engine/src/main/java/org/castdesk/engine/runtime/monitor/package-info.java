/// What the desk's own screens see: the buses at full rate, everything else as thumbnails; all of it
/// beside the tick.
///
/// May import: what `runtime` may, but not `runtime` itself. Start reading at [MonitorRack].
@NullMarked
package org.castdesk.engine.runtime.monitor;

import org.jspecify.annotations.NullMarked;
