package org.castdesk.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `castdesk engine`, as typed.
final class EngineOptions {
  @Option(names = "--show", paramLabel = "FILE", description = "The show file to run.")
  @Nullable Path show;

  @Option(names = "--demo", description = "Run the demo show; needs no file.")
  boolean demo;

  @Option(
      names = "--source",
      paramLabel = "RV01=FILE|URL",
      description =
          "Put a file, picture or URL into a slot. 'test', 'test:sweep' = test pattern, '#204060' ="
              + " colour.")
  List<String> sources = new ArrayList<>();

  @Option(
      names = "--scene",
      paramLabel = "NAME=PRESET:RV01[,RV02...]",
      description =
          "Add a scene; presets: full, side-by-side, pip, 2x2. The first starts on PGM, the second"
              + " on PVW.")
  List<String> scenes = new ArrayList<>();

  @Option(
      names = "--logo",
      paramLabel = "FILE",
      description = "Draw a picture at its own size, 32 px from the top and right edges.")
  @Nullable Path logo;

  @Option(names = "--for", paramLabel = "30s", description = "Stop after this much programme.")
  @Nullable String length;

  @Option(names = "--offline", description = "Run as fast as the machine can; every frame is made.")
  boolean offline;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description =
          "Record the programme from frame 0: .mp4, .mkv, .flv or .ts; may be given often.")
  List<Path> records = new ArrayList<>();

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "Commands as JSON lines, each run at exactly its frame.")
  @Nullable Path script;

  @Option(
      names = "--report",
      paramLabel = "FILE.json",
      description = "Write counters, timings and receipts at the end.")
  @Nullable Path report;

  @Option(
      names = "--size",
      paramLabel = "1920x1080",
      description = "Size of the programme picture.")
  @Nullable String size;

  @Option(names = "--rate", paramLabel = "30|30000/1001|...", description = "Frames per second.")
  @Nullable String rate;

  @Option(names = "--preset", paramLabel = "veryfast", description = "x264 speed.")
  @Nullable String preset;

  @Option(names = "--bitrate", paramLabel = "4M", description = "Video bits per second.")
  @Nullable String bitrate;

  @Option(names = "--fresh", description = "Do not bring back what an engine that died had on air.")
  boolean fresh;

  @Option(
      names = "--desk",
      hidden = true,
      description = "Started by the desk: refuse to run beside another engine of the same show.")
  boolean desk;
}
