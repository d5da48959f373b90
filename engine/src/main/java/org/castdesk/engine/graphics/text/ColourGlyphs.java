package org.castdesk.engine.graphics.text;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which coloured shapes lie over each other in the signs of a colour font.
///
/// Java2D on Linux draws no colour fonts, so the tables are read here: they say for each sign which
/// other signs of the same font lie over each other, in which colours. What is drawn are outlines, as
/// sharp in any size as letters.
///
/// **Source**: OpenType 1.9, tables COLR (version 0) and CPAL.
final class ColourGlyphs {
  private static final int MOST_BYTES = 16 << 20;

  private final Map<Integer, List<Layer>> layers = new HashMap<>();

  /// @param glyph drawn in one colour
  record Layer(int glyph, Color colour) {}

  /// **Fails**: what the font lacks has no layers; a damaged one is an `IOException`.
  static ColourGlyphs read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES);
    try {
      return new ColourGlyphs(ByteBuffer.wrap(bytes));
    } catch (RuntimeException e) {
      throw new IOException("the colour tables are damaged", e);
    }
  }

  private ColourGlyphs(ByteBuffer font) {
    int colr = table(font, "COLR");
    int cpal = table(font, "CPAL");
    if (colr < 0 || cpal < 0) {
      return;
    }
    Color[] palette = palette(font, cpal);
    int count = unsigned(font, colr + 2);
    int bases = colr + font.getInt(colr + 4);
    int records = colr + font.getInt(colr + 8);
    for (int i = 0; i < count; i++) {
      int base = bases + 6 * i;
      int first = unsigned(font, base + 2);
      int number = unsigned(font, base + 4);
      Layer[] own = new Layer[number];
      for (int k = 0; k < number; k++) {
        int at = records + 4 * (first + k);
        int entry = unsigned(font, at + 2);
        own[k] =
            new Layer(unsigned(font, at), entry < palette.length ? palette[entry] : Color.GRAY);
      }
      layers.put(unsigned(font, base), List.of(own));
    }
  }

  private static Color[] palette(ByteBuffer font, int cpal) {
    int entries = unsigned(font, cpal + 2);
    int colours = cpal + font.getInt(cpal + 8) + 4 * unsigned(font, cpal + 12);
    Color[] palette = new Color[entries];
    for (int i = 0; i < entries; i++) {
      int at = colours + 4 * i;
      palette[i] =
          new Color(
              font.get(at + 2) & 0xff,
              font.get(at + 1) & 0xff,
              font.get(at) & 0xff,
              font.get(at + 3) & 0xff);
    }
    return palette;
  }

  private static int table(ByteBuffer font, String tag) {
    int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
    int tables = unsigned(font, 4);
    for (int i = 0; i < tables; i++) {
      int at = 12 + 16 * i;
      if (font.getInt(at) == wanted) {
        return font.getInt(at + 8);
      }
    }
    return -1;
  }

  private static int unsigned(ByteBuffer font, int at) {
    return font.getShort(at) & 0xffff;
  }

  /// Bottom to top; empty = a sign without colours.
  List<Layer> layers(int glyph) {
    return layers.getOrDefault(glyph, List.of());
  }
}
