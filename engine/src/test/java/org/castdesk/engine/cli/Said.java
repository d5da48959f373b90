package org.castdesk.engine.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What one run of the command line answered.
///
/// @param exit its exit code
/// @param text everything on the terminal's error side, log lines too
record Said(int exit, String text) {
  static Said of(String... arguments) {
    PrintStream terminal = System.err;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try (PrintStream listening = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
      System.setErr(listening);
      int exit = Main.run(arguments);
      listening.flush();
      return new Said(exit, heard.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(terminal);
    }
  }

  long linesWith(String words) {
    return text.lines().filter(line -> line.contains(words)).count();
  }
}
