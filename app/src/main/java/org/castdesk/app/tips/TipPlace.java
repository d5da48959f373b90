package org.castdesk.app.tips;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where the words of a key stand: beside it, where they cover least of what must stay in sight.
///
/// **Units**: logical pixels, all in one coordinate system.
record TipPlace(Rectangle2D window, List<Rectangle2D> pictures, List<Rectangle2D> keys) {
  private static final double GAP = 4;

  /// The first place that covers neither pictures nor keys; else one that covers no picture; else
  /// the first one inside the window. Never over the key itself.
  Point2D of(Rectangle2D key, Dimension2D size) {
    List<Rectangle2D> inside = around(key, size).filter(place -> window.contains(place)).toList();
    List<Rectangle2D> dear = new ArrayList<>(pictures);
    dear.addAll(keys);
    Rectangle2D best =
        inside.stream()
            .filter(place -> dear.stream().noneMatch(place::intersects))
            .findFirst()
            .or(() ->
                inside.stream()
                    .filter(place -> pictures.stream().noneMatch(place::intersects))
                    .findFirst())
            .or(() -> inside.stream().findFirst())
            .orElse(key);
    return new Point2D(Math.round(best.getMinX()), Math.round(best.getMinY()));
  }

  private Stream<Rectangle2D> around(Rectangle2D key, Dimension2D size) {
    double width = size.getWidth();
    double height = size.getHeight();
    double x =
        Math.clamp(
            key.getMinX() + (key.getWidth() - width) / 2,
            window.getMinX(),
            Math.max(window.getMinX(), window.getMaxX() - width));
    double y = key.getMinY() + (key.getHeight() - height) / 2;
    return Stream.of(
        new Rectangle2D(x, key.getMinY() - GAP - height, width, height),
        new Rectangle2D(x, key.getMaxY() + GAP, width, height),
        new Rectangle2D(key.getMinX() - GAP - width, y, width, height),
        new Rectangle2D(key.getMaxX() + GAP, y, width, height));
  }
}
