package org.castdesk.app.feature.multiview;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.fx.Display;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.jspecify.annotations.Nullable;

/// The row over the tiles: show, clock, what was just said, and the keys of this window.
final class MultiviewBar extends HBox {
  private final MultiviewController controller;
  private final MultiviewModel model;
  private final Texts texts;
  private @Nullable DeskMenu open;

  MultiviewBar(MultiviewController controller, MultiviewModel model, Texts texts) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("multiview-bar");
    setAlignment(Pos.CENTER_LEFT);
    Caption name = new Caption(TypeStep.STRONG).showing(model.showName);
    Caption message = new Caption(TypeStep.LABEL, "soft").showing(model.message);
    message.setId("multiview-message");
    HBox left = side(Pos.CENTER_LEFT);
    left.getChildren().addAll(name, message);
    Caption clock = new Caption(TypeStep.NUM_CLOCK).whole().showing(model.clock);
    clock.setId("multiview-clock");
    HBox right = side(Pos.CENTER_RIGHT);
    right.getChildren().addAll(lock(), grids(), screens());
    getChildren().addAll(left, clock, right);
  }

  /// Both sides are equally wide, so the clock stands in the middle.
  private static HBox side(Pos where) {
    HBox side = new HBox();
    side.getStyleClass().add("multiview-side");
    side.setAlignment(where);
    side.setMinWidth(0);
    side.setPrefWidth(1);
    side.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  private TallyButton lock() {
    TallyButton key =
        TallyButton.withIcon("mdi2l-lock-open-variant-outline", TypeStep.BODY_MEDIUM, "bar-key");
    key.setId("multiview-lock");
    key.labelProperty()
        .bind(
            model.locked.flatMap(
                on -> texts.text(on ? TextKey.MULTIVIEW_LOCKED : TextKey.MULTIVIEW_UNLOCKED)));
    key.iconProperty()
        .bind(
            model.locked.map(on -> on ? "mdi2l-lock-outline" : "mdi2l-lock-open-variant-outline"));
    key.plateProperty().bind(model.locked.map(on -> on ? Plate.ARMED : Plate.REST));
    key.setOnPress(controller::onLock);
    KeyTips.explain(key, texts, TextKey.MULTIVIEW_LOCKED, TextKey.HELP_MULTIVIEW_LOCK);
    return key;
  }

  private TallyButton grids() {
    TallyButton key = TallyButton.withIcon("mdi2g-grid", TypeStep.BODY_MEDIUM, "bar-key");
    key.setId("multiview-grid");
    key.labelProperty().bind(model.grid.map(MultiviewGrid::words));
    name(key, texts.text(TextKey.MULTIVIEW_GRID));
    key.setOnPress(() -> toggle(key, this::addGrids));
    return key;
  }

  private TallyButton screens() {
    TallyButton key = TallyButton.withIcon("mdi2f-fullscreen", TypeStep.BODY_MEDIUM, "bar-key");
    key.setId("multiview-screen");
    name(key, texts.text(TextKey.FULL_SCREEN));
    key.plateProperty().bind(model.fullScreen.map(on -> on ? Plate.CHOSEN : Plate.REST));
    key.setOnPress(() -> {
      if (controller.displays().size() == 1 || model.fullScreen.get()) {
        controller.onFullScreen();
      } else {
        toggle(key, this::addScreens);
      }
    });
    KeyTips.explain(
        key, texts, TextKey.FULL_SCREEN, TextKey.HELP_MULTIVIEW_SCREEN, Action.MULTIVIEW);
    return key;
  }

  private static void name(TallyButton key, ObservableValue<String> words) {
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(words);
  }

  /// Adds its entries to a new menu.
  private interface Entries {
    void add(DeskMenu menu);
  }

  private void toggle(Region key, Entries entries) {
    if (open != null && open.isShowing()) {
      open.hide();
      return;
    }
    DeskMenu menu = new DeskMenu();
    entries.add(menu);
    open = menu;
    menu.showUnder(key);
  }

  private void addGrids(DeskMenu menu) {
    for (MultiviewGrid grid : MultiviewGrid.values()) {
      menu.addChoice(
          "grid-" + grid.code(),
          grid.words(),
          model.grid.get() == grid,
          () -> controller.onGrid(grid));
    }
    menu.addLine();
    menu.add("grid-usual", texts.get(TextKey.MULTIVIEW_ALL_USUAL), "", controller::onAllUsual);
  }

  private void addScreens(DeskMenu menu) {
    for (Display display : controller.displays()) {
      menu.add(
          "multiview-screen-" + display.number(),
          texts.get(TextKey.FULL_SCREEN_ON, display.number(), display.size()),
          "",
          () -> controller.onFullScreenOn(display));
    }
  }
}
