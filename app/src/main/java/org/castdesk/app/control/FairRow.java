package org.castdesk.app.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A row with two names of which none may push the other out: each gets half of the room, or what
/// the other one leaves.
public final class FairRow extends HBox {
  private final List<Region> names;

  /// @param first one of the children
  /// @param second the other
  public FairRow(Region first, Region second, Node... children) {
    super(children);
    names = List.of(first, second);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    long shown = getManagedChildren().size();
    room -= Math.max(0, shown - 1) * snapSpaceX(getSpacing());
    for (Node child : getManagedChildren()) {
      room -=
          names.contains(child) ? 0 : snapSizeX(Math.max(child.minWidth(-1), child.prefWidth(-1)));
    }
    double first = snapSizeX(names.getFirst().prefWidth(-1));
    double second = snapSizeX(names.getLast().prefWidth(-1));
    double half = Math.max(0, Math.floor(room / 2));
    boolean fits = first + second <= room;
    limit(names.getFirst(), fits ? first : Math.min(first, Math.max(half, room - second)));
    limit(names.getLast(), fits ? second : Math.min(second, Math.max(half, room - first)));
    super.layoutChildren();
  }

  private static void limit(Region name, double width) {
    if (name.getMaxWidth() != width) {
      name.setMaxWidth(width);
    }
  }
}
