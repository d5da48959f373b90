package org.castdesk.engine.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a length of time as people type it: `30s`, `1m30s`, `2h`, `500ms`, `12.5` (seconds).
final class TimeSpan {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+(?:\\.\\d+)?)(?:s|$))?(?:(\\d+)ms)?");

  private TimeSpan() {}

  /// **Fails**: `IllegalArgumentException` that quotes the text.
  static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text.trim());
    if (text.isBlank() || !matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a length of time; write 30s, 1m30s or 500ms");
    }
    double seconds =
        3600 * number(matcher.group(1)) + 60 * number(matcher.group(2)) + number(matcher.group(3));
    long nanos = Math.round(seconds * 1e9) + Math.round(number(matcher.group(4)) * 1e6);
    if (nanos <= 0) {
      throw new IllegalArgumentException("'" + text + "' is no time at all");
    }
    return Duration.ofNanos(nanos);
  }

  private static double number(String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }
}
