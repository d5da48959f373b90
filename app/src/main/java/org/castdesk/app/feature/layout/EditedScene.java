package org.castdesk.app.feature.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.castdesk.app.feature.layout.canvas.Box;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;

/// The scene that is edited, with what is needed to know where its boxes are.
///
/// @param pictures how large the picture of a source is
record EditedScene(
    Scene scene, Layout layout, PictureSize programme, Function<SourceSlot, PictureSize> pictures) {
  PlacedLayer placed(VideoLayer layer) {
    return new PlacedLayer(layer, programme, pictures.apply(layer.slot()));
  }

  List<PlacedLayer> placed(List<VideoLayer> layers) {
    return layers.stream().map(this::placed).toList();
  }

  /// Those of the layers, by their places.
  Map<Integer, PlacedLayer> placed(List<VideoLayer> layers, List<Integer> which) {
    Map<Integer, PlacedLayer> placed = new LinkedHashMap<>();
    which.forEach(index -> placed.put(index, placed(layers.get(index))));
    return placed;
  }

  Box frame() {
    return new Box(0, 0, programme.widthPx(), programme.heightPx());
  }
}
