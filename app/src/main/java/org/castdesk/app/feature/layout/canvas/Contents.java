package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.VideoLayer;

/// All that a scene has on the picture, bottom to top. The places of the graphics are counted on from
/// those of the layers, because they always lie over them.
public record Contents(List<VideoLayer> layers, List<Component> graphics) {
  public Contents {
    layers = List.copyOf(layers);
    graphics = List.copyOf(graphics);
  }

  public static Contents of(Show show, Scene scene) {
    return new Contents(
        show.layout(scene.layout()).orElseThrow().videoLayers(),
        scene.components().stream().map(id -> show.component(id).orElseThrow()).toList());
  }

  public Contents withLayers(List<VideoLayer> changed) {
    return new Contents(changed, graphics);
  }

  public Contents withGraphics(List<Component> changed) {
    return new Contents(layers, changed);
  }

  /// Some in other places. Everything else of them stays as it is.
  ///
  /// **Fails**: `IllegalArgumentException` when one of them went away.
  public Contents moved(Map<Integer, Placed> places) {
    List<VideoLayer> movedLayers = new ArrayList<>(layers);
    List<Component> movedGraphics = new ArrayList<>(graphics);
    places.forEach((index, placed) -> {
      switch (placed) {
        case PlacedLayer(VideoLayer place, var _, var _) ->
            movedLayers.set(
                check(index),
                layers
                    .get(check(index))
                    .withPosition(place.x(), place.y())
                    .withSize(place.width(), place.height()));
        case PlacedGraphic graphic -> {
          int at = placeOf(graphic.component());
          movedGraphics.set(at, graphic.onto(graphics.get(at)));
        }
      }
    });
    return new Contents(movedLayers, movedGraphics);
  }

  private int check(int index) {
    if (index < 0 || index >= layers.size()) {
      throw new IllegalArgumentException("Layer " + index + " is not there any more");
    }
    return index;
  }

  private int placeOf(Component wanted) {
    for (int i = 0; i < graphics.size(); i++) {
      if (graphics.get(i).id().equals(wanted.id())) {
        return i;
      }
    }
    throw new IllegalArgumentException("Graphic " + wanted.id() + " is not there any more");
  }

  public Contents without(Set<Integer> gone) {
    List<VideoLayer> leftLayers = new ArrayList<>();
    List<Component> leftGraphics = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      if (!gone.contains(i)) {
        leftLayers.add(layers.get(i));
      }
    }
    for (int i = 0; i < graphics.size(); i++) {
      if (!gone.contains(layers.size() + i)) {
        leftGraphics.add(graphics.get(i));
      }
    }
    return new Contents(leftLayers, leftGraphics);
  }

  /// In another order. Graphics stay over the layers.
  ///
  /// @param order the old places, bottom to top
  /// **Fails**: `IllegalArgumentException` when there are more or fewer by now.
  public Contents inOrder(List<Integer> order) {
    if (order.size() != layers.size() + graphics.size()) {
      throw new IllegalArgumentException("The layers are others by now");
    }
    List<Integer> below = order.stream().filter(i -> i < layers.size()).toList();
    List<Integer> above =
        order.stream().filter(i -> i >= layers.size()).map(i -> i - layers.size()).toList();
    return new Contents(ZOrder.apply(layers, below), ZOrder.apply(graphics, above));
  }
}
