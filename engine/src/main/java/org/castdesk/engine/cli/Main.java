package org.castdesk.engine.cli;

import java.util.List;
import java.util.function.Supplier;
import org.castdesk.engine.cli.bench.BenchCommand;
import org.castdesk.engine.runtime.EngineBuilder;
import org.castdesk.engine.runtime.EngineThreads;
import org.castdesk.engine.store.ShowStore;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The command line of Castdesk, without the window.
///
/// The engine's part is told to picocli in code, the others' by annotations: see [EngineOptions].
public final class Main implements Runnable {
  private static final List<Supplier<Object>> OTHERS =
      List.of(ProbeCommand::new, BenchCommand::new, DoctorCommand::new, LibraryWorkerCommand::new);

  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this, new LazyFactory()).name("castdesk");

  public static void main(String[] args) {
    boolean isOffline = List.of(args).contains("--offline");
    Runnable natives = () -> {};
    if (args.length > 0 && args[0].equals("engine")) {
      natives = EngineBuilder.preload();
      // Played from options alone, a show needs no file, no door and no JSON.
      if (!isOffline) {
        EngineThreads.unwatched("preload-json", ShowStore::new).start();
      }
    }
    int code = run(natives, args);
    // Without a door only daemons are left, and to exit is to look for a logger in every jar first.
    if (code != 0 || !isOffline) {
      System.exit(code);
    }
  }

  /// Runs one command. **Fails**: never; the answer is 0 done, 1 failed, 2 used wrongly.
  static int run(String... args) {
    return run(() -> {}, args);
  }

  private static int run(Runnable natives, String... args) {
    String first = args.length == 0 ? "" : args[0];
    CommandLine line = new CommandLine(new Main().described(), new LazyFactory());
    line.addSubcommand(EngineCommand.line(natives));
    // Each of the others costs some reflection; a start pays for its own only.
    if (!first.equals("engine")) {
      OTHERS.forEach(command -> line.addSubcommand(command.get()));
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::explainUsage);
    line.setExecutionExceptionHandler(Main::explainFailure);
    return line.execute(args);
  }

  private CommandSpec described() {
    spec.usageMessage()
        .description("The broadcast director's desk: engine, probe, bench and doctor.");
    addHelp(spec);
    return spec;
  }

  /// The two options that every command has.
  static void addHelp(CommandSpec command) {
    command.version("castdesk 0.1.0");
    command.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    command.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what to do: engine, probe, bench or doctor");
  }

  private static int explainUsage(CommandLine.ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("castdesk: " + oneLine(e));
    line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int explainFailure(Exception e, CommandLine line, CommandLine.ParseResult result) {
    line.getErr().println("castdesk: " + oneLine(e));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
