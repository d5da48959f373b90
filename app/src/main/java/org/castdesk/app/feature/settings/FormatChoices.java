package org.castdesk.app.feature.settings;

import java.util.List;
import java.util.Locale;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.time.FrameRate;

/// The formats a programme can be made in, and how they are written.
final class FormatChoices {
  static final List<PictureSize> SIZES =
      List.of(
          new PictureSize(1280, 720),
          new PictureSize(1920, 1080),
          new PictureSize(3840, 2160),
          new PictureSize(720, 1280),
          new PictureSize(1080, 1920));

  static final List<FrameRate> RATES =
      List.of(
          FrameRate.of(24),
          FrameRate.of(25),
          new FrameRate(30_000, 1001),
          FrameRate.of(30),
          FrameRate.of(50),
          new FrameRate(60_000, 1001),
          FrameRate.of(60));

  private FormatChoices() {}

  static String words(PictureSize size) {
    return size.widthPx() + " × " + size.heightPx();
  }

  static String words(FrameRate rate) {
    return rate.denominator() == 1
        ? Integer.toString(rate.numerator())
        : String.format(Locale.ROOT, "%.2f", rate.framesPerSecond());
  }

  static String words(VideoFormat format) {
    return words(format.size()) + "  " + words(format.rate());
  }
}
