package org.castdesk.engine.show;

import org.jspecify.annotations.Nullable;

/// What is done to a layer's picture beyond its place.
///
/// **Units**: `corner`, border and shadow are fractions of the programme picture's height, so that a
/// look stays the same when its box is resized.
///
/// @param turn before anything is fitted; a crop is of the picture as it came
/// @param corner radius of the rounded corners, 0 = square
/// @param border inside the picture's edge, null = none
/// @param shadow behind it, null = none
/// @param cutOut a window through which the layers below are seen, null = none
/// @param key null = the whole picture
public record Look(
    Turn turn,
    double corner,
    @Nullable Border border,
    @Nullable Shadow shadow,
    @Nullable CutOut cutOut,
    @Nullable Key key) {
  public static final Look PLAIN = new Look(Turn.NONE, 0, null, null, null, null);

  public Look {
    check("corner", corner, 0, 1);
  }

  /// A frame of one colour. **Units**: width as a fraction of the programme picture's height.
  public record Border(double width, Rgb colour) {
    public Border {
      check("border", width, 0, 0.25);
    }
  }

  /// A soft copy of the outline in one colour. **Units**: fractions of the programme picture's
  /// height.
  ///
  /// @param x rightwards
  /// @param y downwards
  /// @param blur how far the edge is spread to each side
  public record Shadow(double x, double y, double blur, Rgb colour, double opacity) {
    /// Light from above.
    public static final Shadow USUAL = new Shadow(0, 0.008, 0.02, Rgb.BLACK, 0.6);

    public Shadow {
      check("shadow's place", x, -0.5, 0.5);
      check("shadow's place", y, -0.5, 0.5);
      check("shadow's blur", blur, 0, 0.25);
      check("shadow's opacity", opacity, 0, 1);
    }
  }

  /// A window in the picture. **Units**: fractions of the box the picture fills; the corner of the
  /// programme picture's height.
  public record CutOut(double x, double y, double width, double height, double corner) {
    public CutOut {
      check("cut-out's place", x, -1, 1);
      check("cut-out's place", y, -1, 1);
      check("cut-out's width", width, 0, 2);
      check("cut-out's height", height, 0, 2);
      check("cut-out's corner", corner, 0, 1);
    }
  }

  private static void check(String what, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          "A layer's " + what + " is " + min + " to " + max + ", not " + value);
    }
  }
}
