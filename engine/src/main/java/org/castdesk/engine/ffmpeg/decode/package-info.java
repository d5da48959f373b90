/// Reading: opens files and addresses and turns what is in them into programme pictures and sound.
///
/// May import: what `ffmpeg` may. Start reading at [FfmpegDecoder], then [VideoStreamDecoder].
@NullMarked
package org.castdesk.engine.ffmpeg.decode;

import org.jspecify.annotations.NullMarked;
