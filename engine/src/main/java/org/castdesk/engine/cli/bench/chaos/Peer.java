package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// A program that sends to one slot, as somebody's encoder or server would.
final class Peer implements AutoCloseable {
  private final SourceSlot slot;
  private final Kind kind;
  private final Clips clips;
  private final Wire wire;
  private final int entry;
  private final String address;
  private final List<Process> processes = new ArrayList<>();
  private final Path log;
  private @Nullable Process sender;

  /// How it gets to the engine.
  enum Kind {
    /// Transport stream in datagrams.
    TS,
    /// Published to nginx, pulled from it.
    RTMP,
    /// Through srt-live-transmit, which listens.
    SRT,
    /// Written as a playlist that nginx serves.
    HLS
  }

  /// What a sender may do beside sending.
  ///
  /// @param timeOffset added to all its times, in seconds
  record Style(Clips.Shape shape, double timeOffset) {
    static final Style USUAL = new Style(Clips.Shape.USUAL, 0);
  }

  /// @param servers what serves RTMP and HLS
  Peer(SourceSlot slot, Kind kind, Clips clips, Servers servers, Path folder) throws IOException {
    this.slot = slot;
    this.kind = kind;
    this.clips = clips;
    log = folder.resolve("peer-" + slot + ".log");
    switch (kind) {
      case TS -> {
        int port = freeUdpPort();
        wire = new UdpWire(port);
        entry = wire.port();
        address = "udp://127.0.0.1:" + port;
      }
      case SRT -> {
        entry = freeUdpPort();
        int srt = freeUdpPort();
        run(
            List.of(
                "srt-live-transmit",
                "-q",
                "udp://127.0.0.1:" + entry,
                "srt://127.0.0.1:" + srt + "?mode=listener&latency=120"));
        wire = new UdpWire(srt);
        address = "srt://127.0.0.1:" + wire.port() + "?mode=caller&latency=120000";
      }
      case RTMP -> {
        entry = servers.rtmpPort();
        wire = new TcpWire(entry);
        address = "rtmp://127.0.0.1:" + wire.port() + "/live/" + slot;
      }
      case HLS -> {
        entry = 0;
        wire = new TcpWire(servers.httpPort());
        address = "http://127.0.0.1:" + wire.port() + "/" + slot + ".m3u8";
      }
      default -> throw new AssertionError(kind);
    }
    hlsFolder = servers.hlsFolder();
  }

  private final Path hlsFolder;

  SourceSlot slot() {
    return slot;
  }

  Kind kind() {
    return kind;
  }

  /// Where the engine finds it.
  String address() {
    return address;
  }

  Wire wire() {
    return wire;
  }

  /// Sends from now on, instead of what was sent.
  void send(Style style) throws IOException {
    stop();
    List<String> command =
        new ArrayList<>(
            List.of("ffmpeg", "-v", "error", "-nostdin", "-re", "-stream_loop", "-1", "-i"));
    command.add(clips.of(slot.number(), style.shape()).toString());
    command.addAll(List.of("-c", "copy"));
    if (style.timeOffset() != 0) {
      command.addAll(List.of("-output_ts_offset", Double.toString(style.timeOffset())));
    }
    command.addAll(
        switch (kind) {
          case TS, SRT ->
              List.of(
                  "-pes_payload_size",
                  "0",
                  "-muxdelay",
                  "0.1",
                  "-f",
                  "mpegts",
                  "udp://127.0.0.1:" + entry + "?pkt_size=1316");
          case RTMP -> List.of("-f", "flv", "rtmp://127.0.0.1:" + entry + "/live/" + slot);
          case HLS ->
              List.of(
                  "-f",
                  "hls",
                  "-hls_time",
                  "1",
                  "-hls_list_size",
                  "6",
                  "-hls_flags",
                  "delete_segments+omit_endlist+append_list+discont_start",
                  hlsFolder.resolve(slot + ".m3u8").toString());
        });
    sender = run(command);
  }

  /// The sender is gone, as when its machine lost power.
  void stop() {
    if (sender != null) {
      end(sender);
      sender = null;
    }
  }

  private Process run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    processes.add(process);
    return process;
  }

  private static void end(Process process) {
    process.destroyForcibly();
    try {
      var _ = process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freeUdpPort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    processes.forEach(Peer::end);
    wire.close();
  }
}
