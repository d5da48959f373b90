/// What looks at files: the queue on the desk's side, the worker process, and the words between them.
///
/// Only the worker loads FFmpeg: a file that crashes a decoder costs the worker, which costs nobody
/// else anything. May import: library, json, ffmpeg, media, format, fault. Start reading at
/// [WorkerAnalysis] and [LibraryWorker].
@NullMarked
package org.castdesk.engine.library.work;

import org.jspecify.annotations.NullMarked;
