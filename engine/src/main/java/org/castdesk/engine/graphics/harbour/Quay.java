package org.castdesk.engine.graphics.harbour;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// The quay the viewer stands on: railing, lamp posts and their light.
final class Quay {
  private static final int HEIGHT = 190;
  private static final double[] LAMPS = {96, 1196};
  private static final Color IRON = new Color(0x0B0B1F);

  private Quay() {}

  static BufferedImage paint() {
    BufferedImage image =
        new BufferedImage(HarbourFilm.WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    HarbourFilm.smooth(graphics);
    try {
      graphics.setPaint(
          new GradientPaint(0, HEIGHT - 26, new Color(0x141430), 0, HEIGHT, new Color(0x07070F)));
      graphics.fill(new Rectangle2D.Double(0, HEIGHT - 24, HarbourFilm.WIDTH, 24));
      graphics.setColor(IRON);
      graphics.fill(new Rectangle2D.Double(0, HEIGHT - 62, HarbourFilm.WIDTH, 4.5));
      graphics.fill(new Rectangle2D.Double(0, HEIGHT - 44, HarbourFilm.WIDTH, 2));
      for (double x = 20; x < HarbourFilm.WIDTH; x += 62) {
        graphics.fill(new Rectangle2D.Double(x, HEIGHT - 66, 4, 44));
        graphics.fill(new Ellipse2D.Double(x - 1.5, HEIGHT - 70, 7, 7));
      }
      for (double lamp : LAMPS) {
        graphics.setColor(IRON);
        graphics.fill(new Rectangle2D.Double(lamp - 2.5, 26, 5, HEIGHT - 30));
        graphics.fill(new Rectangle2D.Double(lamp - 7, HEIGHT - 40, 14, 20));
        graphics.fill(new Rectangle2D.Double(lamp - 9, 22, 18, 4));
      }
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /// The lamps breathe a little, twice a loop.
  static void paintLight(Graphics2D graphics, double turn) {
    for (int i = 0; i < LAMPS.length; i++) {
      double breath = 1 + 0.03 * Math.sin(2 * Math.PI * (2 * turn + i * 0.4));
      double y = HarbourFilm.HEIGHT - HEIGHT + 14;
      wide(graphics, LAMPS[i], y, 120 * breath);
      Bridge.glow(graphics, LAMPS[i], y, 17 * breath, new Color(0xFFEBC2));
    }
  }

  private static void wide(Graphics2D graphics, double x, double y, double radius) {
    graphics.setPaint(
        new java.awt.RadialGradientPaint(
            (float) x,
            (float) y,
            (float) radius,
            new float[] {0, 0.25f, 0.6f, 1},
            new Color[] {
              new Color(255, 205, 130, 90),
              new Color(255, 190, 110, 38),
              new Color(255, 180, 100, 9),
              new Color(255, 180, 100, 0)
            }));
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
