package org.castdesk.app.shell;

import java.util.StringJoiner;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// What goes when the desk's window goes.
///
/// @param outputs recordings and streams that run
/// @param programScreen PGM fills a screen; that window is the desk's
/// @param ours the engine would end with the desk; else it goes on by itself
record Closing(
    int outputs, boolean programScreen, boolean multiview, boolean padlock, boolean ours) {
  /// No question is open.
  static final Closing NOTHING = new Closing(0, false, false, false, false);

  /// Whether somebody must say yes first. What an engine of its own sends goes on without the desk.
  boolean asks() {
    return programScreen || multiview || padlock || (ours && outputs > 0);
  }

  /// What ends, the worst first, and what can go on.
  String words(Texts texts) {
    StringJoiner lines = new StringJoiner("\n");
    if (outputs > 0) {
      lines.add(texts.get(SafetyKey.CLOSE_OUTPUTS, outputs));
    }
    if (programScreen) {
      lines.add(texts.get(SafetyKey.CLOSE_PROGRAM_SCREEN));
    }
    if (multiview) {
      lines.add(texts.get(SafetyKey.CLOSE_MULTIVIEW));
    }
    if (padlock) {
      lines.add(texts.get(SafetyKey.CLOSE_PADLOCK));
    }
    return lines.add(texts.get(ours ? TextKey.CLOSE_BODY : SafetyKey.CLOSE_GOES_ON)).toString();
  }
}
