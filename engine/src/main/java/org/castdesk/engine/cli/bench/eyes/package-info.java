/// What measurements see and hear: frame numbers, flashes and beeps of a test pattern, brightness.
///
/// May import: what `cli` may. Start reading at [FrameNumberReader].
@NullMarked
package org.castdesk.engine.cli.bench.eyes;

import org.jspecify.annotations.NullMarked;
