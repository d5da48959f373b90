/// The engine at work: the tick, its queue, its threads, and the wiring of all parts.
///
/// May import: everything below the door. Only `cli`, the app's assembly and tests import it. Start
/// reading at [org.castdesk.engine.runtime.EngineLoop].
@NullMarked
package org.castdesk.engine.runtime;

import org.jspecify.annotations.NullMarked;
