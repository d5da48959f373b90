package org.castdesk.app.fx;

import javafx.geometry.Rectangle2D;

/// One screen of this computer, told from the others by where it stands.
///
/// @param number 1 = the first
/// @param bounds the whole of it, in logical pixels
/// @param scale physical pixels for each logical one
public record Display(int number, Rectangle2D bounds, double scale) {
  /// Physical pixels, as people know their screens: `1920×1080`.
  public String size() {
    return Math.round(bounds.getWidth() * scale) + "×" + Math.round(bounds.getHeight() * scale);
  }

  boolean isAt(double x, double y) {
    return bounds.getMinX() == x && bounds.getMinY() == y;
  }
}
