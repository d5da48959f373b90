package org.castdesk.engine.remote;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.json.InvalidJsonException;
import org.castdesk.engine.json.ValueJson;
import org.castdesk.engine.state.EngineEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client at the door: hands its wishes to the engine and its answers back. What it opened is
/// closed when it goes.
///
/// **Thread**: the server's loop.
final class ClientSession {
  static final int MAX_UNANSWERED = 1000;
  private static final Logger LOG = LoggerFactory.getLogger(ClientSession.class);

  private final Engine engine;
  private final ValueJson json;
  private final SerialLoop loop;
  private final Outbox outbox;
  private final long connection;
  private final Map<String, MonitorFeed> feeds = new HashMap<>();
  private int unanswered;
  private boolean gone;

  /// The one member every question has.
  private record Question(@Nullable Long id) {}

  /// @param connection its number, never used twice
  ClientSession(Engine engine, ValueJson json, SerialLoop loop, Outbox.Wire wire, long connection) {
    this.connection = connection;
    this.engine = engine;
    this.json = json;
    this.loop = loop;
    this.outbox = new Outbox(wire, engine::state);
  }

  void greet(String version) {
    outbox.message(
        new ServerMessage.Hello(ServerMessage.PROTOCOL, version, ProcessHandle.current().pid()));
    outbox.snapshot();
    outbox.beat(engine.telemetry());
  }

  void event(EngineEvent event) {
    outbox.event(event);
  }

  void beat(Telemetry telemetry) {
    outbox.beat(telemetry);
  }

  boolean isStuck() {
    return outbox.isStuck();
  }

  void received(String text) {
    ClientMessage message;
    try {
      message = json.read(ClientMessage.class, text);
    } catch (InvalidJsonException e) {
      complain(text, String.valueOf(e.getMessage()));
      return;
    }
    switch (message) {
      case ClientMessage.Hello hello -> LOG.info("Client at the door: {}", hello.client());
      case ClientMessage.Submit submit -> submit(submit);
      case ClientMessage.OpenMonitor open -> open(open);
      case ClientMessage.CloseMonitor close -> {
        MonitorFeed feed = feeds.remove(close.feed());
        if (feed != null) {
          engine.closeMonitor(feed);
        }
      }
    }
  }

  void gone() {
    gone = true;
    feeds.values().forEach(engine::closeMonitor);
    feeds.clear();
  }

  private void submit(ClientMessage.Submit submit) {
    if (unanswered >= MAX_UNANSWERED) {
      answer(
          submit.id(), new Receipt.Rejected(Receipt.Reason.BUSY, "too many unanswered commands"));
      return;
    }
    unanswered++;
    CompletableFuture<Receipt> _ =
        engine
            .submit(signed(submit.envelope()))
            .whenComplete(
                (receipt, error) -> loop.execute(() -> answered(submit.id(), receipt, error)));
  }

  /// Whatever name it gives, a client is one connection.
  private CommandEnvelope signed(CommandEnvelope envelope) {
    return new CommandEnvelope(
        envelope.command(), envelope.origin().over(connection), envelope.atFrame());
  }

  private void answered(long id, @Nullable Receipt receipt, @Nullable Throwable error) {
    unanswered--;
    answer(
        id,
        receipt == null
            ? new Receipt.Rejected(Receipt.Reason.CLOSED, String.valueOf(error))
            : receipt);
  }

  private void answer(long id, Receipt receipt) {
    outbox.message(new ServerMessage.Answer(id, receipt));
  }

  private void open(ClientMessage.OpenMonitor open) {
    CompletableFuture<MonitorFeed> _ =
        engine
            .openMonitor(open.spec())
            .whenComplete((feed, error) -> loop.execute(() -> opened(open.id(), feed, error)));
  }

  private void opened(long id, @Nullable MonitorFeed feed, @Nullable Throwable error) {
    if (feed == null) {
      outbox.message(new ServerMessage.MonitorFailed(id, fault(error)));
    } else if (gone) {
      engine.closeMonitor(feed);
    } else {
      feeds.put(feed.id(), feed);
      outbox.message(new ServerMessage.MonitorIs(id, feed));
    }
  }

  /// A question that cannot be understood is still answered, so that nobody waits for ever.
  private void complain(String text, String reason) {
    Long id = null;
    try {
      id = json.read(Question.class, text).id();
    } catch (InvalidJsonException e) {
      LOG.debug("Not even a question: {}", e.getMessage());
    }
    if (id == null) {
      outbox.message(new ServerMessage.Complaint(reason));
    } else {
      answer(id, new Receipt.Rejected(Receipt.Reason.INVALID, reason));
    }
  }

  private static MediaFault fault(@Nullable Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    return cause instanceof MediaException failed
        ? failed.fault()
        : MediaFault.fatal(FaultCode.INTERNAL, "monitor", String.valueOf(cause));
  }
}
