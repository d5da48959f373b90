package org.castdesk.engine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.json.ScriptJson;
import org.castdesk.engine.json.ScriptStep;
import org.castdesk.engine.runtime.Pacing;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.store.LoadedShow;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `castdesk engine`: runs a show without a window.
final class EngineCommand implements Callable<Integer> {
  private static final long MAX_SCRIPT_BYTES = 16L << 20;

  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this, new LazyFactory()).name("engine");
  private final Runnable natives;

  private EngineCommand(Runnable natives) {
    this.natives = natives;
  }

  /// The command with its options, for picocli.
  ///
  /// @param natives waits for libraries that are being loaded beside
  static CommandLine line(Runnable natives) {
    CommandSpec spec = new EngineCommand(natives).spec;
    spec.usageMessage()
        .sortOptions(false)
        .description("Run a show without a window: mix, switch, record.");
    EngineOptions.addTo(spec);
    Main.addHelp(spec);
    return new CommandLine(spec, new LazyFactory());
  }

  @Override
  public Integer call() throws Exception {
    EngineOptions options = new EngineOptions(spec.commandLine().getParseResult());
    ShowChoice choice;
    @Nullable LoadedShow loaded;
    Show show;
    List<ScriptStep> script;
    long endFrame;
    try {
      requireDifferentRecordings(options.records);
      choice = ShowChoice.of(options);
      loaded = choice.file() == null ? null : NewShow.open(choice.file(), options.desk);
      show = ShowOptions.apply(options, loaded == null ? null : loaded.show()).adopted();
      requireFile("--script", options.script);
      requireFile("--logo", options.logo);
      script = script(options.script, show.format().rate());
      endFrame = endFrame(options, show.format().rate(), script);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    tellOfLinesBehind(endFrame, script);
    natives.run();
    Pacing pacing = options.offline ? Pacing.OFFLINE : Pacing.LIVE;
    return new EngineRun(options, choice.with(loaded), show, script).run(pacing, endFrame);
  }

  private static void requireDifferentRecordings(List<Path> files) {
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      if (!seen.add(file.toAbsolutePath().normalize())) {
        throw new IllegalArgumentException("--record " + file + " is given twice");
      }
    }
  }

  /// What is asked for by name must be there; the rest of a show may mend itself.
  private static void requireFile(String option, @Nullable Path file) throws MediaException {
    if (file != null && !Files.isRegularFile(file)) {
      throw new MediaException(
          MediaFault.fatal(FaultCode.FILE_NOT_FOUND, option + " " + file, "there is no such file"));
    }
  }

  private static List<ScriptStep> script(@Nullable Path file, FrameRate rate) {
    if (file == null) {
      return List.of();
    }
    try {
      if (Files.size(file) > MAX_SCRIPT_BYTES) {
        throw new IllegalArgumentException(file + ": a script has at most 16 MB");
      }
      return new ScriptJson()
          .parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), rate);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + ": the script cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static void tellOfLinesBehind(long endFrame, List<ScriptStep> script) {
    long behind = script.stream().filter(step -> step.frame().value() >= endFrame).count();
    if (behind > 0) {
      System.err.printf(
          "castdesk: the run ends before frame %d; %d of %d script lines are not reached%n",
          endFrame, behind, script.size());
    }
  }

  private static long endFrame(EngineOptions options, FrameRate rate, List<ScriptStep> script) {
    if (options.length != null) {
      Duration length = TimeSpan.parse(options.length);
      return Math.max(1, Math.round(length.toNanos() * rate.framesPerSecond() / 1e9));
    }
    if (options.offline && script.isEmpty()) {
      throw new IllegalArgumentException("--offline needs an end: say --for 30s");
    }
    return options.offline
        ? script.getLast().frame().value() + 2L * rate.nominalFrames()
        : Long.MAX_VALUE;
  }
}
