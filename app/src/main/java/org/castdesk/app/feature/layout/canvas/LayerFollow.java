package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.VideoLayer;

/// Finds layers again after an edit. They have no names of their own: one that is exactly as it was
/// is the same wherever it lies now, and what is left is paired by place, then by source.
public final class LayerFollow {
  private LayerFollow() {}

  /// For every layer of `after` where it was in `before`; -1 = it is new.
  public static List<Integer> map(List<VideoLayer> before, List<VideoLayer> after) {
    List<Integer> map = new ArrayList<>(Collections.nCopies(after.size(), -1));
    Set<Integer> left = new LinkedHashSet<>();
    for (int i = 0; i < before.size(); i++) {
      left.add(i);
    }
    pair(map, left, (was, is) -> was.equals(is) && before.get(was).equals(after.get(is)));
    pair(map, left, (was, is) -> before.get(was).equals(after.get(is)));
    boolean same = before.size() == after.size();
    pair(map, left, (was, is) -> same && was.equals(is));
    pair(map, left, (was, is) -> before.get(was).slot().equals(after.get(is).slot()));
    return map;
  }

  /// The same for all that is on the picture: a graphic has an id and is found by that.
  public static List<Integer> mapAll(List<Placed> before, List<Placed> after) {
    List<VideoLayer> layersBefore = layers(before);
    List<Integer> map = new ArrayList<>(map(layersBefore, layers(after)));
    List<ComponentId> graphics = graphics(before);
    for (ComponentId id : graphics(after)) {
      int was = graphics.indexOf(id);
      map.add(was < 0 ? -1 : layersBefore.size() + was);
    }
    return map;
  }

  private static List<VideoLayer> layers(List<Placed> things) {
    return things.stream()
        .filter(PlacedLayer.class::isInstance)
        .map(thing -> ((PlacedLayer) thing).layer())
        .toList();
  }

  private static List<ComponentId> graphics(List<Placed> things) {
    return things.stream()
        .filter(PlacedGraphic.class::isInstance)
        .map(thing -> ((PlacedGraphic) thing).component().id())
        .toList();
  }

  private static void pair(
      List<Integer> map, Set<Integer> left, BiPredicate<Integer, Integer> isSame) {
    for (int is = 0; is < map.size(); is++) {
      int at = is;
      if (map.get(is) < 0) {
        left.stream()
            .filter(was -> isSame.test(was, at))
            .findFirst()
            .ifPresent(was -> {
              map.set(at, was);
              left.remove(was);
            });
      }
    }
  }
}
