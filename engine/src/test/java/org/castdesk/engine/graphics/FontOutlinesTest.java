package org.castdesk.engine.graphics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The desk's letters have no contours that overlap: some programs fill those with holes.
class FontOutlinesTest {
  private static final int SIZE_PX = 64;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Inter.ttf",
        "Inter-Medium.ttf",
        "Inter-SemiBold.ttf",
        "Inter-Bold.ttf",
        "Castdesk-Numerals-Medium.ttf",
        "Castdesk-Numerals-SemiBold.ttf",
        "Noto-Sans-SC.ttf",
        "Noto-Sans-SC-Medium.ttf",
        "Noto-Sans-SC-Bold.ttf"
      })
  void everyLetterOfTheDesk_looksTheSameFilledByEitherRule(String file)
      throws IOException, FontFormatException {
    Font font;
    try (InputStream in = resource("fonts/" + file)) {
      font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) SIZE_PX);
    }
    String holed =
        letters()
            .filter(font::canDisplay)
            .filter(letter -> differs(font, letter))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertEquals("", holed);
  }

  /// Plain Latin, and every letter of the desk's own texts.
  private static IntStream letters() throws IOException {
    StringBuilder all = new StringBuilder();
    IntStream.rangeClosed(0x21, 0x17f).forEach(all::appendCodePoint);
    for (String texts : new String[] {"desk.properties", "desk_zh_CN.properties"}) {
      try (InputStream in = resource("texts/" + texts)) {
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.codePoints().distinct();
  }

  private static InputStream resource(String name) {
    InputStream in = FontOutlinesTest.class.getResourceAsStream("/org/castdesk/assets/" + name);
    assertNotNull(in, name);
    return in;
  }

  private static boolean differs(Font font, int letter) {
    Path2D outline =
        new Path2D.Double(
            font.createGlyphVector(CONTEXT, Character.toString(letter)).getOutline(8, SIZE_PX));
    byte[] nonZero = filled(outline, Path2D.WIND_NON_ZERO);
    byte[] evenOdd = filled(outline, Path2D.WIND_EVEN_ODD);
    return Arrays.mismatch(nonZero, evenOdd) >= 0
        && IntStream.range(0, nonZero.length)
            .anyMatch(i -> Math.abs((nonZero[i] & 0xff) - (evenOdd[i] & 0xff)) > 40);
  }

  private static byte[] filled(Path2D outline, int rule) {
    Path2D path = new Path2D.Double(rule);
    path.append(outline.getPathIterator(null), false);
    BufferedImage image = new BufferedImage(SIZE_PX * 2, SIZE_PX * 2, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setColor(Color.WHITE);
      graphics.fill(path);
    } finally {
      graphics.dispose();
    }
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
