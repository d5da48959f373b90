package org.castdesk.engine.ffmpeg.encode;

/// One encoded picture or one frame of encoded sound. Plain heap memory, never written to again, so
/// any number of outputs share it.
///
/// **Units**: times count frames for pictures and samples at 48 kHz for sound, from the encoder's
/// first frame.
///
/// @param paddingSamples samples at the end that are not programme and must not be played
public record EncodedPacket(
    Track track,
    byte[] data,
    long presentation,
    long decode,
    long duration,
    boolean isKey,
    int paddingSamples) {
  /// What a packet holds.
  public enum Track {
    VIDEO,
    AUDIO
  }

  /// The same data, `amount` later.
  public EncodedPacket shiftedBy(long amount) {
    return new EncodedPacket(
        track, data, presentation + amount, decode + amount, duration, isKey, paddingSamples);
  }

  /// The same data, played only up to `end`.
  public EncodedPacket endingAt(long end) {
    long excess = presentation + duration - end;
    return excess <= 0
        ? this
        : new EncodedPacket(
            track,
            data,
            presentation,
            decode,
            duration - excess,
            isKey,
            paddingSamples + (int) excess);
  }
}
