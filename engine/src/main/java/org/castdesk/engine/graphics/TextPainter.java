package org.castdesk.engine.graphics;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// Draws a text component: lines, each in the faces its characters need, on a plate when one is
/// asked for.
///
/// **Units**: line height, plate padding and the rest are shares of the font size; capitals stand
/// in the middle of their line.
final class TextPainter {
  private static final double LINE_HEIGHT = 1.26;
  private static final double CAPITAL_HEIGHT = 0.727;
  private static final double PLATE_SIDE = 0.48;
  private static final double PLATE_TOP = 0.20;
  private static final double BARE_MARGIN = 0.12;
  private static final int MAX_SIDE_PX = 16_384;
  private static final long MAX_PIXELS = 40_000_000;

  private final PictureSize programme;
  private final Fonts fonts;
  private final FontRenderContext context = new FontRenderContext(null, true, true);

  TextPainter(PictureSize programme, Fonts fonts) {
    this.programme = programme;
    this.fonts = fonts;
  }

  BufferedImage paint(Raster.Key.Words text) {
    double size = Math.max(1, text.size() * programme.heightPx());
    List<@Nullable TextLayout> lines = new ArrayList<>();
    double widest = 1;
    String[] words = text.text().split("\r?\n", -1);
    if (words.length * size * LINE_HEIGHT > MAX_SIDE_PX) {
      throw new IllegalArgumentException("its " + words.length + " lines are too high");
    }
    for (String line : words) {
      TextLayout layout = line.isEmpty() ? null : layout(line, text.family(), size);
      lines.add(layout);
      widest = layout == null ? widest : Math.max(widest, layout.getAdvance());
    }
    boolean onPlate = text.backgroundOpacity() > 0;
    double side = size * (onPlate ? PLATE_SIDE : BARE_MARGIN);
    double top = size * (onPlate ? PLATE_TOP : BARE_MARGIN);
    double lineHeight = Math.round(size * LINE_HEIGHT);
    int width = even(widest + 2 * side);
    int height = even(lineHeight * lines.size() + 2 * top);
    if ((long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException("the text would be " + width + "x" + height + " pixels");
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    try {
      prepare(graphics);
      if (onPlate) {
        graphics.setColor(colour(text.background(), text.backgroundOpacity()));
        graphics.fillRect(0, 0, width, height);
      }
      graphics.setColor(colour(text.colour(), 1));
      for (int i = 0; i < lines.size(); i++) {
        TextLayout line = lines.get(i);
        if (line != null) {
          double baseline = top + lineHeight * (i + 0.5) + size * CAPITAL_HEIGHT / 2;
          line.draw(graphics, (float) side, (float) Math.rint(baseline));
        }
      }
    } finally {
      graphics.dispose();
    }
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

  private TextLayout layout(String line, String family, double size) {
    AttributedString words = new AttributedString(line);
    words.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
    Font latin = fonts.family(family, size);
    int start = 0;
    while (start < line.length()) {
      Font font = face(line.codePointAt(start), latin, family, size);
      int end = start + Character.charCount(line.codePointAt(start));
      while (end < line.length()) {
        int next = line.codePointAt(end);
        boolean joins = isJoining(next);
        if (!joins && !face(next, latin, family, size).equals(font)) {
          break;
        }
        end += Character.charCount(next);
      }
      words.addAttribute(TextAttribute.FONT, font, start, end);
      start = end;
    }
    return new TextLayout(words.getIterator(), context);
  }

  /// Signs that stay in the face of what stands before them.
  private static boolean isJoining(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  private Font face(int codePoint, Font latin, String family, double size) {
    if (Scripts.isChinese(codePoint)) {
      return fonts.chinese(family, size);
    }
    if (latin.canDisplay(codePoint)) {
      return latin;
    }
    Font chinese = fonts.chinese(family, size);
    return chinese.canDisplay(codePoint) ? chinese : fonts.fallback(size);
  }
}
