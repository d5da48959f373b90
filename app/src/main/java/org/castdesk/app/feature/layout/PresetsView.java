package org.castdesk.app.feature.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.PickTile;
import org.castdesk.app.control.PresetSketch;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.layout.LayoutModel.Preset;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.engine.show.LayoutPreset;

/// The arrangements everybody needs, drawn as they would come out with the layers there are.
final class PresetsView extends VBox {
  private final Map<LayoutPreset, PickTile> tiles = new EnumMap<>(LayoutPreset.class);
  private final Map<LayoutPreset, PresetSketch> sketches = new EnumMap<>(LayoutPreset.class);

  PresetsView(FillController fill, LayoutModel model, Texts texts) {
    setId("layout-presets");
    getStyleClass().addAll("panel", "presets-panel");
    Caption title = new Caption(TypeStep.BODY_MEDIUM).showing(texts.text(LayoutKey.LAYOUT_PRESETS));
    HBox head = new HBox(title);
    head.getStyleClass().add("panel-head");
    Grid grid = new Grid();
    for (LayoutPreset preset : LayoutPreset.values()) {
      PresetSketch sketch = new PresetSketch();
      sketches.put(preset, sketch);
      PickTile tile = new PickTile(sketch);
      tile.setId("layout-preset-" + preset.name());
      tile.nameProperty().bind(texts.text(LayoutKey.of(preset)));
      tile.setOnPress(() -> fill.onPreset(preset));
      tiles.put(preset, tile);
      grid.getChildren().add(tile);
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("sheet-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    model.presets.subscribe(this::show);
    KeyTips.explain(this, texts, LayoutKey.LAYOUT_PRESETS, LayoutKey.HELP_PRESETS);
  }

  private void show(List<Preset> presets) {
    tiles.values().forEach(tile -> tile.setDisable(true));
    for (Preset preset : presets) {
      PickTile tile = tiles.get(preset.preset());
      PresetSketch sketch = sketches.get(preset.preset());
      if (tile != null && sketch != null) {
        sketch.show(preset.places());
        tile.chosenProperty().set(preset.chosen());
        tile.setDisable(!preset.possible());
      }
    }
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
