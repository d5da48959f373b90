package org.castdesk.app.control.canvas;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A frame of four plain strips: nothing large lies over the moving picture.
///
/// **Source**: decision 66.
final class LineBox {
  private final List<Region> sides;
  private final double thick;

  /// @param kind the style of its lines
  LineBox(String kind, double thick) {
    this.thick = thick;
    sides =
        List.of(
            line(kind, "level"), line(kind, "level"), line(kind, "upright"), line(kind, "upright"));
  }

  static Region line(String kind, String direction) {
    Region line = new Region();
    line.getStyleClass().addAll("guide-line", kind, direction);
    line.setMouseTransparent(true);
    line.setManaged(false);
    return line;
  }

  List<Region> nodes() {
    return sides;
  }

  void setVisible(boolean visible) {
    sides.forEach(side -> side.setVisible(visible));
  }

  /// Around a place, its lines in the middle of the edges.
  void around(Rectangle2D place) {
    double half = Math.floor(thick / 2);
    double left = Math.rint(place.getMinX()) - half;
    double top = Math.rint(place.getMinY()) - half;
    double right = Math.rint(place.getMaxX()) - thick + half;
    double bottom = Math.rint(place.getMaxY()) - thick + half;
    put(left, top, right, bottom);
  }

  /// Inside a place.
  void inside(Rectangle2D place) {
    put(
        Math.rint(place.getMinX()),
        Math.rint(place.getMinY()),
        Math.rint(place.getMaxX()) - thick,
        Math.rint(place.getMaxY()) - thick);
  }

  private void put(double left, double top, double right, double bottom) {
    double width = Math.max(thick, right - left + thick);
    double height = Math.max(thick, bottom - top + thick);
    sides.get(0).resizeRelocate(left, top, width, thick);
    sides.get(1).resizeRelocate(left, bottom, width, thick);
    sides.get(2).resizeRelocate(left, top, thick, height);
    sides.get(3).resizeRelocate(right, top, thick, height);
  }

  static void place(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(x, y, width, height);
  }
}
