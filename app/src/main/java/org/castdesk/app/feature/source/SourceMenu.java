package org.castdesk.app.feature.source;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.SourceTile;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// What can be done to the source of one slot, by menu.
final class SourceMenu {
  private final SourceBankController controller;
  private final SourceTile tile;
  private final Texts texts;
  private final SourceSlot slot;
  private @Nullable DeskMenu open;

  private SourceMenu(
      SourceBankController controller, SourceTile tile, Texts texts, SourceSlot slot) {
    this.controller = controller;
    this.tile = tile;
    this.texts = texts;
    this.slot = slot;
  }

  static void attach(
      SourceBankController controller, SourceTile tile, Texts texts, SourceSlot slot) {
    SourceMenu menu = new SourceMenu(controller, tile, texts, slot);
    tile.setOnContextMenuRequested(menu::requested);
    tile.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean wanted =
              event.getCode() == KeyCode.CONTEXT_MENU
                  || (event.getCode() == KeyCode.F10 && event.isShiftDown());
          if (wanted) {
            menu.open = menu.build();
            menu.open.show(tile);
            event.consume();
          } else if (event.getCode() == KeyCode.INSERT) {
            controller.onAsk(slot);
            event.consume();
          }
        });
  }

  private void requested(ContextMenuEvent event) {
    event.consume();
    if (open != null && open.isShowing()) {
      return;
    }
    open = build();
    if (event.isKeyboardTrigger()) {
      open.show(tile);
    } else {
      open.show(tile, event.getScreenX(), event.getScreenY());
    }
  }

  private DeskMenu build() {
    DeskMenu menu = new DeskMenu();
    SourceFace face = tile.faceProperty().get();
    if (face.isFree()) {
      menu.add("source-new", texts.get(TextKey.SOURCE_ADD), "Insert", () -> controller.onAsk(slot));
      return menu;
    }
    if (face.clip() != null) {
      menu.add(
          "source-play", texts.get(TextKey.SOURCE_PLAY), "P", () -> controller.onPlayOrPause(slot));
      menu.add("source-loop", texts.get(TextKey.SOURCE_LOOP), "L", () -> controller.onLoop(slot));
      menu.addLine();
    }
    menu.add(
        "source-properties",
        texts.get(TextKey.ACTION_PROPERTIES),
        texts.accelerator(Action.PROPERTIES),
        () -> controller.onProperties(slot));
    menu.add("source-rename", texts.get(TextKey.SCENE_RENAME), "Ctrl+R", tile::startRename);
    menu.add(
        "source-replace",
        texts.get(TextKey.SOURCE_REPLACE),
        "Insert",
        () -> controller.onAsk(slot));
    menu.add(
        "source-retry",
        texts.get(face.isLive() ? StreamKey.SOURCE_RECONNECT : TextKey.SOURCE_RETRY),
        "Ctrl+O",
        () -> controller.onRetry(slot));
    menu.addCheck(
        "source-standby",
        texts.get(SafetyKey.SOURCE_STANDBY),
        controller.isStandby(slot),
        () -> controller.onStandby(slot));
    menu.addLine();
    menu.add(
        "source-remove",
        texts.get(TextKey.SOURCE_REMOVE),
        "Delete",
        () -> controller.onRemove(slot));
    return menu;
  }
}
