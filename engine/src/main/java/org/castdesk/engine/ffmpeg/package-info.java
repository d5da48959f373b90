/// Thin owners of native FFmpeg contexts: decode, scale, encode, write files. Nothing of FFmpeg leaves.
///
/// May import: media, format, time, fault. The only package that sees `org.bytedeco`. Start reading
/// at [org.castdesk.engine.ffmpeg.encode.FfmpegEncoder].
@NullMarked
package org.castdesk.engine.ffmpeg;

import org.jspecify.annotations.NullMarked;
