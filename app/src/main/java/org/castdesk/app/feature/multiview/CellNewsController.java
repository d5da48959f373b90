package org.castdesk.app.feature.multiview;

import java.util.Optional;
import java.util.OptionalDouble;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.AirTally;
import org.castdesk.app.feature.SourceNews;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// Puts the engine's state and readings into the words, lights and levels of one cell.
final class CellNewsController {
  private static final double SILENT_DB = -200;

  private final Texts texts;
  private final SourceNews news;

  CellNewsController(Texts texts) {
    this.texts = texts;
    news = new SourceNews(texts);
  }

  void show(CellModel cell, EngineState state, @Nullable Telemetry telemetry) {
    if (cell.isBus()) {
      showBus(cell, cell.place == 0 ? Bus.PVW : Bus.PGM, state, telemetry);
      return;
    }
    switch (cell.choice.get()) {
      case CellChoice.OfSource(SourceSlot slot) -> {
        cell.number.set(slot.value());
        cell.name.set(state.show().source(slot).map(SourceSpec::name).orElse(""));
        setTally(cell, AirTally.of(slot, state));
        setNews(cell, news.of(slot, state, telemetry), "");
      }
      case CellChoice.OfScene(SceneId id) -> {
        cell.number.set(number(id, state.show()));
        cell.name.set(state.show().scene(id).map(Scene::name).orElse(""));
        setTally(cell, AirTally.of(id, state.onAir()));
        worst(cell, layout(id, state.show()), state, telemetry);
      }
      case CellChoice.Usual _, CellChoice.Nothing _ -> cell.clear();
    }
  }

  private void showBus(CellModel cell, Bus bus, EngineState state, @Nullable Telemetry telemetry) {
    OnAir air = state.onAir();
    cell.tally.set(AirTally.of(bus, air));
    cell.tag.set(
        texts.get(bus == Bus.PVW ? TextKey.PVW : TextKey.PGM)
            + " "
            + texts.get(AirTally.word(bus, air)));
    Optional<Scene> scene =
        bus == Bus.PGM ? Optional.of(air.program().scene()) : state.show().scene(air.preview());
    cell.number.set(scene.map(it -> number(it.id(), state.show())).orElse(""));
    cell.name.set(scene.map(Scene::name).orElse(""));
    Optional<Layout> layout =
        bus == Bus.PGM ? Optional.of(air.program().layout()) : layout(air.preview(), state.show());
    worst(cell, layout, state, telemetry);
  }

  private void setTally(CellModel cell, Tally tally) {
    cell.tally.set(tally);
    cell.tag.set(
        switch (tally) {
          case NEXT -> texts.get(TextKey.PVW);
          case ON_AIR -> texts.get(TextKey.PGM);
          case MIXING -> texts.get(TextKey.MIX_TAG);
          case OFF, UNKNOWN -> "";
        });
  }

  /// A scene has no link of its own: it says which of its sources holds or failed, and nothing else.
  private void worst(
      CellModel cell, Optional<Layout> layout, EngineState state, @Nullable Telemetry telemetry) {
    for (VideoLayer layer : layout.map(Layout::videoLayers).orElse(java.util.List.of())) {
      SourceNews.Said said = news.of(layer.slot(), state, telemetry);
      if (isTrouble(said.flow()) || isOdd(said)) {
        setNews(cell, said, layer.slot().value() + " ");
        return;
      }
    }
    cell.flow.set(null);
    cell.reading.set("");
  }

  private static boolean isTrouble(Flow flow) {
    return flow == Flow.HOLDING || flow == Flow.SLATE || flow == Flow.FAILED;
  }

  /// It flows, but shows nothing one would want.
  private static boolean isOdd(SourceNews.Said said) {
    return !said.plate().isEmpty() && (said.flow() == Flow.FLOWS || said.flow() == Flow.LATE);
  }

  /// The age of a feed that flows or is late is in the source bank; here the name needs the room.
  private static void setNews(CellModel cell, SourceNews.Said said, String who) {
    cell.flow.set(said.flow());
    cell.reading.set(
        switch (said.flow()) {
          case HOLDING -> who + said.plate() + " " + said.reading();
          case SLATE, CUED -> who + said.reading();
          case FAILED -> who + said.plate();
          case FLOWS, LATE -> isOdd(said) ? who + said.plate() : "";
          case OFF, RECORDING -> "";
        });
  }

  private static String number(SceneId id, Show show) {
    for (int i = 0; i < show.scenes().size(); i++) {
      if (show.scenes().get(i).id().equals(id)) {
        return Integer.toString(i + 1);
      }
    }
    return "";
  }

  private static Optional<Layout> layout(SceneId id, Show show) {
    return show.scene(id).map(Scene::layout).flatMap(show::layout);
  }

  /// How loud a cell is, as it comes in: before the faders, the loudest of a scene's sources. PGM is
  /// what is heard on air. **Units**: dBFS.
  double peakDb(CellModel cell, EngineState state, Telemetry telemetry) {
    if (cell.place == 1) {
      return peakDb(telemetry.program());
    }
    if (cell.place == 0) {
      return loudest(layout(state.onAir().preview(), state.show()), telemetry);
    }
    return switch (cell.choice.get()) {
      case CellChoice.OfSource(SourceSlot slot) -> peakDb(slot, telemetry);
      case CellChoice.OfScene(SceneId id) -> loudest(layout(id, state.show()), telemetry);
      case CellChoice.Usual _, CellChoice.Nothing _ -> SILENT_DB;
    };
  }

  private static double loudest(Optional<Layout> layout, Telemetry telemetry) {
    OptionalDouble loudest =
        layout.stream()
            .flatMap(it -> it.audioLayers().stream())
            .filter(layer -> layer.volume() > 0)
            .mapToDouble(layer -> peakDb(layer.slot(), telemetry) + 20 * Math.log10(layer.volume()))
            .max();
    return loudest.orElse(SILENT_DB);
  }

  private static double peakDb(SourceSlot slot, Telemetry telemetry) {
    Telemetry.Input input = telemetry.sources().get(slot);
    return input == null ? SILENT_DB : peakDb(input.levels());
  }

  private static double peakDb(Telemetry.Levels levels) {
    return Math.max(levels.peakLeftDb(), levels.peakRightDb());
  }
}
