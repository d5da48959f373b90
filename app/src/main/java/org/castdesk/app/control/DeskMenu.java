package org.castdesk.app.control;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
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
    setFace(item, words);
    if (!key.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
    return item;
  }

  /// One of several: the chosen one carries a mark.
  public void addChoice(String id, String words, boolean chosen, Runnable action) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setId(id);
    setFace(item, words);
    item.setSelected(chosen);
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
  }

  /// On or off.
  public void addCheck(String id, String words, boolean on, Runnable action) {
    CheckMenuItem item = new CheckMenuItem(words);
    item.setId(id);
    setFace(item, words);
    item.setSelected(on);
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
  }

  /// One entry of a menu in the menu.
  public record Choice(String words, boolean chosen, Runnable action) {}

  /// A menu in the menu.
  public void addChoices(String words, List<Choice> choices) {
    Menu inner = new Menu(words);
    setFace(inner, words);
    for (Choice choice : choices) {
      RadioMenuItem item = new RadioMenuItem(choice.words());
      setFace(item, choice.words());
      item.setSelected(choice.chosen());
      item.setOnAction(_ -> choice.action().run());
      inner.getItems().add(item);
    }
    menu.getItems().add(inner);
  }

  private static void setFace(MenuItem item, String words) {
    if (Faces.isChinese(words)) {
      item.getStyleClass().add("cjk-item");
    }
  }

  /// A word over what follows; it does nothing.
  public void addTitle(String words) {
    MenuItem title = new MenuItem(words);
    setFace(title, words);
    title.setDisable(true);
    menu.getItems().add(title);
  }

  public void addLine() {
    menu.getItems().add(new SeparatorMenuItem());
  }

  public boolean isShowing() {
    return menu.isShowing();
  }

  public void hide() {
    menu.hide();
  }

  /// At a place of the screen, as the mouse asks for it.
  public void show(Node owner, double screenX, double screenY) {
    menu.show(owner, screenX, screenY);
  }

  /// At a place of the screen, but ending no lower than this part of the desk does: what stands above
  /// it stays in sight as far as there is room.
  public void showWithin(Node room, double screenX, double screenY) {
    menu.show(room, screenX, screenY);
    Bounds place = room.localToScreen(room.getLayoutBounds());
    menu.setY(Math.max(place.getMinY(), Math.min(screenY, place.getMaxY() - menu.getHeight())));
  }

  /// Above its key, for those at the bottom of the window.
  public void showAbove(Node owner) {
    menu.show(owner, Side.TOP, 0, 0);
  }

  /// Below a monitor, ending where that ends: over the lower part of the desk, never over a picture.
  public void showUnder(Node monitor) {
    menu.show(monitor, Side.BOTTOM, 0, 0);
    Bounds place = monitor.localToScreen(monitor.getLayoutBounds());
    menu.setX(place.getMaxX() - menu.getWidth());
  }

  /// Below its key, with the mark of the keys on what is chosen now: Enter alone changes nothing.
  public void showAtChosen(Node owner) {
    show(owner);
    menu.getItems().stream()
        .filter(item -> item instanceof RadioMenuItem choice && choice.isSelected())
        .map(MenuItem::getStyleableNode)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /// Below its tile, as a key asks for it.
  public void show(Node owner) {
    menu.show(owner, Side.BOTTOM, 0, 0);
  }
}
