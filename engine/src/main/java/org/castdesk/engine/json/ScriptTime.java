package org.castdesk.engine.json;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;

/// The `at` of a script line as a frame: `2.0s`, `1m30s`, `1500ms`, or timecode `00:01:30:12`.
final class ScriptTime {
  private static final Pattern TIMECODE =
      Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:([:;])(\\d{1,3}))?");

  private ScriptTime() {}

  /// The frame whose start is nearest to the time, so that 2 s at 29.97 is frame 60, not 59.
  static FrameNumber frame(Duration time, FrameRate rate) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("a script cannot act before the start: " + time);
    }
    long nanos = time.toNanos();
    long frame = rate.frameAt(nanos);
    boolean nextIsNearer = rate.startNanos(frame + 1) - nanos <= nanos - rate.startNanos(frame);
    return new FrameNumber(nextIsNearer ? frame + 1 : frame);
  }

  static FrameNumber parse(String text, FrameRate rate) {
    Matcher timecode = TIMECODE.matcher(text.trim());
    return timecode.matches()
        ? timecode(text, timecode, rate)
        : frame(DurationText.parse(text), rate);
  }

  private static FrameNumber timecode(String text, Matcher parts, FrameRate rate) {
    long minutes = Integer.parseInt(parts.group(1)) * 60L + Integer.parseInt(parts.group(2));
    int seconds = Integer.parseInt(parts.group(3));
    int frames = parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5));
    int nominal = rate.nominalFrames();
    if (Integer.parseInt(parts.group(2)) > 59 || seconds > 59 || frames >= nominal) {
      throw new IllegalArgumentException("'" + text + "' is no timecode at " + rate + " fps");
    }
    long number = (minutes * 60 + seconds) * nominal + frames;
    if (!";".equals(parts.group(4))) {
      return new FrameNumber(number);
    }
    if (rate.denominator() != 1001 || nominal % 30 != 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is drop-frame timecode, which " + rate + " fps has not");
    }
    int dropped = nominal / 15;
    if (seconds == 0 && frames < dropped && minutes % 10 != 0) {
      throw new IllegalArgumentException("'" + text + "' is a timecode that drop frame leaves out");
    }
    return new FrameNumber(number - dropped * (minutes - minutes / 10));
  }
}
