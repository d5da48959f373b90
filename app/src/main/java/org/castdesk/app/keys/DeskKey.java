package org.castdesk.app.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a key of the keyboard does on the desk.
///
/// @param place for actions with places: which one, from 0; else 0
public record DeskKey(Action action, int place) implements Comparable<DeskKey> {
  /// The places of a bank.
  public static final int PLACES = 10;

  /// Graphics with a key each.
  public static final int GRAPHICS = 8;

  /// Downstream keys.
  public static final int DOWNSTREAM = 2;

  private static final List<DeskKey> ALL =
      Arrays.stream(Action.values()).flatMap(action -> action.keys().stream()).toList();

  /// The actions a key can have, in the order of the key list.
  public enum Action {
    CUT,
    AUTO,
    FADE_TO_BLACK,
    TAKE_BACK,
    URGENT,
    RECORD,
    SCENE_TO_PREVIEW,
    SCENE_TO_PROGRAM,
    SECOND_BANK_TO_PREVIEW,
    GRAPHIC_NEXT,
    GRAPHIC_NOW,
    KEY_AUTO,
    KEY_CUT,
    KEY_TIE,
    UNDO,
    REDO,
    PROPERTIES,
    PADLOCK,
    MULTIVIEW,
    FULL_SCREEN_PROGRAM,
    PANELS,
    FULL_SCREEN_PREVIEW,
    SAFE_AREAS,
    CENTRE_CUT,
    LAYOUT,
    MEDIA,
    EDIT_LIVE,
    COMMAND_PALETTE,
    SETTINGS,
    HELP;

    /// Whether there is one for each place.
    public boolean isPlaced() {
      return places() > 1;
    }

    /// How many of it there are: one for each scene of a bank, each graphic, each downstream key.
    public int places() {
      return switch (this) {
        case SCENE_TO_PREVIEW, SCENE_TO_PROGRAM, SECOND_BANK_TO_PREVIEW -> PLACES;
        case GRAPHIC_NEXT, GRAPHIC_NOW -> GRAPHICS;
        case KEY_AUTO, KEY_CUT, KEY_TIE -> DOWNSTREAM;
        default -> 1;
      };
    }

    /// Whether its key must be held, so that a slip of the hand does nothing.
    public boolean isHeld() {
      return this == URGENT || this == EDIT_LIVE;
    }

    private List<DeskKey> keys() {
      List<DeskKey> keys = new ArrayList<>();
      for (int place = 0; place < places(); place++) {
        keys.add(new DeskKey(this, place));
      }
      return keys;
    }
  }

  public static DeskKey of(Action action) {
    return new DeskKey(action, 0);
  }

  /// Everything that can have a key, in the order of the key list.
  public static List<DeskKey> all() {
    return ALL;
  }

  /// As the settings file writes it: `CUT`, `SCENE_TO_PREVIEW 3`.
  public String code() {
    return action.isPlaced() ? action.name() + " " + (place + 1) : action.name();
  }

  /// What [#code] wrote; empty for a name of a newer desk.
  public static Optional<DeskKey> parse(String code) {
    return ALL.stream().filter(key -> key.code().equals(code)).findFirst();
  }

  @Override
  public int compareTo(DeskKey other) {
    int byAction = action.compareTo(other.action);
    return byAction != 0 ? byAction : Integer.compare(place, other.place);
  }
}
