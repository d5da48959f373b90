package org.castdesk.engine.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options of `castdesk engine`, as typed.
///
/// They are told to picocli in code. It would read annotations through classes that Java makes at
/// run time, at every start; a tenth of a second before the first frame.
final class EngineOptions {
  final @Nullable Path show;
  final boolean demo;
  final List<String> sources;
  final List<String> scenes;
  final @Nullable Path logo;
  final @Nullable String length;
  final boolean offline;
  final List<Path> records;
  final @Nullable Path script;
  final @Nullable Path report;
  final @Nullable String size;
  final @Nullable String rate;
  final @Nullable String preset;
  final @Nullable String bitrate;
  final boolean fresh;

  /// Started by the desk: refuse to run beside another engine of the same show.
  final boolean desk;

  /// Bring back what was on air also after an end that was wanted: the desk starts it anew.
  final boolean resume;

  EngineOptions(ParseResult typed) {
    show = typed.matchedOptionValue("--show", null);
    demo = typed.matchedOptionValue("--demo", false);
    sources = typed.matchedOptionValue("--source", List.of());
    scenes = typed.matchedOptionValue("--scene", List.of());
    logo = typed.matchedOptionValue("--logo", null);
    length = typed.matchedOptionValue("--for", null);
    offline = typed.matchedOptionValue("--offline", false);
    records = typed.matchedOptionValue("--record", List.of());
    script = typed.matchedOptionValue("--script", null);
    report = typed.matchedOptionValue("--report", null);
    size = typed.matchedOptionValue("--size", null);
    rate = typed.matchedOptionValue("--rate", null);
    preset = typed.matchedOptionValue("--preset", null);
    bitrate = typed.matchedOptionValue("--bitrate", null);
    fresh = typed.matchedOptionValue("--fresh", false);
    desk = typed.matchedOptionValue("--desk", false);
    resume = typed.matchedOptionValue("--resume", false);
  }

  /// Adds all of them to a command, in the order in which help shows them.
  static void addTo(CommandSpec command) {
    List<OptionSpec.Builder> all =
        List.of(
            file("--show", "FILE", "The show file to run."),
            flag("--demo", "Run the demo show; needs no file."),
            many(
                String.class,
                "--source",
                "RV01=FILE|URL",
                "Put a file, picture or URL into a slot. 'test', 'test:sweep' = test pattern,"
                    + " '#204060' = colour."),
            many(
                String.class,
                "--scene",
                "NAME=PRESET:RV01[,RV02...]",
                "Add a scene; presets: full, pip, 2x2, main-above ... (a wrong one lists all). The"
                    + " first starts on PGM, the second on PVW."),
            file(
                "--logo",
                "FILE",
                "Draw a picture at its own size, 32 px from the top and right edges."),
            text("--for", "30s", "Stop after this much programme."),
            flag("--offline", "Run as fast as the machine can; every frame is made."),
            many(
                Path.class,
                "--record",
                "FILE",
                "Record the programme from frame 0: .mp4, .mkv, .flv or .ts; may be given often."),
            file("--script", "FILE", "Commands as JSON lines, each run at exactly its frame."),
            file("--report", "FILE.json", "Write counters, timings and receipts at the end."),
            text("--size", "1920x1080", "Size of the programme picture."),
            text("--rate", "30|30000/1001|...", "Frames per second."),
            text("--preset", "veryfast", "x264 speed."),
            text("--bitrate", "4M", "Video bits per second."),
            flag("--fresh", "Do not bring back what an engine that died had on air."),
            flag("--desk", "Started by the desk.").hidden(true),
            flag("--resume", "Go on with what was on air.").hidden(true));
    all.forEach(option -> command.addOption(option.build()));
  }

  private static OptionSpec.Builder flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description);
  }

  private static OptionSpec.Builder text(String name, String label, String description) {
    return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description);
  }

  private static OptionSpec.Builder file(String name, String label, String description) {
    return OptionSpec.builder(name).type(Path.class).paramLabel(label).description(description);
  }

  private static OptionSpec.Builder many(
      Class<?> of, String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(of)
        .paramLabel(label)
        .description(description);
  }
}
