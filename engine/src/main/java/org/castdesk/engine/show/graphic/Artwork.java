package org.castdesk.engine.show.graphic;

import org.jspecify.annotations.Nullable;

/// One drawing: everything that decides how its pixels look, and nothing else. Equal drawings are
/// drawn once.
public sealed interface Artwork {
  /// Words with all that belongs to them.
  ///
  /// @param under of the lines below the first, null = the same
  /// @param wrap lines are broken at this width, 0 = nowhere. **Units**: fraction of the programme
  ///     picture's width
  /// @param size how large all of it is, plate included
  record Words(
      String text,
      TextStyle style,
      @Nullable TextStyle under,
      double wrap,
      @Nullable Backing backing,
      Size size)
      implements Artwork {}

  /// How large a drawing is, its ratio kept. **Units**: fractions of the programme picture.
  ///
  /// @param width 0 = as the height says
  /// @param height counts before the width; 0 = as the width says; both 0 = the drawing's own size
  record Size(double width, double height) {
    public static final Size OWN = new Size(0, 0);

    /// How much larger something of its own size has to be drawn.
    public double scale(
        double ownWidthPx, double ownHeightPx, int programmeWidth, int programmeHeight) {
      if (height > 0) {
        return height * programmeHeight / ownHeightPx;
      }
      return width > 0 ? width * programmeWidth / ownWidthPx : 1;
    }
  }

  /// A picture file at its size on the programme.
  ///
  /// @param number which picture of an animated file, from 0
  record Picture(String location, Size size, int number) implements Artwork {}

  /// One sign of a row that changes often, such as a clock. Digits are all as wide as the widest,
  /// and every sign stands in the middle of its cell.
  ///
  /// **Units**: the cell is an even number of pixels wide, and [#marginPx] wider on each side.
  record Sign(int codePoint, TextStyle style) implements Artwork {

    /// Room around the cell for outline and shadow.
    public static int marginPx(TextStyle style, int programmeHeight) {
      double size = style.sizePx(programmeHeight);
      double reach = style.borderPx(programmeHeight);
      TextStyle.Shadow shadow = style.shadow();
      if (shadow != null) {
        double far = Math.max(Math.abs(shadow.x()), Math.abs(shadow.y())) + shadow.blur();
        reach += far * size;
      }
      return 2 * (int) Math.ceil((reach + 1) / 2);
    }
  }

  /// Something long that travels: it is measured as a whole, but drawn in [Tile]s.
  record Strip(Artwork whole, Axis axis) implements Artwork {}

  /// How large a strip is. **Units**: pixels of the programme picture; `thickPx` is even.
  record Extent(double alongPx, int thickPx) {}

  /// A piece of a strip, drawn between the pixels.
  ///
  /// @param index from the left or the top; all tiles but the last are [#LENGTH_PX] long
  /// @param phase by how many steps of [#STEP_PX] the drawing is moved right or down, 0 to 3
  record Tile(Strip strip, int index, int phase) implements Artwork {
    public static final int LENGTH_PX = 1024;
    public static final int PHASES = 4;
    public static final double STEP_PX = 0.5;
  }

  /// The direction a strip is cut along.
  enum Axis {
    ACROSS,
    DOWN
  }
}
