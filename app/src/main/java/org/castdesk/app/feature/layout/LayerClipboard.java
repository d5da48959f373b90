package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.show.VideoLayer;

/// Layers that were copied, to be pasted into this layout or another one. The desk's own: nothing
/// of it reaches the computer's clipboard.
final class LayerClipboard {
  /// A copy that would lie exactly over its original lies a little beside it. **Units**: fractions
  /// of the picture.
  private static final double ASIDE = 0.02;

  private static final double FARTHEST = 4;

  private List<VideoLayer> layers = List.of();

  boolean isEmpty() {
    return layers.isEmpty();
  }

  void copy(List<VideoLayer> copied) {
    layers = List.copyOf(copied);
  }

  /// The layers with the copied ones in front.
  List<VideoLayer> pastedOnto(List<VideoLayer> there) {
    return with(there, layers);
  }

  /// The layers with doubles of some in front.
  static List<VideoLayer> with(List<VideoLayer> there, List<VideoLayer> added) {
    List<VideoLayer> all = new ArrayList<>(there);
    for (VideoLayer layer : added) {
      VideoLayer free = layer;
      while (covers(all, free) && free.x() + ASIDE < FARTHEST && free.y() + ASIDE < FARTHEST) {
        free = free.withPosition(free.x() + ASIDE, free.y() + ASIDE);
      }
      all.add(free);
    }
    return List.copyOf(all);
  }

  private static boolean covers(List<VideoLayer> layers, VideoLayer layer) {
    return layers.stream()
        .anyMatch(other ->
            other.x() == layer.x()
                && other.y() == layer.y()
                && other.width() == layer.width()
                && other.height() == layer.height()
                && other.anchor() == layer.anchor());
  }
}
