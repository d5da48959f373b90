/// Encodes the programme and writes it into files: H.264 and AAC into mp4, mkv, flv and ts.
///
/// May import: ffmpeg, media, format, time, fault. Start reading at [FfmpegEncoder] and
/// [FfmpegMuxer].
@NullMarked
package org.castdesk.engine.ffmpeg.encode;

import org.jspecify.annotations.NullMarked;
