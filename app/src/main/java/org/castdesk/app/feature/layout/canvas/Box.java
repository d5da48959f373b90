package org.castdesk.app.feature.layout.canvas;

import java.util.Collection;
import javafx.geometry.Rectangle2D;

/// A box on the picture. **Units**: programme pixels.
public record Box(double x, double y, double width, double height) {
  /// The smallest box there is. **Source**: decision 27.
  public static final double SMALLEST = 2;

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  public Box movedBy(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  public Box at(double newX, double newY) {
    return new Box(newX, newY, width, height);
  }

  /// Each edge on a whole pixel.
  public Box rounded() {
    double left = Math.rint(x);
    double top = Math.rint(y);
    return new Box(
        left,
        top,
        Math.max(SMALLEST, Math.rint(right()) - left),
        Math.max(SMALLEST, Math.rint(bottom()) - top));
  }

  public boolean holds(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  public boolean touches(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /// Whether some row of pixels crosses both.
  boolean sharesRowsWith(Box other) {
    return y < other.bottom() && other.y < bottom();
  }

  boolean sharesColumnsWith(Box other) {
    return x < other.right() && other.x < right();
  }

  /// The same with x and y exchanged: whatever is reckoned across is so reckoned downwards too.
  Box turned() {
    return new Box(y, x, height, width);
  }

  /// Where this box lies in `after`, when it lies like that in `before`.
  Box mapped(Box before, Box after) {
    double scaleX = after.width / before.width;
    double scaleY = after.height / before.height;
    return new Box(
        after.x + (x - before.x) * scaleX,
        after.y + (y - before.y) * scaleY,
        width * scaleX,
        height * scaleY);
  }

  /// The smallest box around all of them. There must be one.
  public static Box around(Collection<Box> boxes) {
    double left = boxes.stream().mapToDouble(Box::x).min().orElseThrow();
    double top = boxes.stream().mapToDouble(Box::y).min().orElseThrow();
    double right = boxes.stream().mapToDouble(Box::right).max().orElseThrow();
    double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElseThrow();
    return new Box(left, top, right - left, bottom - top);
  }

  public Rectangle2D rectangle() {
    return new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
  }

  public static Box of(Rectangle2D place) {
    return new Box(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
  }
}
