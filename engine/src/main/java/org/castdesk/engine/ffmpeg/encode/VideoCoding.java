package org.castdesk.engine.ffmpeg.encode;

import org.castdesk.engine.format.VideoFormat;

/// How pictures are encoded.
///
/// **Units**: bits per second, frames.
///
/// @param preset x264's speed name; other encoders ignore it
/// @param keyframeFrames the longest distance of key frames
/// @param threads 1 costs the least processor time; more give a picture sooner
public record VideoCoding(
    VideoFormat format, String preset, int bitsPerSecond, int keyframeFrames, int threads) {}
