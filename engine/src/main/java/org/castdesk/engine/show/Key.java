package org.castdesk.engine.show;

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
  record Chroma(Rgb colour, double angle, double solid, double clear, double spill) implements Key {
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
