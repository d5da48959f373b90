package org.castdesk.engine.show;

/// The point of a box that its position refers to (PositionRefer of the caster API).
public enum Anchor {
  TOP_LEFT(0, 0),
  TOP_CENTER(0.5, 0),
  TOP_RIGHT(1, 0),
  CENTER_LEFT(0, 0.5),
  CENTER(0.5, 0.5),
  CENTER_RIGHT(1, 0.5),
  BOTTOM_LEFT(0, 1),
  BOTTOM_CENTER(0.5, 1),
  BOTTOM_RIGHT(1, 1);

  private final double horizontal;
  private final double vertical;

  Anchor(double horizontal, double vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /// 0 = left, 1 = right.
  public double horizontal() {
    return horizontal;
  }

  /// 0 = top, 1 = bottom.
  public double vertical() {
    return vertical;
  }
}
