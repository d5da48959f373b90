package org.castdesk.engine.format;

import java.time.Duration;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What an opened source is: known after its first bytes were read.
///
/// @param picture size on the screen (square pixels, after rotation), null = no picture
/// @param rate average frame rate, null = none or unknown
/// @param duration how long the whole file is, whatever part of it plays; null = endless or live
public record MediaInfo(
    String container,
    @Nullable String videoCodec,
    @Nullable PictureSize picture,
    @Nullable FrameRate rate,
    @Nullable String audioCodec,
    int audioSampleRateHz,
    int audioChannels,
    @Nullable Duration duration) {
  public boolean hasVideo() {
    return picture != null;
  }

  public boolean hasAudio() {
    return audioChannels > 0;
  }
}
