package org.castdesk.engine.ffmpeg.encode;

import org.castdesk.engine.format.VideoFormat;

/// What a file must know about encoded pictures before the first one comes.
///
/// @param codecId FFmpeg's number
/// @param header parameter sets that packets do not repeat
public record VideoTrack(
    int codecId, VideoFormat format, int bitsPerSecond, int profile, int level, byte[] header) {}
