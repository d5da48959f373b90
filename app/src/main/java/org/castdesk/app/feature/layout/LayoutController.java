package org.castdesk.app.feature.layout;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.UndoKeys;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.preset.OwnPresetsController;
import org.castdesk.app.feature.layout.table.AddKeys;
import org.castdesk.app.feature.layout.table.GraphicTable;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The layout editor: what is on PVW, with its boxes to take hold of. It changes the show; what is
/// on air stays as it was taken, unless it is told otherwise.
public final class LayoutController extends DeskController {
  private static final String SNAP = "layout.snap";
  private static final String GRID = "layout.grid";
  private static final String RATIO = "layout.ratio";
  private static final int THUMBNAIL_MILLIS = 200;

  private final LayoutModel model;
  private final EditedThings things = new EditedThings();
  private final LayoutEditController edits;
  private final SelectionController selection;
  private final FillController fill;
  private final GraphicEditsController graphics;
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
  private final LowerPanel lower;
  private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
  private @Nullable EditedScene scene;
  private boolean open;

  /// The layer or graphic whose properties are looked at.
  ///
  /// @param layer counted from the bottom; -1 = none alone, only the layout
  /// @param graphic the graphic that is looked at instead; null = none
  public record Chosen(SceneId scene, int layer, @Nullable ComponentId graphic) {}

  /// What the editor is given from outside.
  ///
  /// @param settings remember what is switched on, and the user's presets
  public record Setup(
      EngineMirror mirror,
      Texts texts,
      EditHistory history,
      Pulse pulse,
      MonitorFeeds feeds,
      DeskSettings settings,
      DeskActions actions) {}

  public LayoutController(Setup setup) {
    super(setup.mirror(), setup.texts());
    memory = setup.settings().panels();
    actions = setup.actions();
    Texts texts = setup.texts();
    model = new LayoutModel(texts);
    edits = new LayoutEditController(setup.history(), model.answer);
    Surroundings around = new Surroundings();
    selection = new SelectionController(things, edits, new LayerClipboard(), around);
    fill = new FillController(things, selection, around);
    canvas =
        new CanvasController(
            model,
            things,
            selection,
            texts,
            new CanvasController.Around(() -> scene, this::showThings));
    live = new LiveEditController(setup.mirror(), texts, model, setup.history(), actions);
    graphics =
        new GraphicEditsController(
            things,
            selection,
            setup.history(),
            model.answer,
            new GraphicEditsController.Words(texts, this::shown));
    faces = new LayoutFaceController(model, texts, setup.settings().presetsProperty()::get);
    pictures = new LayoutPicturesController(setup.mirror(), setup.feeds(), model);
    LayoutKeys keys = new LayoutKeys(this, selection);
    canvasView = new CanvasView(this, model, texts, canvas, keys);
    bar = new LayoutBar(this, model, texts, live.view(), new UndoKeys(setup.history(), texts));
    layersView =
        new LayersView(selection, graphics, fill, model, new LayersView.Lists(texts, keys));
    OwnPresetsController own =
        new OwnPresetsController(setup.settings().presetsProperty(), fill::boxes, texts);
    presetsView = new PresetsView(fill, own, model, texts);
    sourcesView = new SourcesView(this, model, texts);
    lower = new LowerPanel(lowerParts(keys, texts), memory, texts);
    canvas.setOnGlass(pictures::onGlass);
    layersView.setPictures(pictures::listed);
    sourcesView.setPictures(pictures::of);
    follow(setup);
  }

  private void follow(Setup setup) {
    Stream.of(
            setup.mirror().stateProperty(),
            setup.mirror().linkProperty(),
            setup.texts().languageProperty(),
            model.answer.answerProperty(),
            model.live,
            setup.settings().presetsProperty())
        .forEach(value -> watch(value, _ -> show()));
    watch(Sight.of(canvasView), pictures::setSeen);
    subscriptions().add(memory.onAdopted(this::recall));
    subscriptions().add(setup.pulse().every(0, _ -> beat()));
    subscriptions().add(setup.pulse().every(THUMBNAIL_MILLIS, _ -> pollSmall()));
    subscriptions().add(live::close);
    subscriptions().add(pictures::close);
  }

  private LowerPanel.Parts lowerParts(LayoutKeys keys, Texts texts) {
    GraphicTable table = new GraphicTable(graphics, model.table, texts);
    keys.onTable(table.keys());
    return new LowerPanel.Parts(
        sourcesView,
        table,
        new AddKeys(graphics, model.ready, texts),
        model.table.map(List::size),
        model.note);
  }

  private @Nullable Show shown() {
    EngineState state = mirror().stateProperty().get();
    return state == null ? null : state.show();
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
    public String copyName() {
      return texts().get(LayoutKey.GRAPHIC_COPY);
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

  /// The sources to put into boxes, and the table of the graphics.
  public Parent lower() {
    return lower;
  }

  /// Whether only its tabs are seen.
  public ReadOnlyBooleanProperty lowerFoldedProperty() {
    return lower.foldedProperty();
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
    boolean any = !things.selected().isEmpty();
    selection.onSelectNothing();
    return any;
  }

  private void recall() {
    model.snap.set(memory.flag(SNAP, true));
    model.grid.set(memory.flag(GRID, false));
    model.ratio.set(memory.flag(RATIO, true));
    lower.recall();
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
    model.drop.set(canvasView.canvas().pictureAt(sceneX, sceneY).map(fill::placeOf).orElse(null));
  }

  /// It was let go: into the box below, or as a new one.
  void onDrop(SourceSlot slot, double sceneX, double sceneY) {
    model.drop.set(null);
    canvasView.canvas().pictureAt(sceneX, sceneY).ifPresent(place -> fill.onDrop(slot, place));
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
    EditedScene now = EditedSceneController.of(state);
    List<Placed> found = now == null ? List.of() : now.things();
    boolean other = now == null || !now.scene().id().equals(things.scene());
    if (other || found.size() != things.shown().size()) {
      canvas.abandon();
    }
    scene = now;
    things.accept(now == null ? null : now.scene().id(), found);
    if (!canvas.isBusy() && edits.isSettled()) {
      things.settle();
    }
    faces.show(state, scene, things, linked);
    showThings();
  }

  /// What the hand changes: the boxes and what is selected.
  private void showThings() {
    EditedScene now = scene;
    canvas.setScale(canvasView.canvas().scaleProperty().get());
    if (now == null) {
      model.items.set(List.of());
      model.free.set(0);
      model.selected.set(0);
      chosen.set(null);
      return;
    }
    model.programme.set(now.programme());
    model.items.set(CanvasItems.of(things));
    model.free.set(things.free().size());
    model.selected.set(things.selected().size());
    faces.select(things);
    int alone = things.selected().size() == 1 ? things.selected().first() : -1;
    ComponentId graphic = things.graphicAt(alone);
    chosen.set(new Chosen(now.scene().id(), graphic == null ? alone : -1, graphic));
  }
}
