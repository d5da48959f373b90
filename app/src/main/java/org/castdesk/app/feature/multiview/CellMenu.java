package org.castdesk.app.feature.multiview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;

/// What a cell shows: any source, any scene, nothing, or what the desk puts there by itself.
final class CellMenu {
  private final MultiviewController controller;
  private final CellModel cell;
  private final Node tile;
  private final Texts texts;
  private @Nullable DeskMenu open;

  private CellMenu(MultiviewController controller, CellModel cell, Node tile, Texts texts) {
    this.controller = controller;
    this.cell = cell;
    this.tile = tile;
    this.texts = texts;
  }

  /// PVW and PGM stay what they are.
  static void attach(MultiviewController controller, CellModel cell, Node tile, Texts texts) {
    if (!cell.isBus()) {
      CellMenu menu = new CellMenu(controller, cell, tile, texts);
      tile.setOnContextMenuRequested(menu::requested);
      tile.addEventHandler(KeyEvent.KEY_PRESSED, menu::pressed);
    }
  }

  private void requested(ContextMenuEvent event) {
    event.consume();
    if (open == null || !open.isShowing()) {
      open = build();
      if (event.isKeyboardTrigger()) {
        open.show(tile);
      } else {
        open.show(tile, event.getScreenX(), event.getScreenY());
      }
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.CONTEXT_MENU
        || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
      event.consume();
      open = build();
      open.show(tile);
    }
  }

  private DeskMenu build() {
    DeskMenu menu = new DeskMenu();
    addAll(menu, TextKey.SOURCES, controller.sources());
    addAll(menu, TextKey.SCENES, controller.scenes());
    menu.addLine();
    menu.add(
        "cell-usual",
        texts.get(TextKey.MULTIVIEW_USUAL),
        "",
        () -> controller.onChoose(cell.index(), new CellChoice.Usual()));
    menu.add(
        "cell-nothing",
        texts.get(TextKey.MULTIVIEW_NOTHING),
        "",
        () -> controller.onChoose(cell.index(), new CellChoice.Nothing()));
    return menu;
  }

  private void addAll(DeskMenu menu, TextKey title, List<MultiviewController.Offer> offers) {
    if (!offers.isEmpty()) {
      menu.addChoices(
          texts.get(title),
          offers.stream()
              .map(offer ->
                  new DeskMenu.Choice(
                      offer.words(),
                      offer.choice().equals(cell.choice.get()),
                      () -> controller.onChoose(cell.index(), offer.choice())))
              .toList());
    }
  }
}
