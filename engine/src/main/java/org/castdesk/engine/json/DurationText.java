package org.castdesk.engine.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as people type them: `2.5s`, `1m30s`, `1500ms`, `-2s`, plain seconds, or ISO-8601 `PT2.5S`.
final class DurationText {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
  private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,9})?)";
  private static final Pattern UNITS =
      Pattern.compile(
          "(-?)(?:" + NUMBER + "h)?(?:" + NUMBER + "m)?(?:" + NUMBER + "s)?(?:" + NUMBER + "ms)?");
  private static final Pattern SECONDS = Pattern.compile("(-?)" + NUMBER);

  private DurationText() {}

  /// **Fails**: `IllegalArgumentException` that quotes the text.
  static Duration parse(String text) {
    String trimmed = text.trim();
    Matcher seconds = SECONDS.matcher(trimmed);
    if (seconds.matches()) {
      return seconds(new BigDecimal(trimmed));
    }
    Matcher units = UNITS.matcher(trimmed);
    if (units.matches() && trimmed.length() > units.group(1).length()) {
      BigDecimal sum =
          part(units.group(2), 3600)
              .add(part(units.group(3), 60))
              .add(part(units.group(4), 1))
              .add(part(units.group(5), 1).movePointLeft(3));
      return seconds(units.group(1).isEmpty() ? sum : sum.negate());
    }
    try {
      return Duration.parse(trimmed);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time; write 2.5s, 1m30s, 1500ms or PT2.5S", e);
    }
  }

  static Duration seconds(BigDecimal seconds) {
    if (seconds.abs().compareTo(BigDecimal.valueOf(1_000_000_000L)) > 0) {
      throw new IllegalArgumentException("no time is that long: " + seconds + " s");
    }
    return Duration.ofNanos(seconds.multiply(NANOS).longValue());
  }

  private static BigDecimal part(@Nullable String digits, int seconds) {
    return digits == null
        ? BigDecimal.ZERO
        : new BigDecimal(digits).multiply(BigDecimal.valueOf(seconds));
  }
}
