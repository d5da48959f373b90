/// Real senders that are treated badly: what the programme notices of it, and what it must not.
///
/// May import: what `cli` may. Start reading at [ChaosRun], then [Peer] and [Trouble].
@NullMarked
package org.castdesk.engine.cli.bench.chaos;

import org.jspecify.annotations.NullMarked;
