/// Files that are searched in, and files that are damaged.
///
/// May import: what `cli` may. Start reading at [SeekTrial] and [CorpusTrial].
@NullMarked
package org.castdesk.engine.cli.bench.inputs;

import org.jspecify.annotations.NullMarked;
