package org.castdesk.app.control.canvas;

/// Where a box is taken hold of: its body, or one of eight handles.
///
/// `horizontal` and `vertical` say which side moves: -1 = left or top, 1 = right or bottom, 0 = none.
public enum Grip {
  BODY(0, 0),
  TOP_LEFT(-1, -1),
  TOP(0, -1),
  TOP_RIGHT(1, -1),
  LEFT(-1, 0),
  RIGHT(1, 0),
  BOTTOM_LEFT(-1, 1),
  BOTTOM(0, 1),
  BOTTOM_RIGHT(1, 1);

  private final int horizontal;
  private final int vertical;

  Grip(int horizontal, int vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  public int horizontal() {
    return horizontal;
  }

  public int vertical() {
    return vertical;
  }

  public boolean isCorner() {
    return horizontal != 0 && vertical != 0;
  }
}
