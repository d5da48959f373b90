/// What must outlive the process: show files and the journal of what was on air.
///
/// Everything here does file I/O and runs on `work` threads, never on the tick.
///
/// May import: json, show, command, state, format, time, fault. Start reading at [ShowStore] and
/// [Journal].
@NullMarked
package org.castdesk.engine.store;

import org.jspecify.annotations.NullMarked;
