package org.castdesk.engine.remote;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okhttp3.WebSocket;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.json.InvalidJsonException;
import org.castdesk.engine.json.UnknownMembers;
import org.castdesk.engine.json.ValueJson;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// A client's link to its engine: opens the socket, notices silence, tries again.
///
/// The engine's telemetry, ten times a second, is the heartbeat: without it the link counts as lost
/// within a second, is linked again with the next message, and is given up after three.
///
/// **Thread**: the client's loop, except [#heard()].
final class Link implements EngineSocket.Events {
  private static final long SILENCE_NANOS = 850_000_000L;
  private static final long GIVE_UP_NANOS = 3_000_000_000L;
  private static final long FIRST_PAUSE_NANOS = 100_000_000L;
  private static final long LONGEST_PAUSE_NANOS = 1_600_000_000L;

  private final Supplier<Optional<EngineEndpoint>> where;
  private final String client;
  private final EngineSocket sockets;
  private final SerialLoop loop;
  private final Listener listener;
  private final ValueJson json = new ValueJson(UnknownMembers.IGNORED);
  private final Questions questions = new Questions();
  private volatile long lastHeardNanos;
  private long nextTryNanos;
  private long pauseNanos = FIRST_PAUSE_NANOS;
  private @Nullable WebSocket socket;
  private @Nullable Show show;
  private boolean hasState;
  private boolean hasTelemetry;
  private boolean linked;
  private boolean closed;

  /// What a link brings.
  interface Listener {
    long nowNanos();

    /// The whole state: at the start, and in place of events that were skipped.
    void state(EngineState newest);

    void event(EngineEvent event);

    void telemetry(Telemetry newest);

    void linked();

    void lost(String reason);

    /// This engine will never let us in.
    void refused(String reason);
  }

  Link(
      Supplier<Optional<EngineEndpoint>> where,
      String client,
      EngineSocket sockets,
      SerialLoop loop,
      Listener listener) {
    this.where = where;
    this.client = client;
    this.sockets = sockets;
    this.loop = loop;
    this.listener = listener;
    this.nextTryNanos = listener.nowNanos();
  }

  void beat(long nowNanos) {
    if (closed) {
      return;
    }
    WebSocket open = socket;
    if (open == null) {
      if (nowNanos - nextTryNanos >= 0) {
        tryOpen(nowNanos);
      }
      return;
    }
    long silence = nowNanos - lastHeardNanos;
    if (silence > GIVE_UP_NANOS) {
      open.cancel();
      ended(open, "silent", 0);
    } else if (silence > SILENCE_NANOS && linked) {
      linked = false;
      listener.lost("silent");
    }
  }

  void submit(CommandEnvelope envelope, CompletableFuture<Receipt> answer) {
    if (!linked || !send(new ClientMessage.Submit(questions.command(answer), envelope))) {
      answer.complete(Questions.notSent());
    }
  }

  void openMonitor(MonitorSpec spec, CompletableFuture<MonitorFeed> answer) {
    if (!linked || !send(new ClientMessage.OpenMonitor(questions.monitor(answer), spec))) {
      answer.completeExceptionally(Questions.noLink());
    }
  }

  void closeMonitor(MonitorFeed feed) {
    send(new ClientMessage.CloseMonitor(feed.id()));
  }

  void close() {
    closed = true;
    WebSocket open = socket;
    if (open != null) {
      open.close(1000, null);
      ended(open, "closed", 0);
    }
  }

  @Override
  public void heard() {
    lastHeardNanos = listener.nowNanos();
  }

  @Override
  public void message(WebSocket from, String text) {
    if (!from.equals(socket)) {
      return;
    }
    try {
      handle(from, json.read(ServerMessage.class, text));
    } catch (InvalidJsonException e) {
      refuse(from, "the engine speaks in words unknown here: " + e.getMessage());
    }
    if (!linked && socket != null && hasState && hasTelemetry) {
      linked = true;
      pauseNanos = FIRST_PAUSE_NANOS;
      listener.linked();
    }
  }

  @Override
  public void ended(WebSocket which, String reason, int status) {
    if (!which.equals(socket)) {
      return;
    }
    socket = null;
    linked = false;
    hasState = false;
    hasTelemetry = false;
    nextTryNanos = listener.nowNanos() + pauseNanos;
    pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    questions.linkLost();
    listener.lost(reason);
    if (status == 401 || status == 403) {
      listener.refused(reason);
    }
  }

  private void tryOpen(long nowNanos) {
    Optional<EngineEndpoint> endpoint = where.get();
    if (endpoint.isEmpty()) {
      nextTryNanos = nowNanos + FIRST_PAUSE_NANOS;
      return;
    }
    lastHeardNanos = nowNanos;
    socket = sockets.open(endpoint.get(), loop, this);
    send(new ClientMessage.Hello(ServerMessage.PROTOCOL, client));
  }

  private void handle(WebSocket from, ServerMessage message) {
    switch (message) {
      case ServerMessage.Hello hello -> {
        if (hello.protocol() != ServerMessage.PROTOCOL) {
          refuse(from, "the engine (version " + hello.version() + ") speaks another protocol");
        }
      }
      case ServerMessage.ShowIs is -> show = is.show();
      case ServerMessage.StateIs is -> {
        hasState = true;
        listener.state(is.state().with(known()));
      }
      case ServerMessage.Event event -> listener.event(event.with(known()));
      case ServerMessage.TelemetryIs is -> {
        hasTelemetry = true;
        listener.telemetry(is.telemetry());
      }
      case ServerMessage.Answer answer -> questions.answered(answer.id(), answer.receipt());
      case ServerMessage.MonitorIs is -> questions.opened(is.id(), is.feed());
      case ServerMessage.MonitorFailed failed -> questions.failed(failed.id(), failed.fault());
      case ServerMessage.Complaint complaint ->
          throw new IllegalStateException("The engine complains: " + complaint.reason());
    }
  }

  private Show known() {
    Show newest = show;
    if (newest == null) {
      throw new IllegalStateException("The engine sent a state before its show");
    }
    return newest;
  }

  private void refuse(WebSocket from, String reason) {
    from.cancel();
    ended(from, reason, 0);
    listener.refused(reason);
  }

  private boolean send(ClientMessage message) {
    WebSocket open = socket;
    return open != null && open.send(json.write(ClientMessage.class, message));
  }
}
