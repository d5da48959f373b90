package org.castdesk.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.settings.KeyChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which key does what, and what happens when two actions want the same one.
class KeyMapTest {
  private static final DeskKey CUT = DeskKey.of(Action.CUT);
  private static final DeskKey FTB = DeskKey.of(Action.FADE_TO_BLACK);
  private static final DeskKey RECORD = DeskKey.of(Action.RECORD);
  private static final KeyStroke F = KeyStroke.plain(KeyCode.F);
  private static final KeyStroke X = KeyStroke.plain(KeyCode.X);

  @ParameterizedTest
  @EnumSource(KeyPreset.class)
  void presets_haveAKeyForEverything_andNoConflict(KeyPreset preset) {
    KeyMap map = KeyMap.of(preset);
    assertEquals(List.of(), map.conflicts());
    for (DeskKey key : DeskKey.all()) {
      assertFalse(map.strokes(key).isEmpty(), key.code());
      map.strokes(key).forEach(stroke -> assertTrue(stroke.isFree(), stroke.text()));
      map.strokes(key).forEach(stroke -> assertEquals(Optional.of(key), map.find(stroke)));
      assertFalse(map.isChanged(key));
    }
  }

  @Test
  void atem_isAsTheProductSays() {
    KeyMap map = KeyMap.standard();
    assertEquals(Optional.of(CUT), map.find(KeyStroke.plain(KeyCode.SPACE)));
    assertEquals(
        Optional.of(new DeskKey(Action.SCENE_TO_PROGRAM, 9)),
        map.find(KeyStroke.withShift(KeyCode.DIGIT0)));
    assertEquals(
        Optional.of(new DeskKey(Action.SECOND_BANK_TO_PREVIEW, 0)),
        map.find(KeyStroke.withControl(KeyCode.NUMPAD1)));
    assertEquals(
        Optional.of(DeskKey.of(Action.REDO)), map.find(new KeyStroke(KeyCode.Z, true, true)));
  }

  @Test
  void voctomix_hasItsFKeysAndMixKeys() {
    KeyMap map = KeyMap.of(KeyPreset.VOCTOMIX);
    assertEquals(
        Optional.of(new DeskKey(Action.SCENE_TO_PREVIEW, 3)),
        map.find(KeyStroke.plain(KeyCode.F4)));
    assertEquals(Optional.of(CUT), map.find(KeyStroke.plain(KeyCode.ENTER)));
    assertEquals(Optional.of(DeskKey.of(Action.AUTO)), map.find(KeyStroke.plain(KeyCode.SPACE)));
  }

  @Test
  void keyOfAnother_isAConflictWithBothNames_untilItIsGiven() {
    KeyMap map = KeyMap.standard();
    assertEquals(new KeyConflict(F, FTB, RECORD), map.conflict(F, RECORD));
    assertNull(map.conflict(F, FTB));
    assertNull(map.conflict(X, RECORD));
    KeyMap given = map.given(RECORD, F);
    assertEquals(Optional.of(RECORD), given.find(F));
    assertEquals(List.of(), given.strokes(FTB));
    assertEquals(List.of(KeyStroke.plain(KeyCode.R), F), given.strokes(RECORD));
    assertEquals(List.of(), given.conflicts());
  }

  @Test
  void reset_ofOne_leavesWhatWasGivenAway_andSaysWhoHasIt() {
    KeyMap given = KeyMap.standard().given(RECORD, F);
    KeyMap reset = given.reset(FTB);
    assertEquals(Optional.of(RECORD), reset.find(F));
    assertEquals(List.of(new KeyConflict(F, RECORD, FTB)), reset.lost(FTB));
    KeyMap all = given.reset(FTB).reset(RECORD);
    assertEquals(Optional.of(FTB), all.find(F));
    assertFalse(all.isChanged(RECORD));
  }

  @Test
  void fileWithTheSameKeyTwice_givesItToNeither() {
    KeyMap map =
        KeyMap.of(new KeyChoice("atem", Map.of("CUT", List.of("X"), "RECORD", List.of("X"))));
    assertEquals(Optional.empty(), map.find(X));
    assertEquals(List.of(new KeyConflict(X, CUT, RECORD)), map.conflicts());
  }

  @Test
  void choice_isOnlyTheDifference_andComesBack() {
    KeyMap map = KeyMap.standard().given(RECORD, F).with(CUT, List.of(X));
    KeyChoice before = new KeyChoice("atem", Map.of("FROM_2030", List.of("Q")));
    KeyChoice choice = map.choice(before);
    assertEquals(
        Map.of(
            "CUT", List.of("X"),
            "FADE_TO_BLACK", List.of(),
            "RECORD", List.of("R", "F"),
            "FROM_2030", List.of("Q")),
        choice.changed());
    KeyMap again = KeyMap.of(choice);
    DeskKey.all().forEach(key -> assertEquals(map.strokes(key), again.strokes(key)));
    assertEquals(
        Map.of(),
        map.with(CUT, KeyMap.standard().strokes(CUT))
            .reset(FTB)
            .reset(RECORD)
            .choice(KeyChoice.USUAL)
            .changed());
  }

  @Test
  void nonsenseInTheFile_isLeftOut() {
    KeyMap map =
        KeyMap.of(
            new KeyChoice(
                "piano", Map.of("CUT", List.of("ESCAPE", "what", "", "Shift+X"), "x", List.of())));
    assertEquals(KeyPreset.ATEM, map.preset());
    assertEquals(List.of(KeyStroke.withShift(KeyCode.X)), map.strokes(CUT));
  }

  @Test
  void strokes_asText_comeBack() {
    for (DeskKey key : DeskKey.all()) {
      assertEquals(Optional.of(key), DeskKey.parse(key.code()));
      for (KeyStroke stroke : KeyMap.standard().strokes(key)) {
        assertEquals(Optional.of(stroke), KeyStroke.parse(stroke.text()));
      }
    }
  }
}
