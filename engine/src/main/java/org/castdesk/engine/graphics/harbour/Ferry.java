package org.castdesk.engine.graphics.harbour;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// A harbour ferry seen from the side, two decks of lit windows.
final class Ferry {
  private static final int WIDTH = 232;
  private static final int HEIGHT = 92;
  private static final Color HULL = new Color(0x14163A);
  private static final Color TRIM = new Color(0xC9564F);
  private static final Color DECK = new Color(0x3A3566);
  private static final Color WINDOW = new Color(0xFFDA94);

  private Ferry() {}

  static BufferedImage paint() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    HarbourFilm.smooth(graphics);
    try {
      house(graphics, new Rectangle2D.Double(38, 44, 152, 22), 9);
      house(graphics, new Rectangle2D.Double(58, 24, 112, 21), 10);
      bridgeDeck(graphics);
      hull(graphics);
      lights(graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static void hull(Graphics2D graphics) {
    Path2D hull = new Path2D.Double();
    hull.moveTo(8, 64);
    hull.lineTo(226, 64);
    hull.curveTo(220, 76, 210, 86, 202, 91);
    hull.lineTo(28, 91);
    hull.curveTo(18, 84, 10, 74, 8, 64);
    hull.closePath();
    graphics.setPaint(new GradientPaint(0, 62, new Color(0x2A2855), 0, 90, HULL));
    graphics.fill(hull);
    graphics.setColor(TRIM);
    graphics.fill(new Rectangle2D.Double(12, 69, 208, 2.4));
    graphics.setColor(new Color(0xE8DCC8));
    graphics.fill(new Rectangle2D.Double(8, 63, 218, 1.6));
  }

  private static void house(Graphics2D graphics, Rectangle2D.Double box, double pitch) {
    graphics.setPaint(
        new GradientPaint(0, (float) box.y, new Color(0x564C82), 0, (float) box.getMaxY(), DECK));
    graphics.fill(new RoundRectangle2D.Double(box.x, box.y, box.width, box.height, 5, 5));
    graphics.setColor(new Color(0xE8DCC8));
    graphics.fill(new Rectangle2D.Double(box.x - 5, box.y - 1, box.width + 10, 1.8));
    for (double x = box.x + 6; x < box.getMaxX() - 8; x += pitch) {
      graphics.setColor(WINDOW);
      graphics.fill(
          new RoundRectangle2D.Double(x, box.y + 6, pitch - 3.2, box.height - 12.5, 2, 2));
    }
  }

  private static void bridgeDeck(Graphics2D graphics) {
    graphics.setColor(DECK);
    graphics.fill(new RoundRectangle2D.Double(126, 8, 36, 17, 4, 4));
    graphics.setColor(new Color(0xBFD8F0));
    graphics.fill(new RoundRectangle2D.Double(144, 12, 15, 6, 2, 2));
    graphics.setColor(TRIM);
    graphics.fill(new Rectangle2D.Double(86, 8, 16, 17));
    graphics.setColor(HULL);
    graphics.fill(new Rectangle2D.Double(86, 6, 16, 4));
    graphics.fill(new Rectangle2D.Double(131, 0, 1.6, 10));
  }

  private static void lights(Graphics2D graphics) {
    Bridge.glow(graphics, 131.8, 3, 6, new Color(0xFFF6E0));
    Bridge.glow(graphics, 220, 61, 7, new Color(0x7CFFB0));
    Bridge.glow(graphics, 14, 61, 7, new Color(0xFFE9C0));
  }
}
