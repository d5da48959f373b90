package org.castdesk.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.KeyState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OnAir.Mixing;

/// What the downstream keys show, and how much of it.
final class KeyLevels {
  private KeyLevels() {}

  /// On PGM. A key that is tied to the transition under way follows it.
  static List<DrawLayer> layers(OnAir air, long frame, GraphicPlacing placing) {
    List<DrawLayer> layers = new ArrayList<>();
    Mixing mixing = air.mixing();
    for (int i = 0; i < air.keys().size(); i++) {
      KeyState key = air.keys().get(i);
      double level = key.levelAt(frame);
      List<AirComponent> graphics = key.graphics();
      if (mixing != null && key.tied()) {
        double progress = Progress.of(mixing, frame);
        level = key.on() ? 1 - progress : progress;
        graphics = key.on() ? graphics : mixing.keys().get(i);
      }
      if (level > 0) {
        layers.addAll(placing.layers(graphics, level));
      }
    }
    return layers;
  }

  /// On PVW: as the next take leaves them.
  static List<DrawLayer> next(EngineState state, GraphicPlacing placing) {
    List<DrawLayer> layers = new ArrayList<>();
    for (int i = 0; i < Show.KEYS; i++) {
      KeyState key = state.onAir().keys().get(i);
      if (key.on() != key.tied()) {
        layers.addAll(placing.layers(key.on() ? key.graphics() : prepared(state, i), 1));
      }
    }
    return layers;
  }

  private static List<AirComponent> prepared(EngineState state, int index) {
    List<AirComponent> prepared = new ArrayList<>();
    for (ComponentId id : state.show().keys().get(index).components()) {
      prepared.add(AirComponent.settled(state.show().component(id).orElseThrow()));
    }
    return prepared;
  }
}
