package org.castdesk.app.feature.layout;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.layout.LayoutModel.Row;
import org.castdesk.app.feature.layout.LayoutModel.Source;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// The layers from front to back, the graphics above them, and what can be done to those chosen.
final class LayersView extends VBox {
  private final SelectionController selection;
  private final FillController fill;
  private final LayoutModel model;
  private final Texts texts;
  private final LayerList graphics;
  private final LayerList layers;

  LayersView(
      SelectionController selection,
      GraphicEditsController edits,
      FillController fill,
      LayoutModel model,
      Lists lists) {
    this.selection = selection;
    this.fill = fill;
    this.model = model;
    this.texts = lists.texts();
    setId("layout-layers");
    getStyleClass().addAll("panel", "layers-panel");
    LayerRow.Hands hands = hands(edits);
    graphics = new LayerList("graphic-list", selection, hands, texts);
    graphics.accessibleTextProperty().bind(texts.text(LayoutKey.LAYERS_GRAPHICS));
    layers = new LayerList("layer-list", selection, hands, texts);
    layers.accessibleTextProperty().bind(texts.text(LayoutKey.LAYERS));
    lists.keys().onList(graphics);
    lists.keys().onList(layers);
    VBox content = new VBox(graphicsTitle(), graphics, layoutTitle(), layers);
    content.setFillWidth(true);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("sheet-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(), scroll, foot());
    model.layers.subscribe(layers::show);
    model.graphics.subscribe(this::showGraphics);
    model.sources.subscribe(_ -> renew());
    KeyTips.explain(this, texts, LayoutKey.LAYERS, LayoutKey.HELP_LAYERS);
  }

  /// What its lists are given.
  record Lists(Texts texts, LayoutKeys keys) {}

  private LayerRow.Hands hands(GraphicEditsController edits) {
    return new LayerRow.Hands() {
      @Override
      public void onSeen(Row row) {
        if (row.graphic() == null) {
          selection.onHide(row.index());
        } else {
          edits.onSeen(row.graphic());
        }
      }

      @Override
      public void onLock(Row row) {
        selection.onLock(row.index());
      }
    };
  }

  private void showGraphics(List<Row> rows) {
    graphics.show(rows);
    // An empty list would take the keyboard's way for nothing.
    graphics.setFocusTraversable(!rows.isEmpty());
  }

  void setPictures(Function<SourceSlot, @Nullable ObservableValue<@Nullable PictureSource>> of) {
    layers.setPictures(of);
  }

  private HBox head() {
    Caption title = new Caption(TypeStep.BODY_MEDIUM).showing(texts.text(LayoutKey.LAYERS));
    Caption order =
        new Caption(TypeStep.LABEL, "quiet").showing(texts.text(LayoutKey.LAYERS_ORDER));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    TallyButton add = key("mdi2p-plus", "layer-add", LayoutKey.LAYER_ADD, () -> {});
    add.setOnPress(() -> askSource(add));
    add.disableProperty().bind(model.ready.not());
    HBox head = new HBox(title, order, space, add);
    head.getStyleClass().add("panel-head");
    return head;
  }

  private HBox graphicsTitle() {
    Caption name = new Caption(TypeStep.LABEL, "quiet", "tile-name");
    name.textProperty().bind(texts.text(LayoutKey.LAYERS_GRAPHICS));
    return title(name, model.graphics);
  }

  private HBox layoutTitle() {
    Caption name = new Caption(TypeStep.LABEL, "quiet", "tile-name");
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(LayoutKey.LAYERS_OF, model.layoutName.get()),
                model.layoutName,
                texts.languageProperty()));
    return title(name, model.layers);
  }

  private static HBox title(Caption name, ObservableValue<List<Row>> rows) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Caption count = new Caption(TypeStep.NUM_LABEL, "quiet").whole();
    count
        .textProperty()
        .bind(rows.map(all -> Long.toString(all.stream().filter(row -> row.index() >= 0).count())));
    HBox title = new HBox(name, space, count);
    title.getStyleClass().add("layer-group");
    return title;
  }

  private HBox foot() {
    HBox foot =
        new HBox(
            chosenKey(
                "mdi2a-arrange-bring-to-front",
                "layer-front",
                LayoutKey.LAYER_FRONT,
                selection::onFront),
            chosenKey(
                "mdi2a-arrange-send-to-back",
                "layer-back",
                LayoutKey.LAYER_BACK,
                selection::onBack),
            chosenKey(
                "mdi2c-content-copy",
                "layer-duplicate",
                LayoutKey.LAYER_DUPLICATE,
                selection::onDuplicate),
            chosenKey(
                "mdi2d-delete-outline",
                "layer-delete",
                LayoutKey.LAYER_DELETE,
                selection::onDelete));
    foot.getStyleClass().add("layer-foot");
    return foot;
  }

  private TallyButton chosenKey(String icon, String id, Wording name, Runnable action) {
    TallyButton key = key(icon, id, name, action);
    key.disableProperty().bind(model.selected.lessThan(1));
    return key;
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

  private void askSource(Node owner) {
    DeskMenu menu = new DeskMenu();
    for (Source source : model.sources.get()) {
      menu.add(
          "add-" + source.slot().value(),
          source.slot().value() + "  " + source.name(),
          "",
          () -> fill.onAdd(source.slot()));
    }
    menu.show(owner);
  }

  /// The pictures of the rows, when there are other sources.
  void renew() {
    layers.renew();
  }

  void poll() {
    layers.poll();
  }
}
