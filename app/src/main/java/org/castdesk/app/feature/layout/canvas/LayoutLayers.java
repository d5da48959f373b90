package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;

/// A layout with other layers. Sound goes with the picture: that of a source which is seen anew is
/// heard, that of one which is not seen any more is not. What was never seen, such as music, stays.
public final class LayoutLayers {
  private LayoutLayers() {}

  public static Layout with(Layout layout, List<VideoLayer> layers) {
    return layout.withLayers(layers, sounds(layout, layers));
  }

  private static List<AudioLayer> sounds(Layout layout, List<VideoLayer> after) {
    List<VideoLayer> before = layout.videoLayers();
    Set<SourceSlot> were = slots(before);
    Set<SourceSlot> are = slots(after);
    List<AudioLayer> sounds = new ArrayList<>();
    layout.audioLayers().stream()
        .filter(sound -> are.contains(sound.slot()) || !were.contains(sound.slot()))
        .forEach(sounds::add);
    for (int i = 0; i < after.size(); i++) {
      SourceSlot slot = after.get(i).slot();
      boolean heard = sounds.stream().anyMatch(sound -> sound.slot().equals(slot));
      if (!were.contains(slot) && !heard) {
        boolean replaced = before.size() == after.size();
        double volume = replaced ? volume(layout, before.get(i).slot()).orElse(0.0) : 1;
        if (volume > 0) {
          sounds.add(new AudioLayer(slot, volume));
        }
      }
    }
    return sounds;
  }

  private static Optional<Double> volume(Layout layout, SourceSlot slot) {
    return layout.audioLayers().stream()
        .filter(sound -> sound.slot().equals(slot))
        .map(AudioLayer::volume)
        .findFirst();
  }

  private static Set<SourceSlot> slots(List<VideoLayer> layers) {
    return layers.stream().map(VideoLayer::slot).collect(Collectors.toSet());
  }

  /// The layers in the places of a preset, in their order and with their looks. Where it has more
  /// places than there are layers, further sources fill them; where it has fewer, the last layers go.
  ///
  /// @param spare sources that are not in the layout
  /// @return empty = there are not enough sources
  public static Optional<List<VideoLayer>> arranged(
      LayoutShape shape, List<PlacedLayer> layers, List<PlacedLayer> spare) {
    int count = shape.nearest(layers.size());
    if (count > layers.size() + spare.size()) {
      return Optional.empty();
    }
    List<PlacedLayer> all = new ArrayList<>(layers);
    all.addAll(spare);
    List<Rectangle2D> places = shape.places(count);
    List<VideoLayer> arranged = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PlacedLayer placed = all.get(i);
      Rectangle2D place = places.get(i);
      double width = placed.programme().widthPx();
      double height = placed.programme().heightPx();
      arranged.add(
          placed
              .fitted()
              .in(
                  new Box(
                      place.getMinX() * width,
                      place.getMinY() * height,
                      place.getWidth() * width,
                      place.getHeight() * height))
              .layer());
    }
    return Optional.of(arranged);
  }
}
