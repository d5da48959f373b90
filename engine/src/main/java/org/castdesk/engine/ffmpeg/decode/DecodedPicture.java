package org.castdesk.engine.ffmpeg.decode;

import org.castdesk.engine.media.VideoFrame;

/// A picture from a file and when it is shown.
///
/// **Owns**: the frame belongs to who got this.
///
/// @param timeNanos on the file's own clock
/// @param durationNanos how long it is shown, 0 = unknown
public record DecodedPicture(VideoFrame frame, long timeNanos, long durationNanos) {}
