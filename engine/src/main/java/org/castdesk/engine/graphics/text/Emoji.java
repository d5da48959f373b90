package org.castdesk.engine.graphics.text;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.GraphicAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// One emoji in a line of words: a family of joined signs counts as one.
final class Emoji extends GraphicAttribute {
  /// Stands in the line for what is drawn.
  static final char PLACE = '\uFFFC';

  /// Emoji fill their square; letters fill three quarters of theirs.
  private static final double SCALE = 1.15;

  private static final double DROP = 0.14;
  private static final int VARIATION_EMOJI = 0xFE0F;

  private final GlyphVector glyphs;
  private final ColourGlyphs colours;
  private final double sizePx;
  private final float advance;

  /// @param font the colour font in any size
  Emoji(String sign, Font font, ColourGlyphs colours, double sizePx) {
    super(ROMAN_BASELINE);
    this.colours = colours;
    this.sizePx = sizePx;
    // Joined signs are one picture where the font has one: that is a ligature.
    String plain = sign.replace(Character.toString(VARIATION_EMOJI), "");
    FontRenderContext context = new FontRenderContext(null, true, true);
    Font sized = font.deriveFont((float) (sizePx * SCALE));
    GlyphVector exact = layout(sized, context, sign);
    glyphs = hasAll(exact) ? exact : layout(sized, context, plain);
    advance = (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
  }

  private static GlyphVector layout(Font font, FontRenderContext context, String sign) {
    return font.layoutGlyphVector(
        context, sign.toCharArray(), 0, sign.length(), Font.LAYOUT_LEFT_TO_RIGHT);
  }

  /// Whether the font has a picture of it.
  boolean isPicture() {
    return hasAll(glyphs);
  }

  private boolean hasAll(GlyphVector candidate) {
    for (int i = 0; i < candidate.getNumGlyphs(); i++) {
      if (colours.layers(candidate.getGlyphCode(i)).isEmpty()) {
        return false;
      }
    }
    return candidate.getNumGlyphs() > 0;
  }

  /// Whether a sign as people see it is a picture, not a letter.
  static boolean isEmoji(String sign) {
    int first = sign.codePointAt(0);
    return Character.isEmojiPresentation(first)
        || (Character.isEmoji(first)
            && sign.codePoints().skip(1).anyMatch(next -> next == VARIATION_EMOJI))
        || (Character.isExtendedPictographic(first) && sign.codePointCount(0, sign.length()) > 1);
  }

  @Override
  public float getAscent() {
    return (float) (sizePx * (1 - DROP));
  }

  @Override
  public float getDescent() {
    return (float) (sizePx * DROP);
  }

  @Override
  public float getAdvance() {
    return advance;
  }

  @Override
  public Rectangle2D getBounds() {
    return new Rectangle2D.Double(0, -getAscent(), advance, sizePx);
  }

  /// Nothing: an outline of it is no letter's.
  @Override
  public Shape getOutline(AffineTransform transform) {
    return new Path2D.Double();
  }

  @Override
  public void draw(Graphics2D graphics, float x, float y) {
    Font font = glyphs.getFont();
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      List<ColourGlyphs.Layer> layers = colours.layers(glyphs.getGlyphCode(i));
      double left = x + glyphs.getGlyphPosition(i).getX();
      for (ColourGlyphs.Layer layer : layers) {
        GlyphVector shape =
            font.createGlyphVector(glyphs.getFontRenderContext(), new int[] {layer.glyph()});
        graphics.setColor(layer.colour());
        graphics.fill(shape.getOutline((float) left, y));
      }
    }
  }
}
