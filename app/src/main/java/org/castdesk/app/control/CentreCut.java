package org.castdesk.app.control;

/// Which part of the picture is left where it is shown narrower.
public enum CentreCut {
  NONE(0),
  FOUR_THREE(4.0 / 3),
  SQUARE(1),
  PORTRAIT(9.0 / 16);

  private final double ratio;

  CentreCut(double ratio) {
    this.ratio = ratio;
  }

  /// The one after this, and none after the last.
  public CentreCut next() {
    return values()[(ordinal() + 1) % values().length];
  }

  /// How much of a picture of that size is cut away on the left, and as much on the right; 0 = the
  /// picture is not wider than the cut.
  double marginFraction(double width, double height) {
    return this == NONE || width <= 0 ? 0 : Math.max(0, (1 - height * ratio / width) / 2);
  }
}
