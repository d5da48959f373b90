package org.castdesk.app.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Finds controls that lie on one another, where one would be pressed instead of the other.
final class Overlaps {
  private static final double TOUCH_PX = 0.5;

  private record Place(String name, Node node, Bounds bounds) {}

  private final List<Place> places = new ArrayList<>();

  private Overlaps() {}

  /// What is in a scroll pane may lie outside of it and is left out.
  ///
  /// **Thread**: FX.
  static List<String> of(Parent root) {
    root.applyCss();
    root.layout();
    Overlaps overlaps = new Overlaps();
    overlaps.collect(root);
    return overlaps.pairs();
  }

  private void collect(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable()) {
      String name = node.getId() == null ? node.getStyleClass().toString() : node.getId();
      places.add(new Place(name, node, node.localToScene(node.getLayoutBounds())));
    }
    if (node instanceof Parent parent && !(node instanceof ScrollPane)) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private List<String> pairs() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      for (Place other : places.subList(i + 1, places.size())) {
        Place one = places.get(i);
        if (overlap(one.bounds, other.bounds) && !isInside(other.node, one.node)) {
          found.add(one.name + " and " + other.name);
        }
      }
    }
    return found;
  }

  private static boolean overlap(Bounds one, Bounds other) {
    return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX())
            > TOUCH_PX
        && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY())
            > TOUCH_PX;
  }

  /// A key in a tile belongs to the tile.
  private static boolean isInside(Node node, Node other) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(other)) {
        return true;
      }
    }
    return false;
  }
}
