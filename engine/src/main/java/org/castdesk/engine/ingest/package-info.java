/// Streams and devices decoded in processes of their own, so that whatever one of them does to its
/// decoder costs that source only.
///
/// May import: show, source, media, ffmpeg, format, time, fault. Start reading at [IngestSource],
/// then [WorkerPool].
@NullMarked
package org.castdesk.engine.ingest;

import org.jspecify.annotations.NullMarked;
