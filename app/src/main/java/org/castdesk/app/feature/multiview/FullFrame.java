package org.castdesk.app.feature.multiview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;

/// The scene that stands for a source: it shows this source alone, over the whole picture.
final class FullFrame {
  private FullFrame() {}

  /// One without graphics is preferred; of equal ones the first. Empty = there is none.
  static Optional<Scene> of(SourceSlot slot, Show show) {
    return show.scenes().stream()
        .filter(
            scene -> show.layout(scene.layout()).filter(layout -> shows(layout, slot)).isPresent())
        .min(Comparator.comparingInt(scene -> scene.components().size()));
  }

  private static boolean shows(Layout layout, SourceSlot slot) {
    List<VideoLayer> seen =
        layout.videoLayers().stream().filter(layer -> layer.opacity() > 0).toList();
    return seen.size() == 1 && seen.getFirst().slot().equals(slot) && isWhole(seen.getFirst());
  }

  private static boolean isWhole(VideoLayer layer) {
    return layer.width() == 1 && layer.height() == 1 && layer.x() == 0 && layer.y() == 0;
  }
}
