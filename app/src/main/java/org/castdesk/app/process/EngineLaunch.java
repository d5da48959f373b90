package org.castdesk.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.remote.ShowKey;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The command line of an engine: the same Java, the same classes, a process of its own.
///
/// `castdesk.engine.args` names a file of options prepared by the build (class path and all);
/// without it the engine gets this process's class path and what `castdesk.engine.jvmargs` says.
public final class EngineLaunch {
  public static final String ARGS_FILE = "castdesk.engine.args";
  public static final String JVM_ARGS = "castdesk.engine.jvmargs";

  /// Added to a command: go on with what was on air, although the end was wanted.
  static final String RESUME = "--resume";

  private static final String MAIN = "org.castdesk.engine.cli.Main";
  private static final Path NICE = Path.of("/usr/bin/nice");

  /// It works beside the air: little memory, one thread for everything, no picture of its memory
  /// when a file crashes it.
  private static final List<String> SMALL =
      List.of(
          "-Xmx192m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:+SuppressFatalErrorMessage");

  private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

  private EngineLaunch() {}

  /// Launches the engine at once where surely none runs this show. Everything else is the keeper's
  /// business, who takes the process over.
  ///
  /// @param trace the file a running engine leaves; where it is, somebody has to look closer
  /// @return null = not launched
  public static @Nullable EngineProcess headStart(
      @Nullable Path show, Path trace, EngineClock clock) {
    if (Files.exists(trace)) {
      return null;
    }
    try {
      return EngineProcess.start(command(show), logFile(show), clock.nowNanos());
    } catch (IOException e) {
      // The keeper tries again, and tells why it cannot be done.
      return null;
    }
  }

  /// Where everything an engine prints goes.
  public static Path logFile(@Nullable Path show) {
    ShowKey key = show == null ? ShowKey.DEMO : ShowKey.of(show);
    return stateFolder().resolve("engine-" + key + ".log");
  }

  private static Path stateFolder() {
    String chosen = System.getProperty("castdesk.state.dir", "");
    if (!chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    String state = System.getenv("XDG_STATE_HOME");
    return state == null || state.isBlank()
        ? Path.of(System.getProperty("user.home", "."), ".local", "state", "castdesk")
        : Path.of(state, "castdesk");
  }

  /// @param show the show file, null = the demo show
  public static List<String> command(@Nullable Path show) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NEW_SESSION)) {
      // A Ctrl+C in the desk's terminal must not reach the engine.
      command.add(NEW_SESSION.toString());
    }
    command.add(java());
    addOptions(command, Compiled.READY_MADE);
    addShared(command);
    command.add(MAIN);
    command.add("engine");
    command.add("--desk");
    if (show == null) {
      command.add("--demo");
    } else {
      command.add("--show");
      command.add(show.toString());
    }
    return command;
  }

  /// The command line of who looks at the library's files: the same Java and classes, with what the
  /// others leave over of the machine. What it prints to people goes to [#libraryLog].
  public static List<String> libraryWorker() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "15"));
    }
    command.add(java());
    addOptions(command, Compiled.AS_IT_RUNS);
    command.addAll(SMALL);
    addShared(command);
    command.add(MAIN);
    command.add("library-worker");
    return command;
  }

  public static Path libraryLog() {
    return stateFolder().resolve("library-worker.log");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// Both processes must agree where endpoints, journals and caches lie.
  private static void addShared(List<String> command) {
    for (String name :
        List.of(
            "castdesk.runtime.dir", "castdesk.state.dir", "castdesk.cache.dir", "castdesk.log")) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
  }

  /// Whether classes come from the cache the build made. Its notices go to standard output, where a
  /// worker's answers are.
  private enum Compiled {
    READY_MADE,
    AS_IT_RUNS
  }

  private static void addOptions(List<String> command, Compiled classes) {
    String argsFile = System.getProperty(ARGS_FILE, "");
    if (!argsFile.isBlank()) {
      command.add("@" + argsFile);
      Path cache = Path.of(argsFile).resolveSibling("engine.aot");
      if (classes == Compiled.READY_MADE && Files.exists(cache)) {
        command.add("-XX:AOTCache=" + cache);
      }
      return;
    }
    for (String option : System.getProperty(JVM_ARGS, "").split(" ")) {
      if (!option.isBlank()) {
        command.add(option);
      }
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
  }
}
