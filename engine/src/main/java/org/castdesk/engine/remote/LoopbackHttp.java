package org.castdesk.engine.remote;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.websocket.WsConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The web server behind the door, as small as it goes: one selector, a few threads, no
/// compression, nothing but the one WebSocket, and only for who has the token.
final class LoopbackHttp {
  static final String PATH = "/engine";
  static final String HOST = "127.0.0.1";
  private static final long MAX_MESSAGE_BYTES = 2L * 1024 * 1024;
  private static final int MAX_THREADS = 8;
  private static final int MIN_THREADS = 2;
  private static final int IDLE_THREAD_MILLIS = 30_000;

  private LoopbackHttp() {}

  static Javalin start(String token, ThreadFactory threads, Consumer<WsConfig> socket) {
    byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    return Javalin.create(
            config -> {
              configure(config, threads);
              config.routes.wsBeforeUpgrade(context -> admit(context, expected));
              config.routes.ws(PATH, socket);
            })
        .start();
  }

  private static void configure(JavalinConfig config, ThreadFactory threads) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    QueuedThreadPool pool =
        new QueuedThreadPool(
            MAX_THREADS,
            MIN_THREADS,
            IDLE_THREAD_MILLIS,
            0,
            new LinkedBlockingQueue<>(),
            null,
            threads);
    pool.setName("remote-http");
    config.jetty.threadPool = pool;
    config.jetty.addConnector((server, http) -> {
      ServerConnector connector =
          new ServerConnector(server, 1, 1, new HttpConnectionFactory(quiet(http)));
      connector.setHost(HOST);
      connector.setPort(0);
      return connector;
    });
    config.jetty.modifyWebSocketServletFactory(factory -> {
      factory.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
      factory.setMaxBinaryMessageSize(1);
      factory.setIdleTimeout(Duration.ofSeconds(30));
    });
  }

  private static HttpConfiguration quiet(HttpConfiguration http) {
    http.setSendServerVersion(false);
    return http;
  }

  /// Programs of this user send no Origin; a web page in a browser always does.
  private static void admit(Context context, byte[] expected) {
    if (context.header("Origin") != null) {
      throw new ForbiddenResponse("Not for web pages");
    }
    String given = String.valueOf(context.header("Authorization"));
    if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      throw new UnauthorizedResponse("Wrong token");
    }
  }
}
