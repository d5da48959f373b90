package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.layout.LayoutModel.Overlay;
import org.castdesk.app.feature.layout.LayoutModel.Row;
import org.castdesk.app.feature.layout.LayoutModel.Source;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layers from front to back, the graphics above them, and what can be done to those chosen.
final class LayersView extends VBox {
  private static final double CARRIED = 6;

  private final SelectionController selection;
  private final FillController fill;
  private final LayoutModel model;
  private final Texts texts;
  private final VBox graphics = new VBox();
  private final VBox rows = new VBox();
  private final Region mark = new Region();
  private final List<LayerRow> pool = new ArrayList<>();
  private Function<SourceSlot, @Nullable ObservableValue<@Nullable PictureSource>> pictures =
      _ -> null;
  private double pressedY;
  private int carried = -1;

  LayersView(
      SelectionController selection,
      FillController fill,
      LayoutModel model,
      Texts texts,
      LayoutKeys keys) {
    this.selection = selection;
    this.fill = fill;
    this.model = model;
    this.texts = texts;
    setId("layout-layers");
    getStyleClass().addAll("panel", "layers-panel");
    mark.getStyleClass().add("drop-mark");
    mark.setManaged(false);
    mark.setVisible(false);
    mark.setMouseTransparent(true);
    rows.setFocusTraversable(true);
    rows.setId("layer-list");
    rows.getStyleClass().add("layer-list");
    rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
    rows.accessibleTextProperty().bind(texts.text(LayoutKey.LAYERS));
    keys.onList(rows);
    VBox content = new VBox(graphics, layoutTitle(), rows);
    content.setFillWidth(true);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("sheet-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(), scroll, foot());
    model.layers.subscribe(this::show);
    model.graphics.subscribe(this::showGraphics);
    model.sources.subscribe(_ -> renew());
    texts.languageProperty().subscribe(_ -> showGraphics(model.graphics.get()));
    KeyTips.explain(this, texts, LayoutKey.LAYERS, LayoutKey.HELP_LAYERS);
  }

  void setPictures(Function<SourceSlot, @Nullable ObservableValue<@Nullable PictureSource>> of) {
    pictures = of;
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

  private HBox layoutTitle() {
    Caption name = new Caption(TypeStep.LABEL, "quiet", "tile-name");
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(LayoutKey.LAYERS_OF, model.layoutName.get()),
                model.layoutName,
                texts.languageProperty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Caption count = new Caption(TypeStep.NUM_LABEL, "quiet").whole();
    count.textProperty().bind(model.layers.map(all -> Integer.toString(all.size())));
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

  private void showGraphics(List<Overlay> all) {
    graphics.getChildren().clear();
    if (all.isEmpty()) {
      return;
    }
    Caption title = new Caption(TypeStep.LABEL, "quiet");
    title.setText(texts.get(LayoutKey.LAYERS_GRAPHICS));
    HBox group = new HBox(title);
    group.getStyleClass().add("layer-group");
    graphics.getChildren().add(group);
    for (Overlay graphic : all) {
      Caption name = new Caption(TypeStep.BODY_MEDIUM, "tile-name");
      name.setText(graphic.name());
      HBox row = new HBox(new FontIcon(graphic.icon()), name);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getStyleClass().add("graphic-row");
      graphics.getChildren().add(row);
    }
  }

  private void show(List<Row> all) {
    while (pool.size() < all.size()) {
      LayerRow made = new LayerRow(selection, texts);
      listen(made);
      pool.add(made);
    }
    if (rows.getChildren().size() != all.size() + 1) {
      List<Node> nodes = new ArrayList<>(pool.subList(0, all.size()));
      nodes.add(mark);
      rows.getChildren().setAll(nodes);
    }
    for (int i = 0; i < all.size(); i++) {
      LayerRow row = pool.get(i);
      Row before = row.row();
      row.show(all.get(i));
      if (before == null || !before.slot().equals(all.get(i).slot())) {
        row.setPicture(pictures.apply(all.get(i).slot()));
      }
    }
  }

  /// The pictures of the rows, when there are other sources.
  void renew() {
    pool.forEach(row -> {
      Row now = row.row();
      if (now != null) {
        row.setPicture(pictures.apply(now.slot()));
      }
    });
  }

  void poll() {
    for (int i = 0; i < model.layers.get().size() && i < pool.size(); i++) {
      boolean _ = pool.get(i).poll();
    }
  }

  private void listen(LayerRow row) {
    row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(row, event));
    row.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(row, event));
    row.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
  }

  private void pressed(LayerRow row, MouseEvent event) {
    Row now = row.row();
    boolean own = event.getTarget() instanceof Node node && row.isKey(node);
    if (now != null && event.getButton() == MouseButton.PRIMARY && !own) {
      rows.requestFocus();
      selection.onSelect(now.index(), event.isShiftDown() || event.isShortcutDown());
      pressedY = event.getSceneY();
      carried = now.index();
    }
  }

  private void dragged(LayerRow row, MouseEvent event) {
    boolean far = Math.abs(event.getSceneY() - pressedY) > CARRIED;
    if (carried >= 0 && (far || mark.isVisible())) {
      double y = rows.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
      double height = Math.max(1, row.getHeight());
      int place = Math.clamp(Math.round(y / height), 0, model.layers.get().size());
      mark.setUserData(place);
      mark.setVisible(true);
      mark.resizeRelocate(0, Math.max(0, place * height - 1), rows.getWidth(), 2);
    }
  }

  /// Dropped between two rows: in front of the lower one.
  private void released() {
    if (carried >= 0 && mark.isVisible()) {
      int count = model.layers.get().size();
      int place = Objects.requireNonNullElse((Integer) mark.getUserData(), 0);
      int was = count - 1 - carried;
      int now = place > was ? place - 1 : place;
      if (now != was) {
        selection.onMoveTo(carried, count - 1 - now);
      }
    }
    mark.setVisible(false);
    carried = -1;
  }
}
