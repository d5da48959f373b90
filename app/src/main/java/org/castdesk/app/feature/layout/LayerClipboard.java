package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.feature.FreeIds;
import org.castdesk.app.feature.GraphicEdits;
import org.castdesk.app.feature.layout.canvas.Contents;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.VideoLayer;

/// Layers and graphics that were copied, to be pasted into this scene or another one. The desk's own:
/// nothing of it reaches the computer's clipboard.
///
/// A graphic belongs to the show: pasted into another scene it is the same graphic, pasted where it
/// is already it is a double.
final class LayerClipboard {
  /// A copy that would lie exactly over its original lies a little beside it. **Units**: fractions
  /// of the picture.
  private static final double ASIDE = 0.02;

  private static final double FARTHEST = 4;
  private static final int MOST_LETTERS = 128;

  private Contents copied = new Contents(List.of(), List.of());

  boolean isEmpty() {
    return copied.layers().isEmpty() && copied.graphics().isEmpty();
  }

  void copy(Contents contents) {
    copied = contents;
  }

  /// What is there with what was copied in front.
  ///
  /// @param copyName what a double is called, `{0}` being the name it had
  Contents pastedOnto(Show show, Contents there, String copyName) {
    List<Component> graphics = new ArrayList<>(there.graphics());
    List<Component> doubles = new ArrayList<>();
    for (Component graphic : copied.graphics()) {
      Component known = show.component(graphic.id()).orElse(null);
      boolean isHere = graphics.stream().anyMatch(other -> other.id().equals(graphic.id()));
      if (known != null && !isHere) {
        graphics.add(known);
      } else {
        doubles.add(graphic);
      }
    }
    Contents shared = new Contents(with(there.layers(), copied.layers()), graphics);
    return doubled(show, shared, new Contents(List.of(), doubles), copyName);
  }

  /// What is there with doubles of some in front.
  static Contents doubled(Show show, Contents there, Contents added, String copyName) {
    List<Component> graphics = new ArrayList<>(there.graphics());
    for (Component graphic : added.graphics()) {
      String name = copyName.replace("{0}", graphic.name());
      graphics.add(
          new Component(
              FreeIds.component(show, graphics),
              // Said aloud, so that undo knows what it was.
              GraphicEdits.freeSlot(show, graphics),
              name.length() <= MOST_LETTERS ? name : graphic.name(),
              aside(graphic.placement(), graphics),
              graphic.graphic(),
              graphic.motion(),
              graphic.timing()));
    }
    return new Contents(with(there.layers(), added.layers()), graphics);
  }

  private static Placement aside(Placement place, List<Component> graphics) {
    Placement free = place;
    while (isOver(graphics, free) && free.x() + ASIDE < FARTHEST && free.y() + ASIDE < FARTHEST) {
      free = free.withPosition(free.x() + ASIDE, free.y() + ASIDE);
    }
    return free;
  }

  private static boolean isOver(List<Component> graphics, Placement place) {
    return graphics.stream()
        .map(Component::placement)
        .anyMatch(other ->
            other.x() == place.x() && other.y() == place.y() && other.anchor() == place.anchor());
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
