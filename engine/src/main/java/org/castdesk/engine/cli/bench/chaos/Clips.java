package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.castdesk.engine.cli.bench.process.ProcessRun;

/// What the senders send: the engine's own pattern of each slot, in several shapes.
final class Clips {
  private static final long LIMIT_SECONDS = 300;
  private static final String[] MOTIONS = {"bars", "sweep", "orbit", "waves"};

  private final Path folder;
  private final ProcessRun runner;

  /// How a sender sends its picture and sound.
  enum Shape {
    USUAL,
    /// Larger pictures.
    LARGE,
    /// Another codec.
    HEVC,
    NO_SOUND,
    NO_PICTURE
  }

  /// @param engine makes the command line of an engine with these options
  Clips(Path folder, ProcessRun runner, Function<String[], List<String>> engine, int slots)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.runner = runner;
    for (int slot = 1; slot <= slots; slot++) {
      Path master = of(slot, Shape.USUAL);
      if (!Files.exists(master)) {
        make(engine, slot);
      }
    }
  }

  private void make(Function<String[], List<String>> engine, int slot)
      throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("new-" + slot + ".ts"));
    String name = String.format(Locale.ROOT, "RV%02d", slot);
    String[] options = {
      "--offline",
      "--fresh",
      "--source",
      name + "=test:" + MOTIONS[slot % MOTIONS.length],
      "--scene",
      "A=full:" + name,
      "--size",
      "640x360",
      "--rate",
      "25",
      "--for",
      "20s",
      "--bitrate",
      "1M",
      "--record",
      folder.resolve("new-" + slot + ".ts").toString()
    };
    runner.run("clip", engine.apply(options), LIMIT_SECONDS).orThrow("the clip of " + name);
    for (Shape shape : Shape.values()) {
      convert(shape, folder.resolve("new-" + slot + ".ts"), of(slot, shape));
    }
  }

  /// Cameras send small groups: whoever joins sees a picture soon.
  private void convert(Shape shape, Path from, Path to) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-nostdin", "-i", from.toString()));
    List<String> h264 =
        List.of(
            "-c:v",
            "libx264",
            "-preset",
            "superfast",
            "-tune",
            "zerolatency",
            "-g",
            "25",
            "-b:v",
            "900k",
            "-maxrate",
            "1200k",
            "-bufsize",
            "600k");
    command.addAll(
        switch (shape) {
          case USUAL, NO_SOUND -> h264;
          case LARGE -> {
            List<String> large = new ArrayList<>(h264);
            large.addAll(List.of("-vf", "scale=1280:720"));
            yield large;
          }
          case HEVC ->
              List.of(
                  "-c:v",
                  "libx265",
                  "-preset",
                  "ultrafast",
                  "-x265-params",
                  "keyint=25:bframes=0:log-level=none",
                  "-b:v",
                  "900k");
          case NO_PICTURE -> List.of("-vn");
        });
    command.addAll(shape == Shape.NO_SOUND ? List.of("-an") : List.of("-c:a", "copy"));
    command.addAll(List.of("-f", "mpegts", to.toString()));
    runner.run("convert", command, LIMIT_SECONDS).orThrow("the clip " + to.getFileName());
  }

  Path of(int slot, Shape shape) {
    return folder.resolve(
        String.format(
            Locale.ROOT, "chaos-%02d-%s.ts", slot, shape.name().toLowerCase(Locale.ROOT)));
  }
}
