/// Measurements anybody can repeat: what Castdesk promises, run on this machine, with a verdict.
///
/// May import: everything the command line may. Start reading at
/// [org.castdesk.engine.cli.bench.Bench]; docs/benchmarks.md says how to read the numbers.
@NullMarked
package org.castdesk.engine.cli.bench;

import org.jspecify.annotations.NullMarked;
