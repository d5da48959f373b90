package org.castdesk.engine.show;

import org.castdesk.engine.format.Rgb;
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

  public Look withTurn(Turn changed) {
    return new Look(changed, corner, border, shadow, cutOut, key);
  }

  public Look withCorner(double changed) {
    return new Look(turn, changed, border, shadow, cutOut, key);
  }

  public Look withBorder(@Nullable Border changed) {
    return new Look(turn, corner, changed, shadow, cutOut, key);
  }

  public Look withShadow(@Nullable Shadow changed) {
    return new Look(turn, corner, border, changed, cutOut, key);
  }

  public Look withCutOut(@Nullable CutOut changed) {
    return new Look(turn, corner, border, shadow, changed, key);
  }

  public Look withKey(@Nullable Key changed) {
    return new Look(turn, corner, border, shadow, cutOut, changed);
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

  /// Makes a part of a picture transparent by its colour or brightness.
  public sealed interface Key {
    /// A backing of one colour disappears, and its reflection on what stands before it.
    ///
    /// Reckoned on the colour difference plane, along the direction of the backing's colour: what lies
    /// within the angle around it counts as backing, by how far it lies out along that direction
    /// compared with the backing itself.
    ///
    /// @param colour of the backing, as it looks in the picture
    /// @param angle how wide the backing's hue is taken. **Units**: degrees, 20 to 170
    /// @param solid up to this share of the backing's strength all is foreground, 0 to 1
    /// @param clear from this share on all is backing, above `solid`, at most 1
    /// @param spill how much of the backing's light is taken from the foreground, 0 to 1
    record Chroma(Rgb colour, double angle, double solid, double clear, double spill)
        implements Key {
      public static final Rgb GREEN = new Rgb(0x1c, 0xb0, 0x3c);

      public Chroma {
        check("A chroma key's angle", angle, 20, 170);
        check("A chroma key's foreground limit", solid, 0, 0.95);
        check("A chroma key's backing limit", clear, 0.05, 1);
        check("A chroma key's spill control", spill, 0, 1);
        if (clear - solid < 0.01) {
          throw new IllegalArgumentException(
              "A chroma key's backing limit lies above its foreground limit, not at " + clear);
        }
      }

      /// What a lit green screen asks for.
      public static Chroma of(Rgb colour) {
        return new Chroma(colour, 110, 0.12, 0.62, 0.8);
      }
    }

    /// What is darker disappears, or what is brighter.
    ///
    /// @param low up to this brightness nothing is seen. **Units**: 0 = black, 1 = white
    /// @param high from this brightness on everything is, above `low`
    /// @param inverted the other way round: bright parts disappear
    record Luma(double low, double high, boolean inverted) implements Key {
      public Luma {
        check("A luma key's lower limit", low, 0, 0.99);
        check("A luma key's upper limit", high, 0.01, 1);
        if (high - low < 0.005) {
          throw new IllegalArgumentException(
              "A luma key's upper limit lies above its lower one, not at " + high);
        }
      }
    }

    private static void check(String what, double value, double min, double max) {
      if (!(value >= min && value <= max)) {
        throw new IllegalArgumentException(what + " is " + min + " to " + max + ", not " + value);
      }
    }
  }
}
