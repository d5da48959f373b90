package org.castdesk.engine.format;

import java.util.Locale;

/// A colour as typed by people: sRGB, 0 to 255 each.
public record Rgb(int red, int green, int blue) {
  public static final Rgb BLACK = new Rgb(0, 0, 0);

  public Rgb {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("No such colour: " + red + "," + green + "," + blue);
    }
  }

  /// Reads `#1A2B3C`. **Fails**: `IllegalArgumentException` that quotes the text.
  public static Rgb parse(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("'" + text + "' is not a colour; write #1A2B3C");
    }
    int value = Integer.parseInt(text.substring(1), 16);
    return new Rgb(value >> 16, value >> 8 & 0xff, value & 0xff);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
  }
}
