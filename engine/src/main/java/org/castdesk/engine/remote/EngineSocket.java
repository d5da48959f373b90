package org.castdesk.engine.remote;

import java.net.Proxy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// Opens WebSockets to an engine on this machine and tells a loop what happens on them.
///
/// No proxy, no TLS, no compression: the way is a loopback wire of one machine.
final class EngineSocket {
  /// So many messages wait for the loop at most; then the wire waits, and the engine merges.
  private static final int MAX_WAITING = 256;

  private static final int CONNECT_SECONDS = 2;
  private final OkHttpClient client;

  EngineSocket(ExecutorService work) {
    this.client =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(work))
            .proxy(Proxy.NO_PROXY)
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .protocols(List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .addInterceptor(chain ->
                chain.proceed(
                    chain.request().newBuilder().removeHeader("Sec-WebSocket-Extensions").build()))
            .build();
  }

  /// What a socket says, on the loop.
  interface Events {
    /// A message came in; called at once on the socket's own thread, before [#message].
    void heard();

    void message(WebSocket socket, String text);

    /// @param status of the HTTP answer that refused the link, 0 = none
    void ended(WebSocket socket, String reason, int status);
  }

  WebSocket open(EngineEndpoint endpoint, SerialLoop loop, Events events) {
    Request request =
        new Request.Builder()
            .url("http://" + LoopbackHttp.HOST + ":" + endpoint.port() + LoopbackHttp.PATH)
            .header("Authorization", "Bearer " + endpoint.token())
            .build();
    return client.newWebSocket(request, new Listener(loop, events));
  }

  private static final class Listener extends WebSocketListener {
    private final SerialLoop loop;
    private final Events events;
    private final Semaphore room = new Semaphore(MAX_WAITING);

    Listener(SerialLoop loop, Events events) {
      this.loop = loop;
      this.events = events;
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      events.heard();
      room.acquireUninterruptibly();
      loop.execute(() -> {
        room.release();
        events.message(socket, text);
      });
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(code, null);
      end(socket, "closed by the engine", 0);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable error, @Nullable Response response) {
      if (response == null) {
        end(socket, "no connection: " + error.getMessage(), 0);
      } else {
        end(socket, "refused: HTTP " + response.code(), response.code());
      }
    }

    private void end(WebSocket socket, String reason, int status) {
      loop.execute(() -> events.ended(socket, reason, status));
    }
  }
}
