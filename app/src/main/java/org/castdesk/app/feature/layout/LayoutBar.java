package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.UndoKeys;
import org.castdesk.app.feature.layout.canvas.Arrange;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.app.tips.KeyTips;

/// The bar over the canvas: what is edited, the guarded key for live edits, snapping, lining up,
/// zoom.
final class LayoutBar extends HBox {
  private static final Map<Arrange, String> ICONS = new EnumMap<>(Arrange.class);

  static {
    ICONS.put(Arrange.LEFT, "mdi2a-align-horizontal-left");
    ICONS.put(Arrange.CENTRE, "mdi2a-align-horizontal-center");
    ICONS.put(Arrange.RIGHT, "mdi2a-align-horizontal-right");
    ICONS.put(Arrange.TOP, "mdi2a-align-vertical-top");
    ICONS.put(Arrange.MIDDLE, "mdi2a-align-vertical-center");
    ICONS.put(Arrange.BOTTOM, "mdi2a-align-vertical-bottom");
    ICONS.put(Arrange.DISTRIBUTE_ACROSS, "mdi2a-align-horizontal-distribute");
    ICONS.put(Arrange.DISTRIBUTE_DOWN, "mdi2a-align-vertical-distribute");
  }

  private final LayoutController controller;
  private final LayoutModel model;
  private final Texts texts;
  private final List<Node> alignKeys = new ArrayList<>();
  private final TallyButton alignMenu;
  private boolean compact;

  LayoutBar(LayoutController controller, LayoutModel model, Texts texts, Node live, UndoKeys undo) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    setId("layout-bar");
    getStyleClass().addAll("panel", "layout-bar");
    setAlignment(Pos.CENTER_LEFT);
    Caption cap = new Caption(TypeStep.NUM_BODY, "key-cap").whole().showing(model.keyCap);
    cap.visibleProperty().bind(model.keyCap.isNotEmpty());
    cap.managedProperty().bind(cap.visibleProperty());
    Caption name = new Caption(TypeStep.STRONG, "tile-name").showing(model.sceneName);
    name.setId("layout-scene");
    HBox.setHgrow(name, Priority.SOMETIMES);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    alignMenu = key("mdi2a-align-horizontal-left", "layout-align", LayoutKey.ALIGN, this::askAlign);
    alignMenu.disableProperty().bind(model.free.lessThan(1));
    getChildren().addAll(plates(), cap, name, live, space);
    undo.keys()
        .forEach(key -> {
          key.setId("layout-" + key.getId());
          key.getStyleClass().add("flat-key");
          getChildren().add(key);
        });
    getChildren().add(line());
    getChildren()
        .addAll(
            toggle("mdi2m-magnet", "layout-snap", LayoutKey.SNAP, model.snap, controller::onSnap),
            toggle(
                "mdi2g-grid", "layout-grid", LayoutKey.LAYOUT_GRID, model.grid, controller::onGrid),
            safeAreas(),
            toggle(
                "mdi2a-aspect-ratio",
                "layout-ratio",
                LayoutKey.KEEP_RATIO,
                model.ratio,
                controller::onRatio),
            line());
    addAlignKeys();
    getChildren().add(alignMenu);
    getChildren().add(line());
    addZoom();
    arrange(true);
    arrange(false);
  }

  private HBox plates() {
    Caption bus = new Caption(TypeStep.BUS, "bus-plate").whole();
    bus.textProperty().bind(texts.text(TextKey.PVW));
    Caption state = new Caption(TypeStep.BUS, "bus-plate", "second").whole();
    state.textProperty().bind(model.stateWord);
    HBox plates = new HBox(bus, state);
    plates.getStyleClass().add("monitor-pane");
    plates.setFillHeight(true);
    bus.setMaxHeight(Double.MAX_VALUE);
    state.setMaxHeight(Double.MAX_VALUE);
    plates.setMaxHeight(Double.MAX_VALUE);
    model.tally.subscribe(tally -> tally.paint(plates));
    return plates;
  }

  private TallyButton key(String icon, String id, Wording name, Runnable action) {
    TallyButton key =
        TallyButton.withIcon(icon, TypeStep.BODY_MEDIUM, "icon-key", "small-key", "flat-key");
    key.setId(id);
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(texts.text(name));
    key.setOnPress(action);
    return key;
  }

  private TallyButton toggle(
      String icon, String id, Wording name, BooleanProperty on, Runnable action) {
    TallyButton key = key(icon, id, name, action);
    key.plateProperty().bind(on.map(now -> now ? Plate.CHOSEN : Plate.REST));
    return key;
  }

  private TallyButton safeAreas() {
    TallyButton key =
        toggle(
            "mdi2o-overscan",
            "layout-safe-areas",
            TextKey.GUIDES_SAFE_AREAS,
            model.safeAreas,
            controller::onSafeAreas);
    KeyTips.install(key, texts, TextKey.GUIDES_SAFE_AREAS, Action.SAFE_AREAS);
    return key;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("bar-line");
    return line;
  }

  private void addAlignKeys() {
    for (Arrange arrange : Arrange.values()) {
      TallyButton key =
          key(
              ICONS.getOrDefault(arrange, ""),
              "layout-" + arrange.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              name(arrange),
              () -> controller.selection().onArrange(arrange));
      key.disableProperty().bind(model.free.lessThan(arrange.takes(1) ? 1 : 3));
      alignKeys.add(key);
      getChildren().add(key);
    }
  }

  static LayoutKey name(Arrange arrange) {
    return LayoutKey.valueOf("ALIGN_" + arrange.name());
  }

  private void askAlign() {
    DeskMenu menu = new DeskMenu();
    for (Arrange arrange : Arrange.values()) {
      menu.add(
              "align-" + arrange.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              texts.get(name(arrange)),
              "",
              () -> controller.selection().onArrange(arrange))
          .setDisable(!arrange.takes(model.free.get()));
    }
    menu.show(alignMenu);
  }

  private void addZoom() {
    Caption percent = new Caption(TypeStep.NUM_BODY, "zoom-percent", "soft").whole();
    percent
        .textProperty()
        .bind(
            controller.scaleProperty().map(scale -> Math.round(100 * scale.doubleValue()) + " %"));
    getChildren()
        .addAll(
            key(
                "mdi2m-magnify-minus-outline",
                "layout-zoom-out",
                LayoutKey.ZOOM_OUT,
                controller::zoomOut),
            percent,
            key(
                "mdi2m-magnify-plus-outline",
                "layout-zoom-in",
                LayoutKey.ZOOM_IN,
                controller::zoomIn),
            key(
                "mdi2f-fit-to-screen-outline",
                "layout-zoom-fit",
                LayoutKey.ZOOM_FIT,
                controller::fit));
  }

  /// In a small window lining up is a menu.
  private void arrange(boolean nowCompact) {
    if (nowCompact == compact) {
      return;
    }
    compact = nowCompact;
    alignKeys.forEach(key -> {
      key.setManaged(!compact);
      key.setVisible(!compact);
    });
    alignMenu.setManaged(compact);
    alignMenu.setVisible(compact);
  }

  @Override
  protected void layoutChildren() {
    arrange(getScene() != null && getScene().getRoot().getStyleClass().contains("compact"));
    super.layoutChildren();
  }
}
