package org.castdesk.engine.ffmpeg.decode;

import java.time.Duration;
import java.util.List;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What a media file is, and whether and how it will play.
///
/// @param subject the file or address
/// @param container FFmpeg's name for it, empty when it does not open
/// @param duration null = unknown
/// @param startNanos the first time in the file
public record MediaReport(
    String subject,
    String container,
    @Nullable Duration duration,
    long startNanos,
    long bitsPerSecond,
    List<Picture> pictures,
    List<Sound> sounds,
    Verdict verdict) {

  /// One stream of pictures.
  ///
  /// @param stored size in the file
  /// @param shown size on the screen: square pixels, upright
  /// @param rate null = varying or unknown
  /// @param pixelFormat FFmpeg's name, such as `yuv420p10le`
  /// @param turned how it must be turned to stand upright, such as `quarter_right`
  /// @param matrix the colour matrix it is read with, such as `bt709`
  /// @param range `limited` or `full`
  public record Picture(
      int index,
      String codec,
      PictureSize stored,
      PictureSize shown,
      @Nullable FrameRate rate,
      String pixelFormat,
      boolean isInterlaced,
      String turned,
      String matrix,
      String range,
      boolean hasAlpha,
      boolean isPlayed) {}

  /// One stream of sound.
  public record Sound(
      int index,
      String codec,
      int sampleRateHz,
      int channels,
      String sampleFormat,
      boolean isPlayed) {}

  /// Whether and how it plays.
  public sealed interface Verdict {
    /// Its pictures are used as they are.
    record PlaysDirectly() implements Verdict {}

    /// @param because each as half a sentence: "it is interlaced"
    record IsConverted(List<String> because) implements Verdict {}

    record CannotPlay(MediaFault because) implements Verdict {}
  }
}
