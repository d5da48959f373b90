package org.castdesk.app.keys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.castdesk.app.keys.DeskKey.Action;

/// A whole set of keys to begin with.
///
/// `ATEM` is the order of keys that hardware switchers taught everybody: digits choose for PVW,
/// with Shift they go straight to PGM, Space cuts, Enter runs the transition.
///
/// `VOCTOMIX` is for hands that know voctogui: F1 to F8 (there: channel A and the composites) bring
/// scenes 1 to 8 to PVW, with Shift straight to PGM; the digits stay, as its channel B has no
/// counterpart here. Its mix keys: Enter cuts, Space runs the transition, Backspace takes back what
/// was last (there: retake). All others are the same in both.
///
/// **Source**: voctogui/default-config.ini of voctomix 2 for the F keys.
public enum KeyPreset {
  ATEM("atem"),
  VOCTOMIX("voctomix");

  private static final int VOCTOMIX_SCENES = 8;

  private final String code;

  KeyPreset(String code) {
    this.code = code;
  }

  /// As the settings file writes it.
  public String code() {
    return code;
  }

  static KeyPreset of(String code) {
    return VOCTOMIX.code.equals(code) ? VOCTOMIX : ATEM;
  }

  Map<DeskKey, List<KeyStroke>> keys() {
    Map<DeskKey, List<KeyStroke>> keys = new TreeMap<>();
    DeskKey.all().forEach(key -> keys.put(key, List.of()));
    addScenes(keys);
    addGraphics(keys);
    boolean atem = this == ATEM;
    put(keys, Action.CUT, KeyStroke.plain(atem ? KeyCode.SPACE : KeyCode.ENTER));
    put(keys, Action.AUTO, KeyStroke.plain(atem ? KeyCode.ENTER : KeyCode.SPACE));
    put(keys, Action.FADE_TO_BLACK, KeyStroke.plain(KeyCode.F));
    put(keys, Action.TAKE_BACK, KeyStroke.plain(KeyCode.BACK_SPACE));
    put(keys, Action.URGENT, KeyStroke.plain(KeyCode.U));
    put(keys, Action.RECORD, KeyStroke.plain(KeyCode.R));
    put(keys, Action.UNDO, KeyStroke.withControl(KeyCode.Z));
    put(keys, Action.REDO, new KeyStroke(KeyCode.Z, true, true), KeyStroke.withControl(KeyCode.Y));
    put(keys, Action.PROPERTIES, KeyStroke.withControl(KeyCode.I));
    put(keys, Action.PADLOCK, KeyStroke.withControl(KeyCode.L));
    put(keys, Action.MULTIVIEW, KeyStroke.withControl(KeyCode.M));
    put(keys, Action.FULL_SCREEN_PROGRAM, KeyStroke.plain(KeyCode.F11));
    put(keys, Action.PANELS, KeyStroke.plain(KeyCode.F9));
    put(keys, Action.FULL_SCREEN_PREVIEW, KeyStroke.withShift(KeyCode.F11));
    put(keys, Action.SAFE_AREAS, KeyStroke.plain(KeyCode.G));
    put(keys, Action.CENTRE_CUT, KeyStroke.withShift(KeyCode.G));
    put(keys, Action.LAYOUT, KeyStroke.withControl(KeyCode.E));
    put(keys, Action.MEDIA, KeyStroke.withControl(KeyCode.B));
    put(keys, Action.EDIT_LIVE, new KeyStroke(KeyCode.E, true, true));
    put(keys, Action.COMMAND_PALETTE, KeyStroke.withControl(KeyCode.K));
    put(keys, Action.SETTINGS, KeyStroke.withControl(KeyCode.COMMA));
    put(keys, Action.HELP, KeyStroke.withControl(KeyCode.H), KeyStroke.withShift(KeyCode.SLASH));
    return keys;
  }

  private void addScenes(Map<DeskKey, List<KeyStroke>> keys) {
    for (int place = 0; place < DeskKey.PLACES; place++) {
      String digit = Integer.toString((place + 1) % 10);
      KeyCode top = KeyCode.valueOf("DIGIT" + digit);
      KeyCode pad = KeyCode.valueOf("NUMPAD" + digit);
      List<KeyCode> codes =
          this == VOCTOMIX && place < VOCTOMIX_SCENES
              ? List.of(KeyCode.valueOf("F" + (place + 1)), top, pad)
              : List.of(top, pad);
      keys.put(
          new DeskKey(Action.SCENE_TO_PREVIEW, place),
          codes.stream().map(KeyStroke::plain).toList());
      keys.put(
          new DeskKey(Action.SCENE_TO_PROGRAM, place),
          codes.stream().map(KeyStroke::withShift).toList());
      keys.put(
          new DeskKey(Action.SECOND_BANK_TO_PREVIEW, place),
          List.of(KeyStroke.withControl(top), KeyStroke.withControl(pad)));
    }
  }

  /// Where F1 to F8 are scenes, graphics have them with Ctrl.
  private void addGraphics(Map<DeskKey, List<KeyStroke>> keys) {
    boolean control = this == VOCTOMIX;
    for (int place = 0; place < DeskKey.GRAPHICS; place++) {
      KeyCode code = KeyCode.valueOf("F" + (place + 1));
      keys.put(
          new DeskKey(Action.GRAPHIC_NEXT, place), List.of(new KeyStroke(code, false, control)));
      keys.put(new DeskKey(Action.GRAPHIC_NOW, place), List.of(new KeyStroke(code, true, control)));
    }
    List<KeyCode> downstream = List.of(KeyCode.J, KeyCode.K);
    for (int place = 0; place < DeskKey.DOWNSTREAM; place++) {
      KeyCode code = downstream.get(place);
      keys.put(new DeskKey(Action.KEY_AUTO, place), List.of(KeyStroke.plain(code)));
      keys.put(new DeskKey(Action.KEY_CUT, place), List.of(KeyStroke.withShift(code)));
      keys.put(
          new DeskKey(Action.KEY_TIE, place),
          List.of(place == 0 ? KeyStroke.plain(KeyCode.T) : KeyStroke.withShift(KeyCode.T)));
    }
  }

  private static void put(Map<DeskKey, List<KeyStroke>> keys, Action action, KeyStroke... strokes) {
    keys.put(DeskKey.of(action), List.of(strokes));
  }
}
