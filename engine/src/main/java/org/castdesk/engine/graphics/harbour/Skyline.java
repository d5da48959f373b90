package org.castdesk.engine.graphics.harbour;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/// Hills and three rows of buildings, each nearer, darker and with more lit windows.
final class Skyline {
  private Skyline() {}

  /// @param base colour at the foot, where haze lies
  /// @param windowShare how many windows are lit
  private record Row(
      long seed,
      int minHeight,
      int maxHeight,
      int minWidth,
      int maxWidth,
      Color top,
      Color base,
      double windowShare) {}

  private static final Row[] ROWS = {
    new Row(11, 60, 170, 26, 58, new Color(0x6A4B80), new Color(0xA9687F), 0.05),
    new Row(23, 46, 205, 30, 66, new Color(0x43356B), new Color(0x6E4A78), 0.26),
    new Row(41, 30, 128, 34, 84, new Color(0x1F1C45), new Color(0x33295A), 0.46)
  };

  static void paint(Graphics2D graphics) {
    hills(graphics);
    for (Row row : ROWS) {
      buildings(graphics, row);
    }
  }

  private static void hills(Graphics2D graphics) {
    Path2D ridge = new Path2D.Double();
    ridge.moveTo(0, HarbourFilm.HORIZON);
    for (int x = 0; x <= HarbourFilm.WIDTH; x += 4) {
      double height =
          52
              + 22 * Math.sin(x * 0.0052 + 0.6)
              + 11 * Math.sin(x * 0.013 + 2)
              + 4 * Math.sin(x * 0.041);
      ridge.lineTo(x, HarbourFilm.HORIZON - height);
    }
    ridge.lineTo(HarbourFilm.WIDTH, HarbourFilm.HORIZON);
    ridge.closePath();
    graphics.setPaint(
        new GradientPaint(
            0,
            HarbourFilm.HORIZON - 90,
            new Color(0x7C5384),
            0,
            HarbourFilm.HORIZON,
            new Color(0xC07A7C)));
    graphics.fill(ridge);
  }

  private static void buildings(Graphics2D graphics, Row row) {
    SplittableRandom random = new SplittableRandom(row.seed);
    double x = -10;
    while (x < HarbourFilm.WIDTH) {
      double width = row.minWidth + random.nextInt(row.maxWidth - row.minWidth);
      double middle = (x + width / 2) / HarbourFilm.WIDTH;
      // The town is highest left of the middle and low under the bridge.
      double rise = Math.exp(-Math.pow((middle - 0.34) / 0.24, 2)) * 0.85 + 0.15;
      double height =
          row.minHeight
              + (row.maxHeight - row.minHeight) * rise * (0.45 + 0.55 * random.nextDouble());
      building(
          graphics,
          row,
          new Rectangle2D.Double(x, HarbourFilm.HORIZON - height, width, height),
          random);
      x += width + (random.nextInt(4) == 0 ? random.nextInt(22) : -2);
    }
  }

  private static void building(
      Graphics2D graphics, Row row, Rectangle2D.Double box, SplittableRandom random) {
    graphics.setPaint(
        new GradientPaint(
            0, HarbourFilm.HORIZON - row.maxHeight, row.top, 0, HarbourFilm.HORIZON, row.base));
    graphics.fill(box);
    int crown = random.nextInt(5);
    if (crown == 0 && box.height > 90) {
      graphics.fill(
          new Rectangle2D.Double(box.x + box.width * 0.25, box.y - 10, box.width * 0.5, 12));
      graphics.fill(new Rectangle2D.Double(box.x + box.width / 2 - 0.8, box.y - 40, 1.6, 32));
    } else if (crown == 1) {
      Path2D roof = new Path2D.Double();
      roof.moveTo(box.x, box.y + 1);
      roof.lineTo(box.x + box.width, box.y - 14);
      roof.lineTo(box.x + box.width, box.y + 1);
      roof.closePath();
      graphics.fill(roof);
    } else if (crown == 2) {
      graphics.fill(
          new Rectangle2D.Double(box.x + box.width * 0.15, box.y - 5, box.width * 0.3, 6));
    }
    windows(graphics, row, box, random);
  }

  private static void windows(
      Graphics2D graphics, Row row, Rectangle2D.Double box, SplittableRandom random) {
    double pitchX = 7;
    double pitchY = 9;
    int columns = (int) ((box.width - 8) / pitchX);
    for (double y = box.y + 8; y < HarbourFilm.HORIZON - 10; y += pitchY) {
      boolean darkFloor = random.nextInt(5) == 0;
      for (int column = 0; column < columns; column++) {
        double chance = random.nextDouble();
        if (darkFloor || chance > row.windowShare) {
          continue;
        }
        int alpha = 90 + random.nextInt(150);
        Color colour =
            chance < row.windowShare * 0.12
                ? new Color(0xBFE3FF)
                : chance < row.windowShare * 0.6 ? new Color(0xFFD48A) : new Color(0xFFB45E);
        graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
        double inset = (box.width - columns * pitchX) / 2;
        graphics.fill(new Rectangle2D.Double(box.x + inset + column * pitchX + 1.5, y, 3.6, 4.6));
      }
    }
  }
}
