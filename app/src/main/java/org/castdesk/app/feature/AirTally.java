package org.castdesk.app.feature;

import java.util.stream.Stream;
import org.castdesk.app.control.Tally;
import org.castdesk.app.text.TextKey;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;

/// Who is on air and who is next, wherever that is shown. PGM wins where both apply.
public final class AirTally {
  private AirTally() {}

  /// While a transition runs both buses are on air.
  public static Tally of(Bus bus, OnAir air) {
    if (air.mixing() != null) {
      return Tally.MIXING;
    }
    return bus == Bus.PGM ? Tally.ON_AIR : Tally.NEXT;
  }

  /// The word that says so on a monitor.
  public static TextKey word(Bus bus, OnAir air) {
    if (bus == Bus.PGM && air.urgent() != null) {
      return TextKey.URGENT;
    }
    if (bus == Bus.PGM && air.fade().black()) {
      return TextKey.BLACK;
    }
    if (air.mixing() != null) {
      return TextKey.MIXING;
    }
    return bus == Bus.PGM ? TextKey.LIVE : TextKey.NEXT;
  }

  public static Tally of(SceneId scene, OnAir air) {
    OnAir.Mixing mixing = air.mixing();
    if (mixing != null && mixing.to().scene().id().equals(scene)) {
      return Tally.MIXING;
    }
    if (air.program().scene().id().equals(scene)) {
      return Tally.ON_AIR;
    }
    return air.preview().equals(scene) ? Tally.NEXT : Tally.OFF;
  }

  /// Heard counts like seen; what the stand-by covers is not on air.
  public static Tally of(SourceSlot slot, EngineState state) {
    OnAir air = state.onAir();
    boolean onAir =
        air.urgent() != null
            ? slot.equals(air.urgent().slot())
            : uses(air.program().layout(), slot)
                || (air.mixing() != null && uses(air.mixing().to().layout(), slot));
    if (onAir) {
      return Tally.ON_AIR;
    }
    boolean next =
        state
            .show()
            .scene(air.preview())
            .map(Scene::layout)
            .flatMap(state.show()::layout)
            .map(layout -> uses(layout, slot))
            .orElse(false);
    return next ? Tally.NEXT : Tally.OFF;
  }

  private static boolean uses(Layout layout, SourceSlot slot) {
    return Stream.concat(
            layout.videoLayers().stream()
                .filter(layer -> layer.opacity() > 0)
                .map(VideoLayer::slot),
            layout.audioLayers().stream().map(AudioLayer::slot))
        .anyMatch(slot::equals);
  }
}
