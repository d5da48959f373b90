/// Frames and sound blocks, the pools that own their memory, the buffers between threads and processes.
///
/// May import: format, time. Start reading at [VideoFrame]: who owns a frame.
@NullMarked
package org.castdesk.engine.media;

import org.jspecify.annotations.NullMarked;
