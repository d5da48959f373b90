package org.castdesk.engine.show;

/// How far a picture is turned, clockwise.
public enum Turn {
  NONE,
  QUARTER,
  HALF,
  THREE_QUARTERS;

  /// Whether width and height change places.
  public boolean swapsSides() {
    return this == QUARTER || this == THREE_QUARTERS;
  }
}
