package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.AirTally;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.app.feature.OwnLayout;
import org.castdesk.app.feature.layout.LayoutModel.Preset;
import org.castdesk.app.feature.layout.LayoutModel.Row;
import org.castdesk.app.feature.layout.LayoutModel.Source;
import org.castdesk.app.feature.layout.canvas.Box;
import org.castdesk.app.feature.layout.canvas.LayoutLayers;
import org.castdesk.app.feature.layout.canvas.PlacedGraphic;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.app.feature.layout.table.GraphicRowsController;
import org.castdesk.app.feature.layout.table.GraphicRowsController.InScene;
import org.castdesk.app.feature.layout.table.GraphicWords;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// What the lists and heads of the editor say: layers, graphics, presets, sources, and what an edit
/// does to the air.
final class LayoutFaceController {
  /// Boxes that are meant to be the same. **Units**: programme pixels.
  private static final double SAME = 0.5;

  private static final int BANK = 10;

  private final LayoutModel model;
  private final Texts texts;
  private final Supplier<List<OwnPreset>> own;
  private final GraphicWords words;
  private final GraphicRowsController table;
  private @Nullable Show show;
  private @Nullable EngineState state;

  LayoutFaceController(LayoutModel model, Texts texts, Supplier<List<OwnPreset>> own) {
    this.own = own;
    this.model = model;
    this.texts = texts;
    words = new GraphicWords(texts);
    table = new GraphicRowsController(texts);
  }

  /// @param scene null = there is nothing to edit
  void show(
      @Nullable EngineState state,
      @Nullable EditedScene scene,
      EditedThings things,
      boolean linked) {
    this.state = state;
    show = state == null ? null : state.show();
    boolean ready = scene != null && linked;
    model.ready.set(ready);
    model.notice.set(notice(scene, linked));
    if (state == null || scene == null) {
      model.sceneName.set("");
      model.keyCap.set("");
      model.note.set("");
      model.layoutName.set("");
      model.layers.set(List.of());
      model.graphics.set(List.of());
      model.table.set(List.of());
      model.presets.set(List.of());
      model.sources.set(List.of());
      model.tally.set(Tally.UNKNOWN);
      model.stateWord.set(texts.get(TextKey.UNKNOWN_MARK));
      return;
    }
    model.sceneName.set(scene.scene().name());
    model.keyCap.set(keyCap(state.show(), scene.scene()));
    model.layoutName.set(scene.layout().name());
    model.tally.set(linked ? AirTally.of(Bus.PVW, state.onAir()) : Tally.UNKNOWN);
    model.stateWord.set(
        texts.get(linked ? AirTally.word(Bus.PVW, state.onAir()) : TextKey.UNKNOWN_MARK));
    model.note.set(note(state, scene.scene()));
    model.sources.set(
        state.show().sources().stream()
            .map(source -> new Source(source.slot(), source.name(), icon(source.content())))
            .sorted((a, b) -> a.slot().compareTo(b.slot()))
            .toList());
    model.presets.set(presets(state.show(), scene));
    select(things);
  }

  private String notice(@Nullable EditedScene scene, boolean linked) {
    if (!linked) {
      return texts.get(TextKey.NOT_LINKED);
    }
    return scene == null
        ? texts.get(LayoutKey.LAYOUT_NOTHING)
        : scene.layout().videoLayers().isEmpty() ? texts.get(LayoutKey.LAYOUT_EMPTY) : "";
  }

  private static String keyCap(Show show, Scene scene) {
    for (int i = 0; i < Math.min(BANK, show.scenes().size()); i++) {
      if (show.scenes().get(i).id().equals(scene.id())) {
        return Integer.toString((i + 1) % BANK);
      }
    }
    return "";
  }

  /// What an edit does, before anybody makes one.
  private String note(EngineState state, Scene scene) {
    if (model.live.get()) {
      return texts.get(LayoutKey.LAYOUT_NOTE_LIVE);
    }
    OnAir air = state.onAir();
    boolean onAir =
        air.program().scene().id().equals(scene.id())
            || (air.mixing() != null && air.mixing().to().scene().id().equals(scene.id()));
    if (onAir) {
      return texts.get(LayoutKey.LAYOUT_NOTE_ON_AIR);
    }
    return texts.get(
        OwnLayout.isShared(state.show(), scene)
            ? LayoutKey.LAYOUT_NOTE_SHARED
            : LayoutKey.LAYOUT_NOTE_PVW);
  }

