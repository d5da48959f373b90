package org.castdesk.engine.graphics.harbour;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The suspension bridge on the right, with lamps along its deck and cars that drive over it.
final class Bridge {
  private static final double DECK = 386;
  private static final double LEFT = 560;
  private static final double[] TOWERS = {760, 1120};
  private static final double TOWER_TOP = 218;
  private static final double SAG = 352;
  private static final Color STEEL = new Color(0x241D47);
  private static final Color CABLE = new Color(0x2B2350);
  private static final double LAMP_GAP = 40;
  private static final double CAR_GAP = 96;

  private Bridge() {}

  static void paint(Graphics2D graphics) {
    graphics.setColor(CABLE);
    for (int piece = 0; piece < 3; piece++) {
      cable(graphics, piece);
    }
    graphics.setColor(STEEL);
    graphics.fill(new Rectangle2D.Double(LEFT - 60, DECK, HarbourFilm.WIDTH - LEFT + 60, 8));
    graphics.fill(new Rectangle2D.Double(LEFT - 60, DECK + 10, HarbourFilm.WIDTH - LEFT + 60, 2));
    for (double x = LEFT - 60; x < HarbourFilm.WIDTH; x += 16) {
      graphics.fill(new Rectangle2D.Double(x, DECK + 6, 1.4, 6));
    }
    for (double tower : TOWERS) {
      tower(graphics, tower);
    }
    for (double x = LEFT - 40; x < HarbourFilm.WIDTH; x += LAMP_GAP) {
      graphics.setColor(STEEL);
      graphics.fill(new Rectangle2D.Double(x - 0.6, DECK - 9, 1.2, 9));
      glow(graphics, x, DECK - 10, 9, new Color(0xFFDFA0));
    }
    for (double tower : TOWERS) {
      glow(graphics, tower, TOWER_TOP - 6, 12, new Color(0xFF5A4A));
    }
  }

  private static void cable(Graphics2D graphics, int piece) {
    double from = piece == 0 ? LEFT - 60 : TOWERS[piece - 1];
    double to = piece == 2 ? 1480 : TOWERS[piece];
    graphics.setStroke(new BasicStroke(2.6f));
    Path2D line = new Path2D.Double();
    line.moveTo(from, height(from, piece));
    for (double x = from; x <= to; x += 4) {
      line.lineTo(x, height(x, piece));
    }
    graphics.draw(line);
    graphics.setStroke(new BasicStroke(1f));
    for (double x = from + 12; x < to; x += 12) {
      graphics.draw(new Line2D.Double(x, height(x, piece), x, DECK));
    }
  }

  private static double height(double x, int piece) {
    if (piece == 1) {
      double middle = (TOWERS[0] + TOWERS[1]) / 2;
      double part = (x - middle) / (TOWERS[1] - middle);
      return SAG - (SAG - TOWER_TOP) * part * part;
    }
    double part =
        piece == 0 ? (x - LEFT + 60) / (TOWERS[0] - LEFT + 60) : 1 - (x - TOWERS[1]) / 260;
    double rise = Math.clamp(part, 0, 1);
    return DECK - 4 - (DECK - 4 - TOWER_TOP) * rise * rise * (1.25 - 0.25 * rise);
  }

  private static void tower(Graphics2D graphics, double x) {
    graphics.setColor(STEEL);
    double foot = HarbourFilm.HORIZON - TOWER_TOP;
    graphics.fill(new Rectangle2D.Double(x - 9, TOWER_TOP - 4, 5, foot + 4));
    graphics.fill(new Rectangle2D.Double(x + 4, TOWER_TOP - 4, 5, foot + 4));
    for (double y : new double[] {TOWER_TOP, TOWER_TOP + 58, TOWER_TOP + 116}) {
      graphics.fill(new Rectangle2D.Double(x - 9, y, 18, 5));
    }
    graphics.fill(new Rectangle2D.Double(x - 15, HarbourFilm.HORIZON - 12, 30, 12));
  }

  /// Cars in both directions; every car takes the next one's place in a loop.
  static void paintTraffic(Graphics2D graphics, double turn) {
    double way = turn * 4 % 1 * CAR_GAP;
    for (int i = -1; i * CAR_GAP < HarbourFilm.WIDTH - LEFT + 2 * CAR_GAP; i++) {
      glow(graphics, LEFT - 40 + i * CAR_GAP + way, DECK - 2.5, 5, new Color(0xFFF3D0));
      glow(graphics, LEFT + i * CAR_GAP - way, DECK - 1.5, 4, new Color(0xFF6A50));
    }
  }

  static void glow(Graphics2D graphics, double x, double y, double radius, Color colour) {
    int rgb = colour.getRGB() & 0xffffff;
    graphics.setPaint(
        new RadialGradientPaint(
            (float) x,
            (float) y,
            (float) radius,
            new float[] {0, 0.22f, 0.45f, 1},
            new Color[] {
              colour,
              new Color(0xC0000000 | rgb, true),
              new Color(0x48000000 | rgb, true),
              new Color(rgb, true)
            }));
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
