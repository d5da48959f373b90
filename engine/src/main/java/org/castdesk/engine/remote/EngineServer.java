package org.castdesk.engine.remote;

import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.json.UnknownMembers;
import org.castdesk.engine.json.ValueJson;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.time.EngineClock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets other processes of this user at the engine: a WebSocket on 127.0.0.1, a port chosen by the
/// system, a token made for this run.
///
/// Start it after the first programme frame, on a `work` thread: loading it takes a few hundred
/// milliseconds that the picture should not wait for.
///
/// **Thread**: any. **Owns**: the loop `remote`, a handful of HTTP threads, the endpoint file; not
/// the engine.
public final class EngineServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineServer.class);
  private static final int TOKEN_BYTES = 32;

  private final Engine engine;
  private final String version;
  private final ValueJson json = new ValueJson(UnknownMembers.IGNORED);
  private final Map<Session, ClientSession> clients = new HashMap<>();
  private final SerialLoop loop;
  private final Javalin http;
  private final Engine.Subscription events;
  private final EngineEndpoint endpoint;
  private volatile @Nullable Runnable withdraw;
  private long connections;

  /// @param version of this program, told to clients
  public static EngineServer start(
      Engine engine, String version, ThreadFactory threads, EngineClock clock) {
    return new EngineServer(engine, version, threads, clock);
  }

  private EngineServer(Engine engine, String version, ThreadFactory threads, EngineClock clock) {
    this.engine = engine;
    this.version = version;
    this.loop = new SerialLoop("remote", threads, clock, this::beat);
    byte[] secret = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    this.http = LoopbackHttp.start(token, threads, this::handle);
    this.endpoint =
        new EngineEndpoint(http.port(), token, ProcessHandle.current().pid(), clock.wallTime());
    this.events = engine.subscribe(this::event, loop);
    loop.start();
    LOG.info("The door is open: {}", endpoint);
  }

  public EngineEndpoint endpoint() {
    return endpoint;
  }

  /// Leaves the endpoint file by which [EngineLocator] finds this engine; [#close()] removes it.
  public void publish(RuntimeDirectory directory, ShowKey key) throws MediaException {
    EngineLocator locator = new EngineLocator(directory);
    locator.publish(key, endpoint);
    withdraw = () -> locator.withdraw(key, endpoint);
  }

  @Override
  public void close() {
    Runnable published = withdraw;
    if (published != null) {
      published.run();
    }
    events.close();
    http.stop();
    loop.execute(() -> List.copyOf(clients.values()).forEach(ClientSession::gone));
    loop.close();
  }

  private void handle(WsConfig socket) {
    socket.onConnect(context -> loop.execute(() -> arrived(context.session)));
    socket.onMessage(context -> {
      String text = context.message();
      loop.execute(() -> received(context.session, text));
    });
    socket.onError(context -> leave(context));
    socket.onClose(context -> leave(context));
  }

  private void leave(WsContext context) {
    loop.execute(() -> left(context.session));
  }

  private void arrived(Session session) {
    if (session.isOpen()) {
      ClientSession client =
          new ClientSession(
              engine, json, loop, (message, sent) -> send(session, message, sent), ++connections);
      clients.put(session, client);
      client.greet(version);
    }
  }

  private void received(Session session, String text) {
    ClientSession client = clients.get(session);
    if (client != null) {
      client.received(text);
    }
  }

  private void left(Session session) {
    ClientSession client = clients.remove(session);
    if (client != null) {
      client.gone();
    }
  }

  private void event(EngineEvent event) {
    clients.values().forEach(client -> client.event(event));
  }

  private void beat() {
    if (clients.isEmpty()) {
      return;
    }
    Telemetry telemetry = engine.telemetry();
    for (Map.Entry<Session, ClientSession> entry : List.copyOf(clients.entrySet())) {
      entry.getValue().beat(telemetry);
      if (entry.getValue().isStuck()) {
        LOG.warn("A client does not read what it asked for; it is cut off");
        entry.getKey().disconnect();
        left(entry.getKey());
      }
    }
  }

  private void send(Session session, ServerMessage message, Runnable sent) {
    String text = json.write(ServerMessage.class, message);
    session.sendText(
        text, Callback.from(() -> loop.execute(sent), error -> loop.execute(() -> left(session))));
  }
}
