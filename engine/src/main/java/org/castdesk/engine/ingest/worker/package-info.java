/// The process that decodes one source: what runs beyond the pipe.
///
/// May import: what `ingest` may. Start reading at [WorkerMain].
@NullMarked
package org.castdesk.engine.ingest.worker;

import org.jspecify.annotations.NullMarked;
