package org.castdesk.engine.plan.words;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How clocks are written, understood once: a pattern takes longer to read than a frame of it to draw.
///
/// **Thread**: any.
public final class ClockForms {
  /// More than anybody types while looking for the right one.
  private static final int MOST = 200;

  private final Map<String, DateTimeFormatter> forms = new HashMap<>();

  /// The pattern was checked when its component was made.
  synchronized DateTimeFormatter of(String pattern) {
    if (forms.size() > MOST) {
      forms.clear();
    }
    return forms.computeIfAbsent(
        pattern, fresh -> DateTimeFormatter.ofPattern(fresh, Locale.ENGLISH));
  }
}
