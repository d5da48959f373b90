package org.castdesk.app.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with the modifiers that count.
public record KeyStroke(KeyCode code, boolean shift, boolean control) {
  static KeyStroke of(KeyEvent event) {
    return new KeyStroke(event.getCode(), event.isShiftDown(), event.isShortcutDown());
  }

  /// As the status bar writes it: `5`, `⇧5`, `^5`, `Space`.
  public String caption() {
    return (control ? "Ctrl " : "") + (shift ? "Shift " : "") + code.getName();
  }
}
