package org.castdesk.engine.ffmpeg.live;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

/// A piece of a stream as it came: one coded picture, or a stretch of coded sound.
///
/// **Owns**: the native packet; who has it hands it to a decoder or closes it.
///
/// @param timeNanos when it is decoded, on the sender's clock; [#NEVER] = it does not say
/// @param arrivalNanos when it came, on the machine's monotonic clock
/// @param fresh the decoder for it and what follows, null = the one that is at work
public record LivePacket(
    Kind kind,
    long timeNanos,
    long arrivalNanos,
    boolean isKey,
    AVPacket data,
    @Nullable LiveDecoder<?> fresh)
    implements AutoCloseable {
  public static final long NEVER = Long.MIN_VALUE;

  /// What is in it.
  public enum Kind {
    PICTURE,
    SOUND
  }

  public int bytes() {
    return data.size();
  }

  /// Gives back what nobody will decode.
  @Override
  public void close() {
    if (fresh != null) {
      fresh.close();
    }
    org.bytedeco.ffmpeg.global.avcodec.av_packet_free(data);
  }
}
