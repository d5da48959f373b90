package org.castdesk.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// Which key does what.
public final class KeyMap {
  private final Map<KeyStroke, DeskKey> keys;

  private KeyMap(Map<KeyStroke, DeskKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  public Optional<DeskKey> find(KeyStroke stroke) {
    return Optional.ofNullable(keys.get(stroke));
  }

  /// The order of keys that hardware switchers taught everybody.
  public static KeyMap standard() {
    Map<KeyStroke, DeskKey> keys = new HashMap<>();
    for (int place = 0; place < 10; place++) {
      String digit = Integer.toString((place + 1) % 10);
      addDigit(keys, KeyCode.valueOf("DIGIT" + digit), place);
      addDigit(keys, KeyCode.valueOf("NUMPAD" + digit), place);
    }
    keys.put(plain(KeyCode.SPACE), DeskKey.of(DeskKey.Action.CUT));
    keys.put(plain(KeyCode.ENTER), DeskKey.of(DeskKey.Action.AUTO));
    keys.put(plain(KeyCode.F), DeskKey.of(DeskKey.Action.FADE_TO_BLACK));
    keys.put(plain(KeyCode.BACK_SPACE), DeskKey.of(DeskKey.Action.TAKE_BACK));
    keys.put(plain(KeyCode.R), DeskKey.of(DeskKey.Action.RECORD));
    return new KeyMap(keys);
  }

  private static void addDigit(Map<KeyStroke, DeskKey> keys, KeyCode code, int place) {
    keys.put(plain(code), new DeskKey(DeskKey.Action.SCENE_TO_PREVIEW, place));
    keys.put(new KeyStroke(code, true, false), new DeskKey(DeskKey.Action.SCENE_TO_PROGRAM, place));
    keys.put(
        new KeyStroke(code, false, true),
        new DeskKey(DeskKey.Action.SECOND_BANK_TO_PREVIEW, place));
  }

  private static KeyStroke plain(KeyCode code) {
    return new KeyStroke(code, false, false);
  }
}
