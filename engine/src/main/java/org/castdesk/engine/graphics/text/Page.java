package org.castdesk.engine.graphics.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.graphic.TextStyle;

/// Lines of words, set and ready to be painted anywhere, between pixels too.
///
/// **Units**: pixels. **Thread**: any, one at a time.
///
/// @param width of the widest line
public record Page(List<Line> lines, double width, double height) {
  public Page {
    lines = List.copyOf(lines);
  }

  /// How far outlines and shadows reach beyond the letters.
  public double reach(int programmeHeight) {
    double reach = 0;
    for (Line line : lines) {
      TextStyle.Shadow shadow = line.style().shadow();
      double far =
          shadow == null
              ? 0
              : line.sizePx()
                  * (Math.max(Math.abs(shadow.x()), Math.abs(shadow.y())) + shadow.blur());
      reach = Math.max(reach, line.style().borderPx(programmeHeight) + far);
    }
    return reach;
  }

  public boolean hasShadow() {
    return lines.stream().anyMatch(line -> line.style().shadow() != null);
  }

  /// Where the page's top left corner lies, and how much larger it is painted.
  public record Spot(double x, double y, double scale) {}

  /// Paints all of it.
  public void paint(BufferedImage onto, Spot spot, int programmeHeight) {
    Graphics2D graphics = onto.createGraphics();
    try {
      prepare(graphics);
      if (!hasShadow()) {
        paintLetters(graphics, spot, programmeHeight, bounds(onto, spot));
        return;
      }
      BufferedImage letters =
          new BufferedImage(onto.getWidth(), onto.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
      Graphics2D apart = letters.createGraphics();
      try {
        prepare(apart);
        paintLetters(apart, spot, programmeHeight, bounds(onto, spot));
      } finally {
        apart.dispose();
      }
      for (Line line : lines) {
        if (line.style().shadow() != null) {
          SoftShadow.paint(graphics, letters, line.style().shadow(), line.sizePx() * spot.scale());
          break;
        }
      }
      graphics.drawImage(letters, 0, 0, null);
    } finally {
      graphics.dispose();
    }
  }

  private static Rectangle2D bounds(BufferedImage image, Spot spot) {
    return new Rectangle2D.Double(
        0, 0, image.getWidth() / spot.scale(), image.getHeight() / spot.scale());
  }

  private static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /// The letters with their outlines.
  ///
  /// @param window what of the picture is wanted; lines beside it are left out
  private void paintLetters(
      Graphics2D graphics, Spot spot, int programmeHeight, Rectangle2D window) {
    graphics.scale(spot.scale(), spot.scale());
    for (Line line : lines) {
      if (!isNear(line, spot.y(), window)) {
        continue;
      }
      double left = spot.x() + line.left(width);
      double baseline = spot.y() + line.baseline();
      Shape letters =
          line.layout().getOutline(AffineTransform.getTranslateInstance(left, baseline));
      double border = line.style().borderPx(programmeHeight);
      if (border > 0 && line.style().border() != null) {
        graphics.setColor(colour(line.style().border().colour()));
        graphics.setStroke(
            new BasicStroke((float) (2 * border), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(letters);
      }
      graphics.setColor(colour(line.style().colour()));
      graphics.fill(letters);
      for (Line.Picture picture : line.pictures()) {
        picture.emoji().draw(graphics, (float) (left + picture.x()), (float) baseline);
      }
    }
  }

  private boolean isNear(Line line, double y, Rectangle2D window) {
    double room = line.sizePx() + TextStyle.MOST_BORDER_PX;
    double top = y + line.top() - room;
    return top < window.getMaxY() && top + line.height() + 2 * room > window.getMinY();
  }

  static Color colour(Rgb rgb) {
    return new Color(rgb.red(), rgb.green(), rgb.blue());
  }
}
