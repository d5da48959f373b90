package org.castdesk.app.feature.scene;

import java.util.List;
import org.castdesk.app.text.TextKey;
import org.castdesk.engine.show.SourceSlot;

/// A scene as somebody wishes for it: which preset, and which sources in which order.
record NewScene(String name, Preset preset, List<SourceSlot> slots) {
  NewScene {
    slots = List.copyOf(slots);
  }

  /// The layouts to choose from.
  enum Preset {
    FULL("full", TextKey.PRESET_FULL, 1, 1),
    SIDE_BY_SIDE("side-by-side", TextKey.PRESET_SIDE_BY_SIDE, 2, 2),
    PIP("pip", TextKey.PRESET_PIP, 2, 4),
    TWO_BY_TWO("2x2", TextKey.PRESET_2X2, 2, 4);

    final String layout;
    final TextKey words;
    final int fewest;
    final int most;

    Preset(String layout, TextKey words, int fewest, int most) {
      this.layout = layout;
      this.words = words;
      this.fewest = fewest;
      this.most = most;
    }
  }

  boolean isComplete() {
    return slots.size() >= preset.fewest && slots.size() <= preset.most;
  }
}
