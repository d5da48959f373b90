package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import org.castdesk.app.feature.layout.canvas.Box;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.canvas.PlacedGraphic;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;

/// The scene that is edited, with what is needed to know where its boxes are.
///
/// @param graphics over the layout, bottom to top
/// @param pictures how large the picture of a source is
/// @param drawn how large the engine draws a graphic; one that is not drawn yet is missing
record EditedScene(
    Scene scene,
    Layout layout,
    List<Component> graphics,
    PictureSize programme,
    Function<SourceSlot, PictureSize> pictures,
    Map<ComponentId, Dimension2D> drawn) {
  EditedScene {
    graphics = List.copyOf(graphics);
    drawn = Map.copyOf(drawn);
  }

  PlacedLayer placed(VideoLayer layer) {
    return new PlacedLayer(layer, programme, pictures.apply(layer.slot()));
  }

  List<PlacedLayer> placed(List<VideoLayer> layers) {
    return layers.stream().map(this::placed).toList();
  }

  /// All that is on the picture, bottom to top.
  List<Placed> things() {
    List<Placed> things = new ArrayList<>(placed(layout.videoLayers()));
    graphics.forEach(
        graphic -> things.add(new PlacedGraphic(graphic, programme, drawn.get(graphic.id()))));
    return things;
  }

  Box frame() {
    return new Box(0, 0, programme.widthPx(), programme.heightPx());
  }
}
