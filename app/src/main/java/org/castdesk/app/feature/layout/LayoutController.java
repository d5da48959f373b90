package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import org.castdesk.app.control.canvas.CanvasItem;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.UndoKeys;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// The layout editor: what is on PVW, with its boxes to take hold of. It changes the show; what is
/// on air stays as it was taken, unless it is told otherwise.
public final class LayoutController extends DeskController {
  private static final String SNAP = "layout.snap";
  private static final String GRID = "layout.grid";
  private static final String RATIO = "layout.ratio";
  private static final int THUMBNAIL_MILLIS = 200;

  private final LayoutModel model;
  private final EditedLayers layers = new EditedLayers();
  private final LayoutEditController edits;
  private final SelectionController selection;
  private final FillController fill;
  private final CanvasController canvas;
  private final LiveEditController live;
  private final LayoutFaceController faces;
  private final LayoutPicturesController pictures;
  private final PanelLayout memory;
  private final DeskActions actions;
  private final CanvasView canvasView;
  private final LayoutBar bar;
  private final LayersView layersView;
  private final PresetsView presetsView;
  private final SourcesView sourcesView;
  private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
  private @Nullable EditedScene scene;
  private boolean open;

  /// The layer whose properties are looked at.
  ///
  /// @param layer counted from the bottom; -1 = none alone, only the layout
  public record Chosen(SceneId scene, int layer) {}

  /// What the editor is given from outside.
  ///
  /// @param memory remembers what is switched on
  public record Setup(
      EngineMirror mirror,
      Texts texts,
      EditHistory history,
      Pulse pulse,
      MonitorFeeds feeds,
      PanelLayout memory,
      DeskActions actions) {}

