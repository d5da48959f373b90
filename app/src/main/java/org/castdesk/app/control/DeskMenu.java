package org.castdesk.app.control;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// A menu of a tile, in the faces of the desk, with the key that does the same beside each entry.
public final class DeskMenu {
  private final ContextMenu menu = new ContextMenu();

  public DeskMenu() {
    menu.getStyleClass().add("desk-menu");
  }

  /// @param key the key that does the same, which the tile listens to by itself; empty = none
  public MenuItem add(String id, String words, String key, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    if (Faces.isChinese(words)) {
      item.getStyleClass().add("cjk-item");
    }
    if (!key.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
    return item;
  }

  public void addLine() {
    menu.getItems().add(new SeparatorMenuItem());
  }

  public boolean isShowing() {
    return menu.isShowing();
  }

  /// At a place of the screen, as the mouse asks for it.
  public void show(Node owner, double screenX, double screenY) {
    menu.show(owner, screenX, screenY);
  }

  /// Above its key, for those at the bottom of the window.
  public void showAbove(Node owner) {
    menu.show(owner, Side.TOP, 0, 0);
  }

  /// Below its tile, as a key asks for it.
  public void show(Node owner) {
    menu.show(owner, Side.BOTTOM, 0, 0);
  }
}
