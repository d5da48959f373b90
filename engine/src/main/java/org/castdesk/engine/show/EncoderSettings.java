package org.castdesk.engine.show;

import org.castdesk.engine.time.FrameRate;

/// How the programme is encoded, once for all outputs.
///
/// **Units**: bits per second, frames.
///
/// @param preset x264's speed name, from `ultrafast` to `medium`
/// @param keyframeFrames distance of key frames
public record EncoderSettings(
    String preset, int videoBitsPerSecond, int keyframeFrames, int audioBitsPerSecond) {
  public static final EncoderSettings STANDARD =
      new EncoderSettings("veryfast", 4_000_000, 60, 160_000);

  public EncoderSettings {
    if (!preset.matches("ultrafast|superfast|veryfast|faster|fast|medium")) {
      throw new IllegalArgumentException("No such x264 preset: '" + preset + "'");
    }
    if (videoBitsPerSecond < 50_000 || videoBitsPerSecond > 100_000_000) {
      throw new IllegalArgumentException(
          "A video bit rate is 50 kb/s to 100 Mb/s: " + videoBitsPerSecond);
    }
    if (keyframeFrames < 1 || keyframeFrames > 1000) {
      throw new IllegalArgumentException(
          "Key frames are 1 to 1000 frames apart: " + keyframeFrames);
    }
    if (audioBitsPerSecond < 32_000 || audioBitsPerSecond > 512_000) {
      throw new IllegalArgumentException(
          "An audio bit rate is 32 to 512 kb/s: " + audioBitsPerSecond);
    }
  }

  /// The same, with key frames as far apart in time, in another rate.
  public EncoderSettings inRate(FrameRate from, FrameRate to) {
    long frames = Math.round(keyframeFrames * to.framesPerSecond() / from.framesPerSecond());
    return new EncoderSettings(
        preset, videoBitsPerSecond, Math.clamp(frames, 1, 1000), audioBitsPerSecond);
  }
}
