package org.castdesk.app.control;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a source tile that has the focus: P plays and pauses, the arrows move the playing
/// head by a second, with Shift by ten, L loops, Ctrl+O opens anew, Ctrl+R renames, Delete takes it
/// out of its slot.
final class SourceTileKeys {
  private static final int STEP_SECONDS = 1;
  private static final int LONG_STEP_SECONDS = 10;

  private SourceTileKeys() {}

  static void attach(SourceTile tile) {
    tile.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.isAltDown() && act(tile, event)) {
            event.consume();
          }
        });
  }

  private static boolean act(SourceTile tile, KeyEvent event) {
    KeyCode code = event.getCode();
    SourceFace face = tile.faceProperty().get();
    if (event.isControlDown()) {
      return control(tile, code, face);
    }
    if (face.isFree()) {
      return false;
    }
    switch (code) {
      case DELETE -> tile.hands().remove();
      default -> {
        return face.clip() != null && move(tile, event);
      }
    }
    return true;
  }

  private static boolean control(SourceTile tile, KeyCode code, SourceFace face) {
    if (code == KeyCode.ENTER) {
      tile.press();
      return true;
    }
    if (face.isFree()) {
      return false;
    }
    switch (code) {
      case R -> tile.startRename();
      case O -> tile.hands().retry();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean move(SourceTile tile, KeyEvent event) {
    int step = event.isShiftDown() ? LONG_STEP_SECONDS : STEP_SECONDS;
    switch (event.getCode()) {
      case LEFT -> tile.hands().step(-step);
      case RIGHT -> tile.hands().step(step);
      case HOME -> tile.hands().seek(0);
      case P -> tile.hands().playOrPause();
      case L -> tile.hands().loop();
      default -> {
        return false;
      }
    }
    return true;
  }
}
