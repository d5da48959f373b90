package org.castdesk.engine.graphics;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.castdesk.engine.media.VideoFrame;

/// Java2D pixels to programme pixels: premultiplied sRGB to BT.709 limited range with straight
/// alpha.
///
/// Chroma of four pixels is averaged by how solid each is, and pixels without any colour take the
/// picture's mean: so nothing dark bleeds into soft edges, even when the raster is scaled later.
/// **Source**: ITU-R BT.709-6 (coefficients), 8 bit limited range.
public final class PictureConverter {
  private static final int BITS = 16;
  private static final int Y_RED = fixed(0.2126 * 219 / 255);
  private static final int Y_GREEN = fixed(0.7152 * 219 / 255);
  private static final int Y_BLUE = fixed(0.0722 * 219 / 255);
  private static final double CB = 224 / 255.0 / 1.8556;
  private static final double CR = 224 / 255.0 / 1.5748;

  private final int[] pixels;
  private final int width;
  private final int height;
  private final int mean;

  /// @param image of type INT_ARGB_PRE
  public PictureConverter(BufferedImage image) {
    if (image.getType() != BufferedImage.TYPE_INT_ARGB_PRE) {
      throw new IllegalArgumentException("Only premultiplied pictures are converted");
    }
    pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    width = image.getWidth();
    height = image.getHeight();
    mean = mean();
  }

  private static int fixed(double factor) {
    return (int) Math.round(factor * (1 << BITS));
  }

  private int mean() {
    long alpha = 0;
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int pixel : pixels) {
      alpha += pixel >>> 24;
      red += (pixel >> 16) & 0xff;
      green += (pixel >> 8) & 0xff;
      blue += pixel & 0xff;
    }
    return alpha == 0 ? 0xff000000 : straight(alpha, red, green, blue);
  }

  /// Opaque colour from sums of premultiplied parts.
  private static int straight(long alpha, long red, long green, long blue) {
    long half = alpha / 2;
    return 0xff000000
        | (int) Math.min(255, (red * 255 + half) / alpha) << 16
        | (int) Math.min(255, (green * 255 + half) / alpha) << 8
        | (int) Math.min(255, (blue * 255 + half) / alpha);
  }

  /// Writes all planes. A target without alpha gets the colours as if opaque.
  public void write(VideoFrame.Planes target) {
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = luma(opaque(pixels[y * width + x]));
      }
      put(row, target.y(), (long) y * target.strideY());
      MemorySegment alpha = target.alpha();
      if (alpha != null) {
        for (int x = 0; x < width; x++) {
          row[x] = (byte) (pixels[y * width + x] >>> 24);
        }
        put(row, alpha, (long) y * target.strideAlpha());
      }
    }
    writeChroma(target);
  }

  private int opaque(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 255) {
      return pixel;
    }
    return alpha == 0
        ? mean
        : straight(alpha, (pixel >> 16) & 0xff, (pixel >> 8) & 0xff, pixel & 0xff);
  }

  private static byte luma(int pixel) {
    int red = (pixel >> 16) & 0xff;
    int green = (pixel >> 8) & 0xff;
    int blue = pixel & 0xff;
    int sum = Y_RED * red + Y_GREEN * green + Y_BLUE * blue;
    return (byte) (16 + ((sum + (1 << (BITS - 1))) >> BITS));
  }

  private void writeChroma(VideoFrame.Planes target) {
    byte[] rowU = new byte[target.chromaWidthPx()];
    byte[] rowV = new byte[target.chromaWidthPx()];
    for (int y = 0; y < target.chromaHeightPx(); y++) {
      for (int x = 0; x < rowU.length; x++) {
        int colour = blockColour(2 * x, 2 * y);
        int red = (colour >> 16) & 0xff;
        int green = (colour >> 8) & 0xff;
        int blue = colour & 0xff;
        double brightness = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        rowU[x] = (byte) Math.round(128 + CB * (blue - brightness));
        rowV[x] = (byte) Math.round(128 + CR * (red - brightness));
      }
      put(rowU, target.u(), (long) y * target.strideUv());
      put(rowV, target.v(), (long) y * target.strideUv());
    }
  }

  private int blockColour(int left, int top) {
    long alpha = 0;
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int corner = 0; corner < 4; corner++) {
      int x = Math.min(left + (corner & 1), width - 1);
      int y = Math.min(top + (corner >> 1), height - 1);
      int pixel = pixels[y * width + x];
      alpha += pixel >>> 24;
      red += (pixel >> 16) & 0xff;
      green += (pixel >> 8) & 0xff;
      blue += pixel & 0xff;
    }
    return alpha == 0 ? mean : straight(alpha, red, green, blue);
  }

  private static void put(byte[] row, MemorySegment target, long at) {
    MemorySegment.copy(row, 0, target, ValueLayout.JAVA_BYTE, at, row.length);
  }
}
