package org.castdesk.app.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.castdesk.app.testing.FxTest;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Everything that goes wrong in the desk's process and would never be seen: exceptions on any
/// thread, errors in the log, complaints of the toolkit.
///
/// **Thread**: any.
final class Troubles implements AutoCloseable {
  private final List<String> found = new ArrayList<>();
  private final Thread.@Nullable UncaughtExceptionHandler before;
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger toolkit = java.util.logging.Logger.getLogger("");
  private final AppenderBase<ILoggingEvent> appender = new Ear();
  private final Handler handler = new ToolkitEar();

  Troubles() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(this::died);
    FxTest.fromFx(() -> {
      Thread.currentThread().setUncaughtExceptionHandler(this::died);
      return true;
    });
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
    toolkit.addHandler(handler);
  }

  private void died(Thread thread, Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    add("on thread " + thread.getName() + ": " + trace);
  }

  private synchronized void add(String trouble) {
    found.add(trouble);
  }

  /// What was found since the last time.
  synchronized List<String> take() {
    List<String> taken = List.copyOf(found);
    found.clear();
    return taken;
  }

  private final class Ear extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      boolean isLoss = event.getFormattedMessage().startsWith("Engine link lost");
      if (event.getLevel().isGreaterOrEqual(Level.ERROR) || isLoss) {
        String cause =
            event.getThrowableProxy() == null
                ? ""
                : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        add("log: " + event.getFormattedMessage() + cause);
      }
    }
  }

  private final class ToolkitEar extends Handler {
    @Override
    public void publish(LogRecord entry) {
      boolean isOurs = String.valueOf(entry.getLoggerName()).startsWith("javafx");
      if (isOurs && entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
        add("toolkit: " + entry.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    root.detachAppender(appender);
    toolkit.removeHandler(handler);
  }
}
