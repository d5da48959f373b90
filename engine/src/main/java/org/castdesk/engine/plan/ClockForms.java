package org.castdesk.engine.plan;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How clocks are written, understood once: a pattern takes longer to read than a frame of it to draw.
///
/// **Thread**: any.
final class ClockForms {
  /// More than anybody types while looking for the right one.
  private static final int MOST = 200;

  private final Map<String, DateTimeFormatter> forms = new ConcurrentHashMap<>();

  /// The pattern was checked when its component was made.
  DateTimeFormatter of(String pattern) {
    if (forms.size() > MOST) {
      forms.clear();
    }
    return forms.computeIfAbsent(
        pattern, fresh -> DateTimeFormatter.ofPattern(fresh, Locale.ENGLISH));
  }
}
