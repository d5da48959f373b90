package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.cli.bench.process.ProcessRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ffmpeg and ffprobe programs of the system: a second opinion on what we wrote, and the peer we
/// measure ourselves against.
final class MediaTools {
  private static final long LIMIT_SECONDS = 600;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ProcessRun runner;

  /// **Fails**: when the programs are not installed.
  MediaTools(BenchContext context) throws IOException {
    for (String tool : List.of("ffmpeg", "ffprobe")) {
      if (!isOnPath(tool)) {
        throw new IOException(tool + " is not installed: apt-get install ffmpeg");
      }
    }
    this.runner = new ProcessRun(context.clock(), context.work());
  }

  /// What ffprobe says about the streams of a file, every frame counted.
  JsonNode probe(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "ffprobe",
            "-v",
            "error",
            "-count_frames",
            "-show_streams",
            "-show_format",
            "-of",
            "json",
            file.toString());
    ProcessRun.Cost cost = runner.run("ffprobe", command, LIMIT_SECONDS).orThrow("ffprobe");
    return MAPPER.readTree(Files.readString(cost.output()));
  }

  /// Runs ffmpeg, quietly.
  ProcessRun.Cost ffmpeg(List<String> options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
    command.addAll(options);
    return runner.run("ffmpeg", command, LIMIT_SECONDS).orThrow("ffmpeg");
  }

  /// The first stream of a type: `video` or `audio`.
  static JsonNode stream(JsonNode probed, String type) throws IOException {
    for (JsonNode stream : probed.path("streams")) {
      if (stream.path("codec_type").asString("").equals(type)) {
        return stream;
      }
    }
    throw new IOException("the file has no " + type);
  }

  private static boolean isOnPath(String tool) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, tool))) {
        return true;
      }
    }
    return false;
  }
}
