package org.castdesk.engine.source.pattern;

/// Soft-edged shapes for [Canvas]: distance to the edge becomes coverage over one pixel.
final class Shapes {
  private Shapes() {}

  /// Ten times as fast as Math.hypot, and no shape here comes near its range.
  static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  static double edge(double distanceInside) {
    return Math.clamp(distanceInside + 0.5, 0, 1);
  }

  static Canvas.Shape disc(double centreX, double centreY, double radius) {
    return (x, y) -> edge(radius - length(x - centreX, y - centreY));
  }

  static Canvas.Shape ring(double centreX, double centreY, double radius, double thickness) {
    return (x, y) -> edge(thickness / 2 - Math.abs(radius - length(x - centreX, y - centreY)));
  }

  /// A rectangle with round corners.
  static Canvas.Shape plate(Canvas.Box box, double radius) {
    double middleX = box.x() + box.width() / 2.0;
    double middleY = box.y() + box.height() / 2.0;
    return (x, y) -> {
      double beyondX = Math.abs(x - middleX) - (box.width() / 2.0 - radius);
      double beyondY = Math.abs(y - middleY) - (box.height() / 2.0 - radius);
      double outside = length(Math.max(beyondX, 0), Math.max(beyondY, 0));
      return edge(radius - outside - Math.min(Math.max(beyondX, beyondY), 0));
    };
  }

  static Canvas.Shape faded(Canvas.Shape shape, double opacity) {
    return (x, y) -> shape.coverage(x, y) * opacity;
  }

  /// A glow that is strongest in the middle and nothing at `radius`.
  static Canvas.Shape glow(double centreX, double centreY, double radius, double opacity) {
    return (x, y) -> {
      double left = 1 - length(x - centreX, y - centreY) / radius;
      return left <= 0 ? 0 : opacity * left * left;
    };
  }

  static Canvas.Shape line(double fromX, double fromY, double toX, double toY, double thickness) {
    double alongX = toX - fromX;
    double alongY = toY - fromY;
    double squared = Math.max(1e-9, alongX * alongX + alongY * alongY);
    return (x, y) -> {
      double part = Math.clamp(((x - fromX) * alongX + (y - fromY) * alongY) / squared, 0, 1);
      double away = length(x - fromX - part * alongX, y - fromY - part * alongY);
      return edge(thickness / 2 - away);
    };
  }
}
