package org.castdesk.engine.graphics.text;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.castdesk.engine.show.graphic.TextStyle;

/// Draws a soft copy of what is in a picture behind it.
///
/// **Units**: pixels. The blur is three box blurs, which come close to a Gaussian one.
final class SoftShadow {
  private static final int PASSES = 3;

  private SoftShadow() {}

  /// @param graphics of a picture of the same size
  static void paint(
      Graphics2D graphics, BufferedImage letters, TextStyle.Shadow shadow, double sizePx) {
    int width = letters.getWidth();
    int height = letters.getHeight();
    int[] alpha = alpha(letters);
    int radius = (int) Math.round(shadow.blur() * sizePx / PASSES);
    for (int pass = 0; pass < PASSES && radius > 0; pass++) {
      alpha = transposed(blurredRows(alpha, width, height, radius), width, height);
      alpha = transposed(blurredRows(alpha, height, width, radius), height, width);
    }
    BufferedImage soft = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) soft.getRaster().getDataBuffer()).getData();
    Color colour = Page.colour(shadow.colour());
    for (int i = 0; i < pixels.length; i++) {
      int a = (int) Math.round(alpha[i] * shadow.opacity());
      pixels[i] =
          a << 24
              | (colour.getRed() * a / 255) << 16
              | (colour.getGreen() * a / 255) << 8
              | colour.getBlue() * a / 255;
    }
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.drawImage(
        soft, (int) Math.round(shadow.x() * sizePx), (int) Math.round(shadow.y() * sizePx), null);
  }

  private static int[] alpha(BufferedImage letters) {
    int[] pixels = ((DataBufferInt) letters.getRaster().getDataBuffer()).getData();
    int[] alpha = new int[pixels.length];
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = pixels[i] >>> 24;
    }
    return alpha;
  }

  private static int[] blurredRows(int[] from, int width, int height, int radius) {
    int[] to = new int[from.length];
    int span = 2 * radius + 1;
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int sum = 0;
      for (int x = -radius; x < width; x++) {
        int enters = x + radius;
        int leaves = x - radius - 1;
        sum += enters >= 0 && enters < width ? from[row + enters] : 0;
        sum -= leaves >= 0 && leaves < width ? from[row + leaves] : 0;
        if (x >= 0 && x < width) {
          to[row + x] = (sum + radius) / span;
        }
      }
    }
    return to;
  }

  private static int[] transposed(int[] from, int width, int height) {
    int[] to = new int[from.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[x * height + y] = from[y * width + x];
      }
    }
    return to;
  }
}
