package org.castdesk.engine.ffmpeg.encode;

/// What a file must know about encoded sound before the first packet comes: 48 kHz stereo.
///
/// **Units**: samples.
///
/// @param codecId FFmpeg's number
/// @param frameSamples sound in one packet
/// @param leadSamples sound before time zero, there to warm up the decoder and not to be played
/// @param header the codec's set-up data
public record AudioTrack(
    int codecId, int bitsPerSecond, int profile, int frameSamples, int leadSamples, byte[] header) {
  public AudioTrack withLead(int samples) {
    return new AudioTrack(codecId, bitsPerSecond, profile, frameSamples, samples, header);
  }
}
