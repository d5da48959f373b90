package org.castdesk.engine.media;

/// Draws words for makers of pictures that know nothing of fonts.
///
/// **Thread**: any; not for the tick, the first word of a face may load a font file.
@FunctionalInterface
public interface Lettering {
  /// One line of text.
  ///
  /// @param sizePx the font's size, about the height of a line
  Mask line(String text, Face face, int sizePx);

  /// How the words look. `NUMERALS` has digits of one width, so that counters do not jump.
  enum Face {
    REGULAR,
    SEMI_BOLD,
    BOLD,
    NUMERALS
  }

  /// How much of each pixel is ink, row by row. **Units**: pixels; 0 = none, 255 = all.
  ///
  /// @param baselinePx row on which the letters stand
  record Mask(int widthPx, int heightPx, int baselinePx, byte[] coverage) {
    public int at(int x, int y) {
      return coverage[y * widthPx + x] & 0xff;
    }
  }
}
