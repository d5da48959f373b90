package org.castdesk.engine.output;

import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;

/// How many threads the encoder gets: one as long as one is surely fast enough, because one costs the
/// least processor time. A single thread that needs nearly a whole core falls behind whenever others
/// want that core; two share what is left of both. Offline it is always one: with more, the rate control of x264 depends on which
/// slice is ready first, and two runs give different bits.
final class EncoderThreads {
  /// Milliseconds of one core for a 1080p picture at `veryfast`, on a plain server core.
  private static final double MILLIS_PER_FULL_HD = 12;

  /// The share of a core one encoder thread may take by this estimate before it gets help: small
  /// machines, shared ones above all, are up to three times slower.
  private static final double COMFORT = 0.33;

  private EncoderThreads() {}

  static int count(OutputSetup setup, int cores) {
    if (setup.pacing() == Pacing.OFFLINE) {
      return 1;
    }
    VideoFormat format = setup.format();
    EncoderSettings settings = setup.encoder();
    double fullHds = format.size().widthPx() * (double) format.size().heightPx() / (1920 * 1080);
    double coresNeeded =
        MILLIS_PER_FULL_HD
            * relativeCost(settings.preset())
            * fullHds
            * format.rate().framesPerSecond()
            / 1000;
    return Math.clamp((int) Math.ceil(coresNeeded / COMFORT), 1, Math.min(cores, 16));
  }

  private static double relativeCost(String preset) {
    return switch (preset) {
      case "ultrafast" -> 0.4;
      case "superfast" -> 0.6;
      case "veryfast" -> 1;
      case "faster" -> 1.6;
      case "fast" -> 2.2;
      default -> 3;
    };
  }
}
