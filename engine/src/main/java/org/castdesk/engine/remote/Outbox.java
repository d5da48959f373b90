package org.castdesk.engine.remote;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// What waits to be sent to one client. One message is under way at a time; what cannot wait for a
/// slow client is merged: telemetry to the newest, too many events to one whole state. Answers are
/// never merged.
///
/// **Thread**: the server's loop.
final class Outbox {
  static final int MAX_EVENTS = 200;
  static final int MAX_MESSAGES = 4000;

  /// A message under way for five seconds: nobody reads at the other end.
  static final int STUCK_BEATS = 50;

  private final Wire wire;
  private final Supplier<EngineState> newestState;
  private final Queue<Object> waiting = new ArrayDeque<>();
  private @Nullable Telemetry telemetry;
  private @Nullable Show lastShow;
  private int waitingEvents;
  private int beatsUnderWay;
  private boolean underWay;

  /// Sends one message; `sent` is called, on the loop, when the network has taken it.
  interface Wire {
    void send(ServerMessage message, Runnable sent);
  }

  /// The place in the queue of a state that replaces the events before it.
  private enum Snapshot {
    HERE
  }

  Outbox(Wire wire, Supplier<EngineState> newestState) {
    this.wire = wire;
    this.newestState = newestState;
  }

  void message(ServerMessage message) {
    waiting.add(message);
    pump();
  }

  void snapshot() {
    waiting.add(Snapshot.HERE);
    pump();
  }

  void event(EngineEvent event) {
    if (waitingEvents >= MAX_EVENTS) {
      waiting.removeIf(item -> item instanceof EngineEvent || item == Snapshot.HERE);
      waitingEvents = 0;
      waiting.add(Snapshot.HERE);
    }
    waiting.add(event);
    waitingEvents++;
    pump();
  }

  void beat(Telemetry newest) {
    beatsUnderWay = underWay ? beatsUnderWay + 1 : 0;
    telemetry = newest;
    pump();
  }

  boolean isStuck() {
    return beatsUnderWay > STUCK_BEATS || waiting.size() > MAX_MESSAGES;
  }

  private void pump() {
    if (underWay) {
      return;
    }
    ServerMessage next = next();
    if (next != null) {
      underWay = true;
      beatsUnderWay = 0;
      wire.send(next, this::sent);
    }
  }

  private void sent() {
    underWay = false;
    pump();
  }

  /// Telemetry goes first, but not before the first state: it is the heartbeat.
  private @Nullable ServerMessage next() {
    Telemetry beat = telemetry;
    if (beat != null && lastShow != null) {
      telemetry = null;
      return new ServerMessage.TelemetryIs(beat);
    }
    return switch (waiting.peek()) {
      case null -> null;
      case Snapshot _ -> stateful(newestState.get(), null);
      case EngineEvent event -> stateful(event.state(), event);
      case Object message -> {
        waiting.remove();
        yield (ServerMessage) message;
      }
    };
  }

  /// The show first when it is another one; the item stays in the queue until its own turn.
  private ServerMessage stateful(EngineState state, @Nullable EngineEvent event) {
    if (!state.show().equals(lastShow)) {
      lastShow = state.show();
      return new ServerMessage.ShowIs(state.show());
    }
    waiting.remove();
    if (event == null) {
      return new ServerMessage.StateIs(WireState.of(state));
    }
    waitingEvents--;
    return ServerMessage.Event.of(event);
  }
}
