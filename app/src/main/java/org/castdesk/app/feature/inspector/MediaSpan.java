package org.castdesk.app.feature.inspector;

import java.time.Duration;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.engine.show.SourceContent.Media;

/// Which part of a file may be played, as far as its length is known.
///
/// **Units**: seconds.
///
/// @param file how long the whole file is, whatever part of it plays; zero = not known
record MediaSpan(Duration file) {
  private static final double LONGEST = 86_400;

  /// Shorter than this nothing is seen.
  private static final double SHORTEST = 0.04;

  private static final double STEP = 1;
  private static final int DECIMALS = 3;

  static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private double whole() {
    return file.isZero() ? LONGEST : seconds(file);
  }

  NumberRule beginRule(Media media) {
    double end = seconds(media.end());
    double latest = (end > 0 ? Math.min(end, whole()) : whole() + end) - SHORTEST;
    return NumberRule.of("s", 0, round(Math.max(latest, 0)), STEP, DECIMALS);
  }

  /// Below zero it counts back from the file's end.
  NumberRule endRule(Media media, String wholeFile) {
    double begin = seconds(media.begin());
    double whole = whole();
    return NumberRule.of(
            "s", -round(Math.max(whole - begin - SHORTEST, 0)), round(whole), STEP, DECIMALS)
        .without(new NumberRule.Gap(0, Math.min(begin + SHORTEST, whole)))
        .saying(new NumberRule.Special(0, wholeFile));
  }

  private static double round(double value) {
    return Math.floor(value * 1000) / 1000;
  }
}
