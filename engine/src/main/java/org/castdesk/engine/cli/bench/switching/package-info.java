/// The rulers of the switching bench: clips that tell which frame they show, the script, and what a
/// recording and a report say about it.
///
/// May import: nothing of Castdesk. Start reading at
/// [org.castdesk.engine.cli.bench.switching.SwitchingScript].
@NullMarked
package org.castdesk.engine.cli.bench.switching;

import org.jspecify.annotations.NullMarked;
