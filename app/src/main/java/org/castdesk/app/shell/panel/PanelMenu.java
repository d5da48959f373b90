package org.castdesk.app.shell.panel;

import javafx.scene.Node;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// What can be done with the panels: each open or closed, here or in a window, all as usual again.
final class PanelMenu {
  private final Arrangement arrangement;
  private final Texts texts;

  PanelMenu(Arrangement arrangement, Texts texts) {
    this.arrangement = arrangement;
    this.texts = texts;
  }

  /// All panels.
  DeskMenu forAll() {
    DeskMenu menu = new DeskMenu();
    for (Panel panel : Panel.values()) {
      addOpenOrClose(menu, panel);
    }
    menu.addLine();
    for (Panel panel : Panel.values()) {
      addWindow(menu, panel);
    }
    menu.addLine();
    addReset(menu);
    return menu;
  }

  /// One panel, where it stands.
  DeskMenu forOne(Panel panel) {
    DeskMenu menu = new DeskMenu();
    addOpenOrClose(menu, panel);
    addWindow(menu, panel);
    menu.addLine();
    addReset(menu);
    return menu;
  }

  private void addOpenOrClose(DeskMenu menu, Panel panel) {
    TextKey what =
        switch (arrangement.wishes().state(panel)) {
          case OPEN -> TextKey.PANEL_CLOSE;
          case CLOSED -> TextKey.PANEL_OPEN;
          case DETACHED -> TextKey.PANEL_BACK;
        };
    menu.add(
        "panel-toggle-" + panel.code(),
        texts.get(what, texts.get(panel.words())),
        "",
        () -> arrangement.toggle(panel));
  }

  private void addWindow(DeskMenu menu, Panel panel) {
    if (arrangement.wishes().state(panel) != Panel.State.DETACHED) {
      menu.add(
          "panel-detach-" + panel.code(),
          texts.get(TextKey.PANEL_DETACH, texts.get(panel.words())),
          "",
          () -> arrangement.setState(panel, Panel.State.DETACHED));
    }
  }

  private void addReset(DeskMenu menu) {
    menu.add("panel-reset", texts.get(TextKey.PANEL_RESET), "", arrangement::reset);
  }

  /// Above the key it belongs to.
  void showAbove(Node owner) {
    forAll().showAbove(owner);
  }
}
