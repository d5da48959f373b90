package org.castdesk.engine.graphics;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.graphics.text.Page;
import org.castdesk.engine.graphics.text.Typesetter;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Backing;

/// Paints words on their plate, and single signs.
///
/// **Units**: pixels. **Fails**: `IllegalArgumentException` in words when it would be too large.
final class TextPainter {
  /// Round the letters where there is no plate: what leans or swings beyond its own width.
  private static final double BARE_MARGIN = 0.12;

  private static final int MAX_SIDE_PX = 16_384;
  private static final long MAX_PIXELS = 40_000_000;

  private final PictureSize programme;
  private final Typesetter typesetter;

  TextPainter(PictureSize programme, Typesetter typesetter) {
    this.programme = programme;
    this.typesetter = typesetter;
  }

  BufferedImage paint(Artwork.Words words) {
    double size = words.style().sizePx(programme.heightPx());
    Page page = typesetter.page(words, programme.widthPx(), programme.heightPx());
    Backing backing = words.backing();
    double bare = size * BARE_MARGIN + page.reach(programme.heightPx());
    double side = backing == null ? bare : backing.side() * size;
    double top = backing == null ? bare : backing.top() * size;
    double bar = backing == null || backing.accent() == null ? 0 : backing.accent().width() * size;
    double ownWidth = page.width() + 2 * side + bar;
    double ownHeight = page.height() + 2 * top;
    double scale =
        words.size().scale(ownWidth, ownHeight, programme.widthPx(), programme.heightPx());
    int width = even(ownWidth * scale);
    int height = even(ownHeight * scale);
    if (ownHeight * scale > MAX_SIDE_PX) {
      throw new IllegalArgumentException("its " + page.lines().size() + " lines are too high");
    }
    if ((long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException("the text would be " + width + "x" + height + " pixels");
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    if (backing != null) {
      paintPlate(image, backing, size * scale);
    }
    page.paint(image, new Page.Spot(side + bar, top, scale), programme.heightPx());
    return image;
  }

  private static void paintPlate(BufferedImage image, Backing backing, double size) {
    Graphics2D graphics = image.createGraphics();
    try {
      prepare(graphics);
      double corner =
          2
              * Math.min(
                  backing.corner() * size, Math.min(image.getWidth(), image.getHeight()) / 2.0);
      RoundRectangle2D plate =
          new RoundRectangle2D.Double(0, 0, image.getWidth(), image.getHeight(), corner, corner);
      graphics.setColor(colour(backing.colour(), backing.opacity()));
      graphics.fill(plate);
      Backing.Accent accent = backing.accent();
      if (accent != null) {
        graphics.clip(plate);
        graphics.setColor(colour(accent.colour(), 1));
        graphics.fill(
            new Rectangle2D.Double(0, 0, Math.rint(accent.width() * size), image.getHeight()));
      }
    } finally {
      graphics.dispose();
    }
  }

  /// A sign in its cell, with its margin.
  BufferedImage paint(Artwork.Sign sign) {
    Page page = typesetter.sign(sign, programme.heightPx());
    int margin = Artwork.Sign.marginPx(sign.style(), programme.heightPx());
    BufferedImage image =
        new BufferedImage(
            (int) page.width() + 2 * margin,
            even(page.height()) + 2 * margin,
            BufferedImage.TYPE_INT_ARGB_PRE);
    page.paint(image, new Page.Spot(margin, margin, 1), programme.heightPx());
    return image;
  }

  static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  static Color colour(Rgb rgb, double opacity) {
    return new Color(rgb.red(), rgb.green(), rgb.blue(), (int) Math.round(opacity * 255));
  }

  private static int even(double px) {
    return Math.clamp(((long) Math.ceil(px) + 1) & ~1L, 2, MAX_SIDE_PX);
  }
}
