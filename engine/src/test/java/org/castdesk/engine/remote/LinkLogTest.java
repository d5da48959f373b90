package org.castdesk.engine.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.json.ShowJson;
import org.castdesk.engine.testing.RecordingEngine;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/// What the log says of a link that ends: a warning only when nobody asked for it.
@Timeout(30)
final class LinkLogTest {
  private final EngineClock clock = new SystemClock();
  private final ThreadFactory threads = Thread.ofPlatform().daemon().factory();
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final RecordingEngine engine =
      RecordingEngine.of(
          new ShowJson()
              .read(
                  """
                  {"name": "Log",
                   "sources": [{"slot": "RV01", "content": {"type": "TestPattern"}}],
                   "layouts": [{"id": "full", "videoLayers": [{"slot": "RV01"}]}],
                   "scenes": [{"id": "A", "layout": "full"}]}
                  """));
  private final Logger logger = (Logger) LoggerFactory.getLogger(RemoteEngine.class);
  private final Ear ear = new Ear();
  private EngineServer server;

  private static final class Ear extends AppenderBase<ILoggingEvent> {
    final BlockingQueue<Level> endings = new LinkedBlockingQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String said = event.getFormattedMessage();
      if (said.contains("closed") || said.contains("lost")) {
        endings.add(event.getLevel());
      }
    }
  }

  @BeforeEach
  void open() {
    server = EngineServer.start(engine, "test", threads, clock);
    ear.setContext(logger.getLoggerContext());
    ear.start();
    logger.addAppender(ear);
  }

  @AfterEach
  void shut() {
    logger.detachAppender(ear);
    server.close();
    work.shutdown();
  }

  private RemoteEngine connect() throws Exception {
    return RemoteEngine.connect(() -> Optional.of(server.endpoint()), "test", work, threads, clock)
        .get(20, TimeUnit.SECONDS);
  }

  @Test
  void closedByTheDesk_isNoWarning() throws Exception {
    connect().close();
    assertEquals(Level.INFO, ear.endings.poll(20, TimeUnit.SECONDS));
  }

  @Test
  void lostByItself_isAWarning() throws Exception {
    try (RemoteEngine _ = connect()) {
      server.close();
      assertEquals(Level.WARN, ear.endings.poll(20, TimeUnit.SECONDS));
    }
  }
}
