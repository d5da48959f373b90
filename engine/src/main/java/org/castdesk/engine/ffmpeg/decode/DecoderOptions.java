package org.castdesk.engine.ffmpeg.decode;

import java.time.Duration;
import org.castdesk.engine.format.VideoFormat;

/// How a file is decoded.
///
/// @param programme larger pictures are shrunk to what it can show
/// @param openTimeout how long opening may take
/// @param readTimeout how long one read may take
/// @param content tells how colours that name no matrix are meant
public record DecoderOptions(
    VideoFormat programme, Duration openTimeout, Duration readTimeout, Content content) {

  public static DecoderOptions moving(VideoFormat programme) {
    return new DecoderOptions(
        programme, Duration.ofSeconds(10), Duration.ofSeconds(10), Content.MOVING);
  }

  public static DecoderOptions still(VideoFormat programme) {
    return new DecoderOptions(
        programme, Duration.ofSeconds(10), Duration.ofSeconds(10), Content.STILL);
  }

  /// What kind of picture it is.
  public enum Content {
    MOVING,
    STILL
  }
}
