package org.castdesk.app.shell;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.Timecode;

/// How the title bar writes day, format and time.
final class ShowWords {
  static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

  private ShowWords() {}

  /// `Sat 2026-11-21`.
  static String day(ZonedDateTime now, Locale locale) {
    return now.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " " + DATE.format(now);
  }

  /// `1080p30`. The usual name is by its lines; a picture on end needs both.
  static String format(PictureSize size, FrameRate rate) {
    return (size.widthPx() < size.heightPx() ? size.widthPx() + "×" : "")
        + size.heightPx()
        + "p"
        + (rate.denominator() == 1
            ? Integer.toString(rate.numerator())
            : String.format(Locale.ROOT, "%.2f", rate.framesPerSecond()));
  }

  /// ` UTC+8`.
  static String zone(ZonedDateTime now) {
    int offsetHours = now.getOffset().getTotalSeconds() / 3600;
    return now.getOffset().equals(ZoneOffset.UTC)
        ? " UTC"
        : " UTC" + (offsetHours < 0 ? "−" : "+") + Math.abs(offsetHours);
  }

  /// The time of day, counted in programme frames since midnight.
  static String timecode(ZonedDateTime now, FrameRate rate) {
    return Timecode.of(rate.frameAt(now.toLocalTime().toNanoOfDay()), rate).toString();
  }
}
