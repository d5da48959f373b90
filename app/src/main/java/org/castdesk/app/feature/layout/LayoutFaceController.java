package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.AirTally;
import org.castdesk.app.feature.OwnLayout;
import org.castdesk.app.feature.layout.LayoutModel.Overlay;
import org.castdesk.app.feature.layout.LayoutModel.Preset;
import org.castdesk.app.feature.layout.LayoutModel.Row;
import org.castdesk.app.feature.layout.LayoutModel.Source;
import org.castdesk.app.feature.layout.canvas.Box;
import org.castdesk.app.feature.layout.canvas.LayoutLayers;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.LayoutPreset;
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
  private @Nullable Show show;

  LayoutFaceController(LayoutModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /// @param scene null = there is nothing to edit
  void show(
      @Nullable EngineState state,
      @Nullable EditedScene scene,
      EditedLayers layers,
      boolean linked) {
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
    model.graphics.set(graphics(state.show(), scene.scene()));
    model.sources.set(
        state.show().sources().stream()
            .map(source -> new Source(source.slot(), source.name(), icon(source.content())))
            .sorted((a, b) -> a.slot().compareTo(b.slot()))
            .toList());
    model.presets.set(presets(state.show(), scene));
    select(layers);
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

  /// The rows of the list: what is selected and locked changes without the show.
  void select(EditedLayers layers) {
    List<VideoLayer> shown = layers.shown();
    List<Row> rows = new ArrayList<>();
    for (int i = shown.size() - 1; i >= 0; i--) {
      VideoLayer layer = shown.get(i);
      SourceSpec source = show == null ? null : show.source(layer.slot()).orElse(null);
      rows.add(
          new Row(
              i,
              layer.slot(),
              source == null ? texts.get(TextKey.SOURCE_FREE) : source.name(),
              source == null ? SourceFace.Kind.FREE.icon() : icon(source.content()),
              layers.selected().contains(i),
              layers.isLocked(i),
              layer.opacity() == 0));
    }
    model.layers.set(rows);
  }

  private static List<Overlay> graphics(Show show, Scene scene) {
    List<Overlay> graphics = new ArrayList<>();
    scene.components().reversed().stream()
        .flatMap(id -> show.component(id).stream())
        .forEach(component ->
            graphics.add(new Overlay(component.id().value(), component.name(), icon(component))));
    return graphics;
  }

  private static String icon(Component component) {
    return switch (component.graphic()) {
      case Graphic.Image _ -> "mdi2i-image-outline";
      case Graphic.Clock _, Graphic.Countdown _, Graphic.Timecode _ -> "mdi2c-clock-outline";
      case Graphic.Text _, Graphic.Caption _ -> "mdi2c-card-text-outline";
    };
  }

  private static String icon(SourceContent content) {
    return switch (content) {
      case SourceContent.Media _ -> SourceFace.Kind.FILE.icon();
      case SourceContent.Still _ -> SourceFace.Kind.STILL.icon();
      case SourceContent.Colour _, SourceContent.TestPattern _ -> SourceFace.Kind.GENERATOR.icon();
    };
  }

  private static List<Preset> presets(Show show, EditedScene scene) {
    List<PlacedLayer> placed = scene.placed(scene.layout().videoLayers());
    List<SourceSlot> known = show.sources().stream().map(SourceSpec::slot).sorted().toList();
    int spare = FillController.spare(scene, known, scene.layout().videoLayers()).size();
    List<Preset> presets = new ArrayList<>();
    for (LayoutPreset preset : LayoutPreset.values()) {
      int count = Math.clamp(placed.size(), preset.fewest(), preset.most());
      boolean chosen = count == placed.size() && isLike(preset, placed);
      presets.add(new Preset(preset, preset.places(count), chosen, count <= placed.size() + spare));
    }
    return presets;
  }

  private static boolean isLike(LayoutPreset preset, List<PlacedLayer> placed) {
    List<VideoLayer> wanted = LayoutLayers.arranged(preset, placed, List.of()).orElse(List.of());
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
