package org.castdesk.engine.graphics;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.castdesk.engine.graphics.text.Fonts;
import org.castdesk.engine.graphics.text.Scripts;
import org.castdesk.engine.media.Lettering;

/// Letters for the test pattern and the slate, from the shipped fonts.
///
/// **Thread**: any.
final class FontLettering implements Lettering {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Fonts fonts;

  FontLettering(Fonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public Mask line(String text, Face face, int sizePx) {
    Font font = fonts.sized(file(text, face), Math.max(1, sizePx));
    LineMetrics metrics = font.getLineMetrics(text, CONTEXT);
    int width = Math.max(1, (int) Math.ceil(font.getStringBounds(text, CONTEXT).getWidth()));
    int baseline = (int) Math.ceil(metrics.getAscent());
    int height = Math.max(1, baseline + (int) Math.ceil(metrics.getDescent()));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setFont(font);
      graphics.setColor(Color.WHITE);
      graphics.drawString(text, 0, baseline);
    } finally {
      graphics.dispose();
    }
    byte[] coverage = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new Mask(width, height, baseline, coverage.clone());
  }

  private static Fonts.Face file(String text, Face face) {
    boolean chinese = Scripts.hasChinese(text);
    return switch (face) {
      case REGULAR -> chinese ? Fonts.Face.CHINESE : Fonts.Face.INTER;
      case SEMI_BOLD -> chinese ? Fonts.Face.CHINESE_MEDIUM : Fonts.Face.INTER_SEMI_BOLD;
      case BOLD -> chinese ? Fonts.Face.CHINESE_BOLD : Fonts.Face.INTER_BOLD;
      case NUMERALS -> Fonts.Face.NUMERALS;
    };
  }
}
