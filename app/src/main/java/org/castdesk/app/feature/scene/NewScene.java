package org.castdesk.app.feature.scene;

import java.util.List;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.engine.show.SourceSlot;

/// A scene as somebody wishes for it: which shape, and which sources in which order.
record NewScene(String name, LayoutShape shape, List<SourceSlot> slots) {
  NewScene {
    slots = List.copyOf(slots);
  }

  boolean isComplete() {
    return shape.takes(slots.size());
  }
}
