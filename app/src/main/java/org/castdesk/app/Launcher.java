package org.castdesk.app;

import org.castdesk.engine.time.SystemClock;

/// Where the desk begins. A class of its own, because Java looks for JavaFX modules when the main
/// class is an application itself.
public final class Launcher {
  private Launcher() {}

  /// The program ends with its last window, not with this method.
  public static void main(String[] args) {
    int code = DeskCommand.run(args, new SystemClock());
    if (code != 0) {
      System.exit(code);
    }
  }
}