  /// The rows of the lists: what is selected, locked and moved changes without the show.
  void select(EditedThings things) {
    List<Row> layers = new ArrayList<>();
    List<Row> graphics = new ArrayList<>();
    for (int i = things.shown().size() - 1; i >= 0; i--) {
      Row.State state =
          new Row.State(
              things.selected().contains(i),
              things.isLocked(i),
              things.shown().get(i).opacity() == 0,
              false);
      switch (things.shown().get(i)) {
        case PlacedLayer placed -> layers.add(layer(i, placed.layer(), state));
        case PlacedGraphic placed -> graphics.add(graphic(i, placed.component(), state));
      }
    }
    things.hidden().keySet().stream()
        .flatMap(id -> show == null ? Stream.empty() : show.component(id).stream())
        .map(component -> graphic(-1, component, new Row.State(false, false, true, false)))
        .forEach(graphics::add);
    model.layers.set(layers);
    model.graphics.set(graphics);
    if (state != null) {
      model.table.set(table.rows(state, id -> inScene(things, id)));
    }
  }

  private static Optional<InScene> inScene(EditedThings things, ComponentId id) {
    int index = things.indexOf(id);
    return index < 0
        ? Optional.empty()
        : Optional.of(
            new InScene(
                things.shown().get(index),
                things.isLocked(index),
                things.selected().contains(index)));
  }

  private Row layer(int index, VideoLayer layer, Row.State state) {
    SourceSpec source = show == null ? null : show.source(layer.slot()).orElse(null);
    return new Row(
        index,
        layer.slot(),
        null,
        source == null ? texts.get(TextKey.SOURCE_FREE) : source.name(),
        layer.slot().value(),
        source == null ? SourceFace.Kind.FREE.icon() : icon(source.content()),
        state);
  }

  /// `RC04 image`. One that is on PGM says so, whatever the scene is.
  private Row graphic(int index, Component component, Row.State standing) {
    EngineState now = state;
    boolean onAir = now != null && GraphicRowsController.isOnAir(now, component.id());
    String slot = component.slot() == null ? "" : component.slot().value() + " ";
    return new Row(
        index,
        null,
        component.id(),
        component.name(),
        slot + words.kind(component),
        GraphicWords.icon(component),
        new Row.State(standing.selected(), standing.locked(), standing.hidden(), onAir));
  }

  private static String icon(SourceContent content) {
    return switch (content) {
      case SourceContent.Media _ -> SourceFace.Kind.FILE.icon();
      case SourceContent.Live _ -> SourceFace.Kind.NETWORK.icon();
      case SourceContent.Still _ -> SourceFace.Kind.STILL.icon();
      case SourceContent.Colour _, SourceContent.TestPattern _ -> SourceFace.Kind.GENERATOR.icon();
    };
  }

  private List<Preset> presets(Show show, EditedScene scene) {
    List<PlacedLayer> placed = scene.placed(scene.layout().videoLayers());
    List<SourceSlot> known = show.sources().stream().map(SourceSpec::slot).sorted().toList();
    int spare = FillController.spare(scene, known, scene.layout().videoLayers()).size();
    List<Preset> presets = new ArrayList<>();
    for (LayoutShape shape : LayoutShape.all(own.get())) {
      int count = shape.nearest(placed.size());
      boolean chosen = count == placed.size() && isLike(shape, placed);
      presets.add(new Preset(shape, shape.places(count), chosen, count <= placed.size() + spare));
    }
    return presets;
  }

  private static boolean isLike(LayoutShape shape, List<PlacedLayer> placed) {
    List<VideoLayer> wanted = LayoutLayers.arranged(shape, placed, List.of()).orElse(List.of());
    for (int i = 0; i < placed.size(); i++) {
      PlacedLayer now = placed.get(i);
      Box box = now.box();
      Box would = new PlacedLayer(wanted.get(i), now.programme(), now.picture()).box();
      if (Math.abs(box.x() - would.x()) > SAME
          || Math.abs(box.y() - would.y()) > SAME
          || Math.abs(box.width() - would.width()) > SAME
          || Math.abs(box.height() - would.height()) > SAME) {
        return false;
      }
    }
    return true;
  }
}
