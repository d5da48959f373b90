package org.castdesk.engine.show.graphic;

import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// The plate behind words.
///
/// **Units**: opacity 0..1; the rest are shares of the first line's font size.
///
/// @param side free room left and right of the words
/// @param top the same above and below
/// @param corner radius of its corners, 0 = square
/// @param accent a bar along its left edge, null = none
public record Backing(
    Rgb colour, double opacity, double side, double top, double corner, @Nullable Accent accent) {
  public static final double USUAL_SIDE = 0.48;
  public static final double USUAL_TOP = 0.20;

  public Backing {
    TextStyle.check("plate's opacity", opacity, 0, 1);
    TextStyle.check("plate's room", side, 0, 8);
    TextStyle.check("plate's room", top, 0, 8);
    TextStyle.check("plate's corner", corner, 0, 4);
  }

  public static Backing of(Rgb colour, double opacity) {
    return new Backing(colour, opacity, USUAL_SIDE, USUAL_TOP, 0, null);
  }

  /// Whether there is anything to see of it; what nobody sees takes no room either.
  public boolean isSeen() {
    return opacity > 0 || accent != null;
  }

  public Backing withColour(Rgb changed) {
    return new Backing(changed, opacity, side, top, corner, accent);
  }

  public Backing withOpacity(double changed) {
    return new Backing(colour, changed, side, top, corner, accent);
  }

  public Backing withCorner(double changed) {
    return new Backing(colour, opacity, side, top, changed, accent);
  }

  public Backing withAccent(@Nullable Accent changed) {
    return new Backing(colour, opacity, side, top, corner, changed);
  }

  /// A bar of another colour.
  public record Accent(double width, Rgb colour) {
    public Accent {
      TextStyle.check("bar", width, 0, 4);
    }
  }
}
