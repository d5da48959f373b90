package org.castdesk.app.feature.switcher;

import java.util.Locale;
import org.castdesk.app.control.MonitorPane.Rest;

/// Times as a monitor's head writes them.
final class ClipTime {
  private static final long AMBER_NANOS = 30_000_000_000L;
  private static final long RED_NANOS = 10_000_000_000L;

  private ClipTime() {}

  /// `03:44`, from one hour on `1:03:44`. A started second counts as a whole one.
  static String minutes(long nanos) {
    long seconds = Math.ceilDiv(Math.max(0, nanos), 1_000_000_000L);
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  /// Whether what is left of a clip hurries. **Source**: decision 77.
  static Rest rest(long remainingNanos) {
    return remainingNanos < RED_NANOS
        ? Rest.NEARLY_NONE
        : remainingNanos < AMBER_NANOS ? Rest.LITTLE : Rest.ENOUGH;
  }

  /// `2.4`: seconds since the link went silent.
  static String age(long millis) {
    return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
  }
}
