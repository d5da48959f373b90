package org.castdesk.engine.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.LayoutBase;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;

/// One line of the log: station time to the millisecond, level, the class's short name, the words.
///
/// The offset from UTC is asked of [TimeZone] for every line, so that a change of summer time shows,
/// and because `java.time.ZoneId` looks for rules in every jar of the class path when first used: 30
/// ms of the start.
final class LogLine extends LayoutBase<ILoggingEvent> {
  private final TimeZone zone;

  LogLine(TimeZone zone) {
    this.zone = zone;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    time(line, event.getTimeStamp());
    String level = event.getLevel().toString();
    line.append(' ').append(level).repeat(' ', Math.max(0, 6 - level.length()));
    String logger = event.getLoggerName();
    line.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(": ");
    line.append(event.getFormattedMessage()).append(CoreConstants.LINE_SEPARATOR);
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString();
  }

  private void time(StringBuilder line, long millis) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(millis, 1000),
            Math.floorMod(millis, 1000) * 1_000_000,
            ZoneOffset.ofTotalSeconds(zone.getOffset(millis) / 1000));
    padded(line, time.getHour(), 10).append(':');
    padded(line, time.getMinute(), 10).append(':');
    padded(line, time.getSecond(), 10).append('.');
    padded(line, time.getNano() / 1_000_000, 100);
  }

  private static StringBuilder padded(StringBuilder line, int value, int size) {
    for (int least = size; least > 1 && value < least; least /= 10) {
      line.append('0');
    }
    return line.append(value);
  }
}
