package org.castdesk.app.feature.layout.canvas;

import org.castdesk.app.control.canvas.Grip;

/// How a box grows when one of its handles is pulled.
///
/// @param ratio width to height that is kept; 0 = both sides are free
/// @param fromCentre the middle stays where it is, and the other side moves as far
public record Resize(Grip grip, double ratio, boolean fromCentre) {
  /// The box `start` when its handle was pulled by so much. It never turns inside out.
  public Box pulled(Box start, double dx, double dy) {
    double factor = fromCentre ? 2 : 1;
    double width = Math.max(Box.SMALLEST, start.width() + factor * grip.horizontal() * dx);
    double height = Math.max(Box.SMALLEST, start.height() + factor * grip.vertical() * dy);
    return sized(start, width, height);
  }

  /// The box `start` with these sides, held where this grip holds it; the ratio is kept.
  Box sized(Box start, double width, double height) {
    double wide = width;
    double high = height;
    if (ratio > 0) {
      boolean byWidth =
          grip.vertical() == 0
              || (grip.horizontal() != 0 && width / start.width() >= height / start.height());
      if (byWidth) {
        high = wide / ratio;
      } else {
        wide = high * ratio;
      }
      double least = Box.SMALLEST / Math.min(wide, high);
      if (least > 1) {
        wide *= least;
        high *= least;
      }
    }
    return new Box(
        start.x() + (start.width() - wide) * held(grip.horizontal()),
        start.y() + (start.height() - high) * held(grip.vertical()),
        wide,
        high);
  }

  /// Which point of the box stays: 0 = its left or top, 1 = its right or bottom.
  private double held(int side) {
    return fromCentre || side == 0 ? 0.5 : side > 0 ? 0 : 1;
  }
}
