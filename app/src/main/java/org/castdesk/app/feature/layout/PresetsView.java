package org.castdesk.app.feature.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.PickTile;
import org.castdesk.app.control.PresetSketch;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.app.feature.layout.LayoutModel.Preset;
import org.castdesk.app.feature.layout.preset.OwnPresetsController;
import org.castdesk.app.feature.layout.preset.PresetForm;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.engine.show.LayoutPreset;

/// The arrangements everybody needs, drawn as they would come out with the layers there are.
final class PresetsView extends VBox {
  private final FillController fill;
  private final OwnPresetsController own;
  private final Texts texts;
  private final Map<LayoutShape, PickTile> tiles = new LinkedHashMap<>();
  private final Grid grid = new Grid();

  PresetsView(FillController fill, OwnPresetsController own, LayoutModel model, Texts texts) {
    this.fill = fill;
    this.own = own;
    this.texts = texts;
    setId("layout-presets");
    getStyleClass().addAll("panel", "presets-panel");
    Caption title =
        new Caption(TypeStep.BODY_MEDIUM, "tile-name")
            .showing(texts.text(LayoutKey.LAYOUT_PRESETS));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    TallyButton save = new TallyButton(TypeStep.BODY_MEDIUM, "flat-key", "add-key");
    save.setId("preset-save");
    save.labelProperty().bind(texts.text(LayoutKey.PRESET_SAVE));
    save.disableProperty().bind(model.ready.not());
    HBox head = new HBox(title, space, save);
    head.getStyleClass().addAll("panel-head", "presets-head");
    PresetForm form = new PresetForm(own, save::requestFocus, texts);
    save.setOnPress(form::ask);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("sheet-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, form, scroll);
    model.presets.subscribe(this::show);
    KeyTips.explain(this, texts, LayoutKey.LAYOUT_PRESETS, LayoutKey.HELP_PRESETS);
  }

  private void show(List<Preset> presets) {
    tiles.values().forEach(tile -> tile.setDisable(true));
    List<LayoutShape> shapes = presets.stream().map(Preset::shape).toList();
    if (!presets.isEmpty() && !shapes.equals(List.copyOf(tiles.keySet()))) {
      tiles.keySet().retainAll(shapes);
      shapes.forEach(shape -> tiles.computeIfAbsent(shape, this::tile));
      grid.getChildren().setAll(tiles.values());
    }
    for (Preset preset : presets) {
      PickTile tile = tiles.get(preset.shape());
      if (tile != null) {
        ((PresetSketch) tile.drawing()).show(preset.places());
        tile.chosenProperty().set(preset.chosen());
        tile.setDisable(!preset.possible());
      }
    }
  }

  private PickTile tile(LayoutShape shape) {
    PickTile tile = new PickTile(new PresetSketch());
    tile.setId("layout-preset-" + shape.id());
    tile.setOnPress(() -> fill.onPreset(shape));
    switch (shape) {
      case LayoutShape.BuiltIn(LayoutPreset preset) ->
          tile.nameProperty().bind(texts.text(LayoutKey.of(preset)));
      case LayoutShape.Own(OwnPreset preset) -> {
        tile.nameProperty().set(preset.name());
        tile.setOnContextMenuRequested(event -> {
          event.consume();
          menu(preset).show(tile, event.getScreenX(), event.getScreenY());
        });
        tile.addEventHandler(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.DELETE) {
                event.consume();
                menu(preset).show(tile);
              }
            });
      }
    }
    return tile;
  }

  private DeskMenu menu(OwnPreset preset) {
    DeskMenu menu = new DeskMenu();
    menu.add(
        "preset-delete",
        texts.get(LayoutKey.PRESET_DELETE, preset.name()),
        "",
        () -> own.delete(preset));
    return menu;
  }

  /// Two columns of tiles of the same size.
  private static final class Grid extends Pane {
    private static final int COLUMNS = 2;
    private static final double GAP = 8;
    private static final double PAD = 8;

    private static double tile(double width) {
      return Math.floor((width - 2 * PAD - (COLUMNS - 1) * GAP) / COLUMNS);
    }

    @Override
    protected double computePrefHeight(double width) {
      int lines = (getChildren().size() + COLUMNS - 1) / COLUMNS;
      double high = lines == 0 ? 0 : getChildren().getFirst().prefHeight(tile(width));
      return 2 * PAD + lines * high + (lines - 1) * GAP;
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
      double wide = tile(getWidth());
      for (int i = 0; i < getChildren().size(); i++) {
        double high = getChildren().get(i).prefHeight(wide);
        getChildren()
            .get(i)
            .resizeRelocate(
                PAD + i % COLUMNS * (wide + GAP),
                PAD + Math.floorDiv(i, COLUMNS) * (high + GAP),
                wide,
                high);
      }
    }
  }
}
