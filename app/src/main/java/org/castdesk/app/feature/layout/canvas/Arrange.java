package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Lines boxes up, or spreads them evenly.
public enum Arrange {
  LEFT,
  CENTRE,
  RIGHT,
  TOP,
  MIDDLE,
  BOTTOM,
  DISTRIBUTE_ACROSS,
  DISTRIBUTE_DOWN;

  private static final int FEWEST_TO_SPREAD = 3;

  /// Whether it does anything with so many boxes.
  public boolean takes(int boxes) {
    return boxes >= (isSpread() ? FEWEST_TO_SPREAD : 1);
  }

  private boolean isSpread() {
    return this == DISTRIBUTE_ACROSS || this == DISTRIBUTE_DOWN;
  }

  /// Where the boxes come to lie, in the same order. One alone is lined up with the picture, several
  /// with the box around them.
  public List<Box> of(List<Box> boxes, Box frame) {
    if (!takes(boxes.size())) {
      return boxes;
    }
    if (this == DISTRIBUTE_ACROSS) {
      return spread(boxes);
    }
    if (this == DISTRIBUTE_DOWN) {
      return spread(boxes.stream().map(Box::turned).toList()).stream().map(Box::turned).toList();
    }
    Box within = boxes.size() == 1 ? frame : Box.around(boxes);
    return boxes.stream().map(box -> aligned(box, within)).toList();
  }

  private Box aligned(Box box, Box within) {
    return switch (this) {
      case LEFT -> box.at(within.x(), box.y());
      case CENTRE -> box.at(within.centreX() - box.width() / 2, box.y());
      case RIGHT -> box.at(within.right() - box.width(), box.y());
      case TOP -> box.at(box.x(), within.y());
      case MIDDLE -> box.at(box.x(), within.centreY() - box.height() / 2);
      case BOTTOM -> box.at(box.x(), within.bottom() - box.height());
      case DISTRIBUTE_ACROSS, DISTRIBUTE_DOWN -> box;
    };
  }

  /// The outer two stay, the distances between all of them become the same.
  private static List<Box> spread(List<Box> boxes) {
    List<Integer> order =
        IntStream.range(0, boxes.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> boxes.get(i).centreX()))
            .toList();
    Box first = boxes.get(order.getFirst());
    Box last = boxes.get(order.getLast());
    double all = boxes.stream().mapToDouble(Box::width).sum();
    double gap = (last.right() - first.x() - all) / (boxes.size() - 1);
    List<Box> result = new ArrayList<>(boxes);
    double x = first.x();
    for (int i : order) {
      Box box = boxes.get(i);
      result.set(i, box.at(x, box.y()));
      x += box.width() + gap;
    }
    return result;
  }
}
