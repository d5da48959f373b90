package org.castdesk.app.control;

import javafx.geometry.Rectangle2D;
import org.castdesk.engine.show.VideoLayer;

/// Where a layer's box lies on the picture. **Units**: fractions of the picture.
final class LayerPlace {
  private LayerPlace() {}

  /// What of the box is on the picture; a side that follows from the source counts as whole.
  static Rectangle2D of(VideoLayer layer) {
    double width = layer.width() == 0 ? 1 : layer.width();
    double height = layer.height() == 0 ? 1 : layer.height();
    double h = layer.anchor().horizontal();
    double v = layer.anchor().vertical();
    double left = Math.clamp(h + layer.x() - h * width, 0, 1);
    double top = Math.clamp(v + layer.y() - v * height, 0, 1);
    double right = Math.clamp(h + layer.x() + (1 - h) * width, left, 1);
    double bottom = Math.clamp(v + layer.y() + (1 - v) * height, top, 1);
    return new Rectangle2D(left, top, right - left, bottom - top);
  }
}
