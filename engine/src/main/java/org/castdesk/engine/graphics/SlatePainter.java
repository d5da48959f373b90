package org.castdesk.engine.graphics;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.graphics.text.Fonts;
import org.castdesk.engine.show.SourceSlot;

/// The cards a viewer sees where there is nothing to show: quiet, dark; a slot's says which slot.
final class SlatePainter {
  private static final Color GROUND = new Color(0x15, 0x17, 0x1A);
  private static final Color INK = new Color(0xE6, 0xE6, 0xE6);
  private static final Color QUIET = new Color(0x8C, 0x90, 0x96);
  private static final Color LINE = new Color(0x3A, 0x3E, 0x44);

  private final PictureSize size;
  private final Fonts fonts;

  SlatePainter(PictureSize size, Fonts fonts) {
    this.size = size;
    this.fonts = fonts;
  }

  /// The card of a source without a picture.
  BufferedImage paint(SourceSlot slot) {
    return card(
        slot.value(),
        fonts.sized(Fonts.Face.INTER_SEMI_BOLD, unit() * 0.125),
        "no picture  ·  无画面",
        fonts.sized(Fonts.Face.CHINESE, unit() * 0.045));
  }

  /// The card that covers the programme in an emergency.
  BufferedImage paintStandby() {
    return card(
        "Please stand by",
        fonts.sized(Fonts.Face.INTER_SEMI_BOLD, unit() * 0.095),
        "请稍候",
        fonts.sized(Fonts.Face.CHINESE_MEDIUM, unit() * 0.055));
  }

  private double unit() {
    return Math.min(size.heightPx(), size.widthPx() * 9 / 16.0);
  }

  private BufferedImage card(String title, Font titleFont, String line, Font lineFont) {
    BufferedImage image =
        new BufferedImage(size.widthPx(), size.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    try {
      TextPainter.prepare(graphics);
      graphics.setColor(GROUND);
      graphics.fillRect(0, 0, size.widthPx(), size.heightPx());
      double middle = size.heightPx() / 2.0;
      write(graphics, title, titleFont, INK, middle);
      graphics.setColor(LINE);
      double width = unit() * 0.11;
      graphics.fill(
          new Rectangle2D.Double(
              (size.widthPx() - width) / 2,
              middle + unit() * 0.040,
              width,
              Math.max(1, unit() / 360)));
      write(graphics, line, lineFont, QUIET, middle + unit() * 0.115);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private void write(Graphics2D graphics, String words, Font font, Color colour, double baseline) {
    graphics.setFont(font);
    graphics.setColor(colour);
    double width = graphics.getFontMetrics().getStringBounds(words, graphics).getWidth();
    graphics.drawString(words, (float) ((size.widthPx() - width) / 2), (float) baseline);
  }
}
