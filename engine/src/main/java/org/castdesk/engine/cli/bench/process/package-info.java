/// Running other programs, and what they use.
///
/// May import: the clock only.
@NullMarked
package org.castdesk.engine.cli.bench.process;

import org.jspecify.annotations.NullMarked;
