package org.castdesk.app.feature.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.PickTile;
import org.castdesk.app.control.PresetSketch;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.LayoutPreset;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.jspecify.annotations.Nullable;

/// The form of a new scene: a name, a preset, and the sources in the order in which they are pressed.
final class NewSceneForm extends VBox {
  private static final int PRESET_COLUMNS = 9;
  private static final double PRESET_WIDTH = 84;
  private static final double PRESET_HEIGHT = 66;

  /// More lines are scrolled.
  private static final int MOST_LINES = 4;

  private final Texts texts;
  private final Consumer<NewScene> create;
  private final Function<NewScene, String> nameFor;
  private final TextField name = new TextField();
  private final TallyButton createKey;
  private final Map<LayoutShape, PickTile> presets = new LinkedHashMap<>();
  private final List<SourceChip> chips = new ArrayList<>();
  private final List<SourceSlot> chosen = new ArrayList<>();
  private LayoutShape preset = new LayoutShape.BuiltIn(LayoutPreset.FULL);

  private record SourceChip(SourceSlot slot, TallyButton key) {}

  /// What can be chosen.
  ///
  /// @param presets the user's own, beside those of everybody
  record Offer(List<SourceSpec> sources, List<OwnPreset> presets) {}

  /// @param first the source that was chosen on the desk; null = none, the first there is
  /// @param nameFor what the scene is called when nobody types a name
  NewSceneForm(
      Texts texts,
      Offer offer,
      @Nullable SourceSlot first,
      Function<NewScene, String> nameFor,
      Consumer<NewScene> create) {
    this.texts = texts;
    this.create = create;
    this.nameFor = nameFor;
    setId("new-scene");
    getStyleClass().add("form");
    createKey = new TallyButton(TypeStep.BODY_MEDIUM);
    List<SourceSpec> inOrder =
        offer.sources().stream()
            .sorted(Comparator.comparingInt((SourceSpec source) -> source.slot().number()))
            .toList();
    inOrder.stream()
        .map(SourceSpec::slot)
        .filter(slot -> first == null || slot.equals(first))
        .findFirst()
        .ifPresent(chosen::add);
    getChildren()
        .addAll(
            new Caption(TypeStep.STRONG).showing(texts.text(TextKey.SCENE_NEW)),
            presetGrid(offer.presets()),
            sourceGrid(inOrder),
            nameRow());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    show();
  }

  private Region presetGrid(List<OwnPreset> own) {
    TilePane grid = new TilePane(4, 4);
    grid.getStyleClass().add("preset-grid");
    grid.setPrefColumns(PRESET_COLUMNS);
    for (LayoutShape each : LayoutShape.all(own)) {
      PresetSketch sketch = new PresetSketch();
      sketch.show(each.places(each.fewest()));
      PickTile tile = new PickTile(sketch);
      tile.setId("preset-" + id(each));
      tile.nameProperty().set(each.name(texts));
      tile.setPrefSize(PRESET_WIDTH, PRESET_HEIGHT);
      tile.setOnPress(() -> choose(each));
      presets.put(each, tile);
      grid.getChildren().add(tile);
    }
    if (presets.size() <= MOST_LINES * PRESET_COLUMNS) {
      return grid;
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefViewportHeight(MOST_LINES * (PRESET_HEIGHT + 4));
    scroll.setMinHeight(MOST_LINES * (PRESET_HEIGHT + 4));
    scroll.getStyleClass().add("sheet-scroll");
    return scroll;
  }

  private static String id(LayoutShape shape) {
    return shape instanceof LayoutShape.BuiltIn(LayoutPreset preset)
        ? preset.word().replace("+", "-and-")
        : shape.id();
  }

  private Region sourceGrid(List<SourceSpec> sources) {
    TilePane grid = new TilePane(4, 4);
    grid.setPrefColumns(6);
    for (SourceSpec source : sources) {
      TallyButton key = new TallyButton(TypeStep.NUM_BODY);
      key.setId("pick-" + source.slot());
      key.labelProperty().set(source.slot().value());
      key.setTooltip(new Tooltip(source.name()));
      key.setPrefSize(58, 40);
      key.setOnPress(() -> toggle(source.slot()));
      chips.add(new SourceChip(source.slot(), key));
      grid.getChildren().add(key);
    }
    return grid;
  }

  private Region nameRow() {
    name.setId("new-scene-name");
    name.getStyleClass().add("field");
    HBox.setHgrow(name, Priority.ALWAYS);
    createKey.setId("new-scene-create");
    createKey.labelProperty().set(texts.get(TextKey.SCENE_CREATE));
    createKey.setOnPress(this::finish);
    createKey.getStyleClass().add("form-key");
    HBox row =
        new HBox(
            8,
            new Caption(TypeStep.LABEL, "quiet").whole().showing(texts.text(TextKey.SCENE_NAME)),
            name,
            createKey);
    row.getStyleClass().add("form-row");
    return row;
  }

  void focusName() {
    name.requestFocus();
  }

  private void choose(LayoutShape wanted) {
    preset = wanted;
    show();
  }

  /// One more than the preset takes pushes the first one out; where there is but one, it stays.
  private void toggle(SourceSlot slot) {
    boolean stays = preset.most() == 1 && chosen.contains(slot);
    if (!stays && !chosen.remove(slot)) {
      chosen.add(slot);
    }
    show();
  }

  private NewScene wish() {
    return new NewScene(name.getText(), preset, chosen);
  }

  private void show() {
    while (chosen.size() > preset.most()) {
      chosen.removeFirst();
    }
    presets.forEach((each, tile) -> {
      tile.chosenProperty().set(each.equals(preset));
      int count = each.nearest(chosen.size());
      ((PresetSketch) tile.drawing()).show(each.places(count));
    });
    for (SourceChip chip : chips) {
      int order = chosen.indexOf(chip.slot()) + 1;
      chip.key().plateProperty().set(order > 0 ? TallyButton.Plate.CHOSEN : TallyButton.Plate.REST);
      chip.key().hintProperty().set(order > 0 ? Integer.toString(order) : "");
    }
    createKey.setDisable(!wish().isComplete());
    name.setPromptText(nameFor.apply(wish()));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && name.isFocused()) {
      finish();
      event.consume();
    }
  }

  private void finish() {
    if (wish().isComplete()) {
      create.accept(wish());
    }
  }
}
