package org.castdesk.engine.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.castdesk.engine.cli.bench.BenchCommand;
import org.castdesk.engine.runtime.EngineBuilder;
import org.castdesk.engine.runtime.EngineThreads;
import org.castdesk.engine.store.ShowStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of Castdesk, without the window.
@Command(
    name = "castdesk",
    description = "The broadcast director's desk: engine, probe, bench and doctor.",
    mixinStandardHelpOptions = true,
    version = "castdesk 0.1.0")
public final class Main implements Runnable {
  private static final Map<String, Supplier<Object>> COMMANDS = commands();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("engine")) {
      EngineBuilder.preload();
      EngineThreads.unwatched("preload-json", ShowStore::new).start();
    }
    System.exit(run(args));
  }

  /// Runs one command. **Fails**: never; the answer is 0 done, 1 failed, 2 used wrongly.
  static int run(String... args) {
    CommandLine line = new CommandLine(new Main());
    String first = args.length == 0 ? "" : args[0];
    // Each command costs some reflection; a start pays for its own only.
    COMMANDS.forEach((name, command) -> {
      if (first.equals(name) || !COMMANDS.containsKey(first)) {
        line.addSubcommand(name, command.get());
      }
    });
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::explainUsage);
    line.setExecutionExceptionHandler(Main::explainFailure);
    return line.execute(args);
  }

  private static Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("engine", EngineCommand::new);
    commands.put("probe", ProbeCommand::new);
    commands.put("bench", BenchCommand::new);
    commands.put("doctor", DoctorCommand::new);
    return Collections.unmodifiableMap(commands);
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
