package org.castdesk.app.feature.scene;

import java.util.List;
import org.castdesk.engine.show.LayoutPreset;
import org.castdesk.engine.show.SourceSlot;

/// A scene as somebody wishes for it: which preset, and which sources in which order.
record NewScene(String name, LayoutPreset preset, List<SourceSlot> slots) {
  NewScene {
    slots = List.copyOf(slots);
  }

  boolean isComplete() {
    return preset.takes(slots.size());
  }
}
