package org.castdesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;

/// Where the desk begins. A class of its own, because Java looks for JavaFX modules when the main
/// class is an application itself.
///
/// The usual start, without options, does not load the reader of arguments: the engine is on its way
/// a tenth of a second earlier.
public final class Launcher {
  private Launcher() {}

  /// The program ends with its last window, not with this method.
  public static void main(String[] args) {
    EngineClock clock = new SystemClock();
    StartupLog startup = new StartupLog(clock);
    startup.mark("main");
    if (args.length == 0) {
      DeskStart.open(null, AppAssembly.Door.START_OR_ATTACH, clock, startup);
    } else if (args.length == 1 && isShow(args[0])) {
      Path show = Path.of(args[0]);
      DeskStart.open(show, AppAssembly.Door.START_OR_ATTACH, clock, startup);
    } else {
      int code = DeskCommand.run(args, clock, startup);
      if (code != 0) {
        System.exit(code);
      }
    }
  }

  private static boolean isShow(String argument) {
    return !argument.startsWith("-") && Files.isReadable(Path.of(argument));
  }
}
