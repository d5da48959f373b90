package org.castdesk.app.feature.scene;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.SceneTile;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;

/// What can be done to the scene of one place, by menu and by key.
final class SceneMenu {
  private final SceneBankController controller;
  private final SceneTile tile;
  private final Texts texts;
  private final int place;
  private @Nullable DeskMenu open;

  private SceneMenu(SceneBankController controller, SceneTile tile, Texts texts, int place) {
    this.controller = controller;
    this.tile = tile;
    this.texts = texts;
    this.place = place;
  }

  static void attach(SceneBankController controller, SceneTile tile, Texts texts, int place) {
    SceneMenu menu = new SceneMenu(controller, tile, texts, place);
    tile.setOnContextMenuRequested(menu::requested);
    tile.addEventHandler(KeyEvent.KEY_PRESSED, menu::pressed);
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
    boolean empty = tile.layoutProperty().get() == null;
    if (!empty) {
      menu.add(
          "scene-properties",
          texts.get(TextKey.ACTION_PROPERTIES),
          texts.accelerator(Action.PROPERTIES),
          () -> controller.onProperties(place));
      menu.add(
          "scene-layout",
          texts.get(LayoutKey.EDIT_LAYOUT),
          "",
          () -> controller.onEditLayout(place));
      menu.add("scene-rename", texts.get(TextKey.SCENE_RENAME), "Ctrl+R", tile::startRename);
      menu.add(
          "scene-duplicate",
          texts.get(TextKey.SCENE_DUPLICATE),
          "Ctrl+D",
          () -> controller.onDuplicate(place));
      menu.add("scene-delete", texts.get(TextKey.SCENE_DELETE), "Delete", this::delete);
      menu.addLine();
      menu.add(
          "scene-earlier",
          texts.get(TextKey.SCENE_EARLIER),
          "Alt+Left",
          () -> controller.onMoveBy(place, -1));
      menu.add(
          "scene-later",
          texts.get(TextKey.SCENE_LATER),
          "Alt+Right",
          () -> controller.onMoveBy(place, 1));
      menu.addLine();
    }
    menu.add("scene-new", texts.get(TextKey.SCENE_NEW), "Insert", () -> controller.onNew(place));
    return menu;
  }

  private void delete() {
    controller.onDelete(place);
  }

  private void pressed(KeyEvent event) {
    if (act(event)) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.CONTEXT_MENU || (code == KeyCode.F10 && event.isShiftDown())) {
      open = build();
      open.show(tile);
      return true;
    }
    if (event.isAltDown() && (code == KeyCode.LEFT || code == KeyCode.RIGHT)) {
      controller.onMoveBy(place, code == KeyCode.LEFT ? -1 : 1);
      return true;
    }
    if (event.isControlDown() && code == KeyCode.R) {
      tile.startRename();
      return true;
    }
    if (event.isControlDown() && code == KeyCode.D) {
      controller.onDuplicate(place);
      return true;
    }
    switch (code) {
      case DELETE -> delete();
      case INSERT -> controller.onNew(place);
      default -> {
        return false;
      }
    }
    return true;
  }
}
