package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One nginx on loopback that takes and gives RTMP and serves playlists.
final class Servers implements AutoCloseable {
  private static final List<Path> MODULES =
      List.of(
          Path.of("/usr/lib/nginx/modules/ngx_rtmp_module.so"),
          Path.of("/usr/share/nginx/modules/ngx_rtmp_module.so"));

  private final int rtmpPort = freePort();
  private final int httpPort = freePort();
  private final Path hls;
  private final Process process;

  /// **Fails**: when nginx or its RTMP module is not installed.
  Servers(Path folder) throws IOException {
    Path module =
        MODULES.stream()
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() ->
                new IOException(
                    "nginx with RTMP is not installed: apt-get install nginx libnginx-mod-rtmp"
                        + " srt-tools"));
    hls = Files.createDirectories(folder.resolve("hls"));
    Path config = folder.resolve("nginx.conf");
    Files.writeString(
        config,
        """
        load_module %s;
        pid %s/nginx.pid;
        error_log %s/nginx.log warn;
        worker_processes 1;
        daemon off;
        user root;
        events { worker_connections 128; }
        rtmp { server { listen 127.0.0.1:%d; chunk_size 4096;
          application live { live on; wait_key on; idle_streams off; drop_idle_publisher 4s; } } }
        http { access_log off; server { listen 127.0.0.1:%d; root %s;
          location / { add_header Cache-Control no-cache; } } }
        """
            .formatted(module, folder, folder, rtmpPort, httpPort, hls));
    ProcessBuilder builder =
        new ProcessBuilder("nginx", "-p", folder.toString(), "-c", config.toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("nginx.out").toFile());
    process = builder.start();
  }

  int rtmpPort() {
    return rtmpPort;
  }

  int httpPort() {
    return httpPort;
  }

  Path hlsFolder() {
    return hls;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
