package org.castdesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `castdesk [SHOW.json]`: the desk.
@Command(
    name = "castdesk",
    mixinStandardHelpOptions = true,
    version = "castdesk 0.1.0",
    description = "The desk. Starts an engine for the show, or attaches to the one that runs.",
    exitCodeOnExecutionException = 1)
public final class DeskCommand implements Callable<Integer> {
  private final EngineClock clock;
  private final StartupLog startup;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SHOW.json",
      description =
          "The show file; one that is not there becomes a new show. Without it the demo show"
              + " opens.")
  private @Nullable Path show;

  @Option(
      names = "--attach",
      description = "Only attach to an engine that runs this show; never start one.")
  private boolean attach;

  DeskCommand(EngineClock clock, StartupLog startup) {
    this.clock = clock;
    this.startup = startup;
  }

  /// Reads the arguments and opens the desk.
  ///
  /// @return the exit code: 0 done, 1 failed, 2 wrong usage
  static int run(String[] args, EngineClock clock, StartupLog startup) {
    return new CommandLine(new DeskCommand(clock, startup)).execute(args);
  }

  @Override
  public Integer call() {
    if (show != null && spec != null && !canOpen(show)) {
      spec.commandLine()
          .getErr()
          .println(
              "castdesk: the show file "
                  + show.toAbsolutePath()
                  + " is not there or cannot be read; the name of a new one ends with .json, in a"
                  + " folder that is there");
      return 1;
    }
    AppAssembly.Door door =
        attach ? AppAssembly.Door.ATTACH_ONLY : AppAssembly.Door.START_OR_ATTACH;
    DeskStart.open(show, door, clock, startup);
    return 0;
  }

  /// A file that is not there becomes a new show; attached to an engine, there is nothing to begin.
  private boolean canOpen(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean canBegin =
        !attach
            && !Files.exists(file)
            && file.toString().endsWith(".json")
            && folder != null
            && Files.isDirectory(folder);
    return canBegin || Files.isReadable(file);
  }
}
