package org.castdesk.app.feature.switcher;

import java.util.List;
import javafx.scene.Node;
import org.castdesk.app.control.CentreCut;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.fx.Display;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Bus;
import org.jspecify.annotations.Nullable;

/// What can be done with a monitor: guides on PVW, the whole screen for both. It opens below the
/// monitor: nothing ever lies over a picture.
final class MonitorMenu {
  private final MonitorController controller;
  private final Bus bus;
  private final Texts texts;
  private @Nullable DeskMenu open;

  MonitorMenu(MonitorController controller, Bus bus, Texts texts) {
    this.controller = controller;
    this.bus = bus;
    this.texts = texts;
  }

  /// The second press closes it.
  void toggle(Node monitor) {
    if (open != null && open.isShowing()) {
      open.hide();
    } else {
      open = build();
      open.showUnder(monitor);
    }
  }

  private DeskMenu build() {
    DeskMenu menu = new DeskMenu();
    if (bus == Bus.PVW) {
      addGuides(menu);
      menu.addLine();
    }
    addScreens(menu);
    return menu;
  }

  private void addGuides(DeskMenu menu) {
    menu.addCheck(
        "menu-safe-areas",
        texts.get(TextKey.GUIDES_SAFE_AREAS) + key(Action.SAFE_AREAS),
        controller.guides().hasSafeAreas(),
        controller.guides()::onSafeAreas);
    menu.addLine();
    menu.addTitle(texts.get(TextKey.ACTION_CENTRE_CUT) + key(Action.CENTRE_CUT));
    for (CentreCut cut : CentreCut.values()) {
      menu.addChoice(
          "menu-cut-" + cut.name(),
          words(cut),
          controller.guides().cut() == cut,
          () -> controller.guides().onCut(cut));
    }
  }

  private String words(CentreCut cut) {
    return switch (cut) {
      case NONE -> texts.get(TextKey.CUT_NONE);
      case FOUR_THREE -> "4:3";
      case SQUARE -> "1:1";
      case PORTRAIT -> "9:16";
    };
  }

  private void addScreens(DeskMenu menu) {
    FullScreenController full = controller.fullScreen();
    List<Display> displays = full.displays();
    for (Display display : displays) {
      boolean isThere = display.equals(full.display());
      String words =
          displays.size() == 1
              ? texts.get(TextKey.FULL_SCREEN)
              : texts.get(TextKey.FULL_SCREEN_ON, display.number(), display.size());
      menu.addCheck(
          "menu-screen-" + display.number(),
          words + (displays.size() == 1 ? key(controller.fullScreenAction()) : ""),
          isThere,
          () -> {
            if (isThere) {
              full.onLeave();
            } else {
              full.onShow(display);
            }
          });
    }
  }

  private String key(Action action) {
    String key = texts.key(action).getValue();
    return key.isEmpty() ? "" : "   " + key;
  }
}
