package org.castdesk.app.keys;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with the modifiers that count.
public record KeyStroke(KeyCode code, boolean shift, boolean control) {
  private static final String CONTROL = "Ctrl+";
  private static final String SHIFT = "Shift+";

  /// Presses the key on screen that has the focus ring; nobody can change it.
  public static final KeyStroke PRESS_FOCUSED = withControl(KeyCode.ENTER);

  public static KeyStroke of(KeyEvent event) {
    return new KeyStroke(event.getCode(), event.isShiftDown(), event.isShortcutDown());
  }

  static KeyStroke plain(KeyCode code) {
    return new KeyStroke(code, false, false);
  }

  static KeyStroke withShift(KeyCode code) {
    return new KeyStroke(code, true, false);
  }

  static KeyStroke withControl(KeyCode code) {
    return new KeyStroke(code, false, true);
  }

  /// As the settings file writes it: `Ctrl+Shift+Z`, `SPACE`.
  public String text() {
    return (control ? CONTROL : "") + (shift ? SHIFT : "") + code.name();
  }

  /// As menus write it: `Ctrl+Shift+Z`.
  public String accelerator() {
    return (control ? CONTROL : "") + (shift ? SHIFT : "") + code.getName();
  }

  /// What [#text] wrote; empty for what is no key.
  public static Optional<KeyStroke> parse(String text) {
    boolean control = text.startsWith(CONTROL);
    String rest = control ? text.substring(CONTROL.length()) : text;
    boolean shift = rest.startsWith(SHIFT);
    String name = shift ? rest.substring(SHIFT.length()) : rest;
    return Arrays.stream(KeyCode.values())
        .filter(code -> code.name().equals(name))
        .findFirst()
        .map(code -> new KeyStroke(code, shift, control));
  }

  /// Whether an action may have this key: Esc closes what is open, Tab moves the focus, and a
  /// modifier alone is no key. Ctrl+Enter presses the key on screen that has the focus.
  public boolean isFree() {
    return switch (code) {
      case ESCAPE, TAB, UNDEFINED -> false;
      case ENTER -> !control;
      default -> !code.isModifierKey();
    };
  }
}
