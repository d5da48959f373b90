package org.castdesk.engine.plan;

import java.util.HashSet;
import java.util.Set;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;

/// Which lamps burn: what is on air, and what the next take brings. While a transition runs both of
/// its scenes are on air; what the stand-by covers is not. A source that is only heard counts like one that is seen.
public record Tally(
    Set<SceneId> scenesOnAir,
    Set<SceneId> scenesNext,
    Set<SourceSlot> sourcesOnAir,
    Set<SourceSlot> sourcesNext) {

  public Tally {
    scenesOnAir = Set.copyOf(scenesOnAir);
    scenesNext = Set.copyOf(scenesNext);
    sourcesOnAir = Set.copyOf(sourcesOnAir);
    sourcesNext = Set.copyOf(sourcesNext);
  }

  /// A lamp.
  public enum Lamp {
    OFF,
    NEXT,
    ON_AIR,
    ON_AIR_AND_NEXT
  }

  public static Tally of(EngineState state) {
    OnAir air = state.onAir();
    Set<SceneId> scenesOnAir = new HashSet<>();
    Set<SourceSlot> sourcesOnAir = new HashSet<>();
    if (air.urgent() == null) {
      addOnAir(air, scenesOnAir, sourcesOnAir);
    } else if (air.urgent().slot() != null) {
      sourcesOnAir.add(air.urgent().slot());
    }
    Set<SourceSlot> sourcesNext = new HashSet<>();
    state
        .show()
        .scene(air.preview())
        .map(Scene::layout)
        .flatMap(state.show()::layout)
        .ifPresent(layout -> addSlots(sourcesNext, layout));
    return new Tally(scenesOnAir, Set.of(air.preview()), sourcesOnAir, sourcesNext);
  }

  private static void addOnAir(OnAir air, Set<SceneId> scenes, Set<SourceSlot> sources) {
    scenes.add(air.program().scene().id());
    addSlots(sources, air.program().layout());
    if (air.mixing() != null) {
      scenes.add(air.mixing().to().scene().id());
      addSlots(sources, air.mixing().to().layout());
    }
  }

  public Lamp of(SceneId scene) {
    return lamp(scenesOnAir.contains(scene), scenesNext.contains(scene));
  }

  public Lamp of(SourceSlot slot) {
    return lamp(sourcesOnAir.contains(slot), sourcesNext.contains(slot));
  }

  private static Lamp lamp(boolean onAir, boolean next) {
    if (onAir) {
      return next ? Lamp.ON_AIR_AND_NEXT : Lamp.ON_AIR;
    }
    return next ? Lamp.NEXT : Lamp.OFF;
  }

  private static void addSlots(Set<SourceSlot> slots, Layout layout) {
    layout.videoLayers().stream()
        .filter(layer -> layer.opacity() > 0)
        .map(VideoLayer::slot)
        .forEach(slots::add);
    layout.audioLayers().stream().map(AudioLayer::slot).forEach(slots::add);
  }
}