  public LayoutController(Setup setup) {
    super(setup.mirror(), setup.texts());
    memory = setup.memory();
    actions = setup.actions();
    Texts texts = setup.texts();
    model = new LayoutModel(texts);
    edits = new LayoutEditController(setup.history(), model.answer);
    Surroundings around = new Surroundings();
    selection = new SelectionController(layers, edits, new LayerClipboard(), around);
    fill = new FillController(layers, selection, around);
    canvas =
        new CanvasController(
            model,
            layers,
            selection,
            texts,
            new CanvasController.Around(() -> scene, this::showLayers));
    live = new LiveEditController(setup.mirror(), texts, model, setup.history(), actions);
    faces = new LayoutFaceController(model, texts);
    pictures = new LayoutPicturesController(setup.mirror(), setup.feeds(), model);
    LayoutKeys keys = new LayoutKeys(this, selection);
    canvasView = new CanvasView(this, model, texts, canvas, keys);
    bar = new LayoutBar(this, model, texts, live.view(), new UndoKeys(setup.history(), texts));
    layersView = new LayersView(selection, fill, model, texts, keys);
    presetsView = new PresetsView(fill, model, texts);
    sourcesView = new SourcesView(this, model, texts);
    canvas.setOnGlass(pictures::onGlass);
    layersView.setPictures(pictures::listed);
    sourcesView.setPictures(pictures::of);
    watch(setup.mirror().stateProperty(), _ -> show());
    watch(setup.mirror().linkProperty(), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    watch(model.answer.answerProperty(), _ -> show());
    watch(model.live, _ -> show());
    watch(Sight.of(canvasView), pictures::setSeen);
    subscriptions().add(memory.onAdopted(this::recall));
    subscriptions().add(setup.pulse().every(0, _ -> beat()));
    subscriptions().add(setup.pulse().every(THUMBNAIL_MILLIS, _ -> pollSmall()));
    subscriptions().add(live::close);
    subscriptions().add(pictures::close);
  }

  /// What the controllers of its parts ask.
  private final class Surroundings implements SelectionController.Around {
    @Override
    public @Nullable EditedScene scene() {
      return scene;
    }

    @Override
    public List<SourceSlot> sources() {
      EngineState state = mirror().stateProperty().get();
      return state == null
          ? List.of()
          : state.show().sources().stream().map(SourceSpec::slot).sorted().toList();
    }

    @Override
    public void show() {
      LayoutController.this.show();
    }
  }

  /// The canvas; the other parts stand round it.
  @Override
  public Parent view() {
    return canvasView;
  }

  /// The keys over the canvas.
  public Parent bar() {
    return bar;
  }

  /// Which box lies over which.
  public Parent layers() {
    return layersView;
  }

  public Parent presets() {
    return presetsView;
  }

  /// The sources to put into boxes.
  public Parent sources() {
    return sourcesView;
  }

  /// The layer or layout to show the properties of; null = there is nothing to edit.
  public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Whether edits go on air at once.
  public ReadOnlyBooleanProperty liveProperty() {
    return model.live;
  }

  /// Whether width and height go together.
  public ReadOnlyBooleanProperty ratioProperty() {
    return model.ratio;
  }

  /// Where the safe areas are switched on.
  public void followSafeAreas(ObservableValue<Boolean> shown) {
    model.safeAreas.bind(shown);
  }

  /// Width to height of the programme.
  public double pictureRatio() {
    PictureSize size = model.programme.get();
    return (double) size.widthPx() / size.heightPx();
  }

  /// The screen was opened or left.
  public void setOpen(boolean now) {
    if (!now) {
      canvas.cancel();
      selection.end();
    }
    open = now;
    live.setOpen(now);
    show();
  }

  /// The next press on the picture tells its colour.
  public void pick(Consumer<Rgb> action) {
    canvas.pick(action);
    canvasView.focusCanvas();
  }

  /// Gives the keyboard to the canvas.
  public void focusCanvas() {
    canvasView.focusCanvas();
  }

  /// Esc: lets go what is held, else selects nothing.
  ///
  /// @return whether there was anything to do
  public boolean onEscape() {
    if (canvas.cancel()) {
      show();
      return true;
    }
    boolean any = !layers.selected().isEmpty();
    selection.onSelectNothing();
    return any;
  }

  private void recall() {
    model.snap.set(memory.flag(SNAP, true));
    model.grid.set(memory.flag(GRID, false));
    model.ratio.set(memory.flag(RATIO, true));
  }

  void onSnap() {
    memory.setFlag(SNAP, !model.snap.get());
    recall();
  }

  void onGrid() {
    memory.setFlag(GRID, !model.grid.get());
    recall();
  }

  void onRatio() {
    memory.setFlag(RATIO, !model.ratio.get());
    recall();
  }

  void onSafeAreas() {
    actions.run(DeskKey.of(Action.SAFE_AREAS));
  }

  SelectionController selection() {
    return selection;
  }

  FillController fill() {
    return fill;
  }

  void zoomIn() {
    canvasView.canvas().zoomIn();
  }

  void zoomOut() {
    canvasView.canvas().zoomOut();
  }

  void fit() {
    canvasView.canvas().fit();
  }

  ObservableValue<Number> scaleProperty() {
    return canvasView.canvas().scaleProperty();
  }

  /// A source is carried over the window.
  void onCarry(double sceneX, double sceneY) {
    Point2D place = canvasView.canvas().pictureAt(sceneX, sceneY).orElse(null);
    EditedScene now = scene;
    if (place == null || now == null) {
      model.drop.set(null);
      return;
    }
    int box = fill.boxAt(place);
    model.drop.set(
        box < 0 ? now.frame().rectangle() : now.placed(layers.shown().get(box)).box().rectangle());
  }

  /// It was let go: into the box below, or as a new one.
  void onDrop(SourceSlot slot, double sceneX, double sceneY) {
    Point2D place = canvasView.canvas().pictureAt(sceneX, sceneY).orElse(null);
    model.drop.set(null);
    if (place != null) {
      int box = fill.boxAt(place);
      if (box < 0) {
        fill.onNew(slot, place);
      } else {
        fill.onAssign(box, slot);
      }
    }
  }

  private void beat() {
    selection.beat();
    if (canvasView.poll()) {
      canvas.setScale(canvasView.canvas().scaleProperty().get());
    }
  }

  private void pollSmall() {
    layersView.poll();
    sourcesView.poll();
  }

  /// Behind another screen nothing is reckoned.
  private void show() {
    if (!open) {
      return;
    }
    EngineState state = mirror().stateProperty().get();
    boolean linked = mirror().linkProperty().get().isLinked();
    Scene now = state == null ? null : state.show().scene(state.onAir().preview()).orElse(null);
    Layout layout =
        state == null || now == null ? null : state.show().layout(now.layout()).orElse(null);
    boolean other = now == null || !now.id().equals(layers.scene());
    boolean rebuilt = layout != null && layout.videoLayers().size() != layers.shown().size();
    if (other || rebuilt) {
      canvas.abandon();
    }
    scene =
        state == null || now == null || layout == null
            ? null
            : new EditedScene(
                now, layout, state.show().format().size(), slot -> pictureOf(state, slot));
    layers.accept(now == null ? null : now.id(), layout == null ? List.of() : layout.videoLayers());
    if (!canvas.isBusy() && edits.isSettled()) {
      layers.settle();
    }
    faces.show(state, scene, layers, linked);
    showLayers();
  }

  private static PictureSize pictureOf(EngineState state, SourceSlot slot) {
    SourceStatus status = state.sources().get(slot);
    MediaInfo info = status == null ? null : status.info();
    PictureSize known = info == null ? null : info.picture();
    return known == null ? state.show().format().size() : known;
  }

  /// What the hand changes: the boxes and what is selected.
  private void showLayers() {
    EditedScene now = scene;
    canvas.setScale(canvasView.canvas().scaleProperty().get());
    if (now == null) {
      model.items.set(List.of());
      model.free.set(0);
      model.selected.set(0);
      chosen.set(null);
      return;
    }
    List<CanvasItem> items = new ArrayList<>();
    List<VideoLayer> shown = layers.shown();
    Set<Integer> selected = layers.selected();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).opacity() > 0 || selected.contains(i)) {
        items.add(item(i, now.placed(shown.get(i)), selected.contains(i)));
      }
    }
    model.programme.set(now.programme());
    model.items.set(items);
    model.free.set(layers.free().size());
    model.selected.set(selected.size());
    faces.select(layers);
    int alone = selected.size() == 1 ? layers.selected().first() : -1;
    chosen.set(new Chosen(now.scene().id(), alone));
  }

  private CanvasItem item(int index, PlacedLayer placed, boolean selected) {
    CanvasItem.State state =
        layers.isLocked(index)
            ? selected ? CanvasItem.State.LOCKED_SELECTED : CanvasItem.State.LOCKED
            : selected ? CanvasItem.State.SELECTED : CanvasItem.State.REST;
    return new CanvasItem(
        index, placed.layer().slot().value(), placed.box().rectangle(), state, true);
  }
}
