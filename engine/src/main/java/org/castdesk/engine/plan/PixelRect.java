package org.castdesk.engine.plan;

/// A box on a picture, possibly reaching beyond its edges. Position and size are even, because
/// chroma is sampled two by two (decision 0004). **Units**: pixels.
public record PixelRect(int x, int y, int width, int height) {
  public PixelRect {
    if (((x | y | width | height) & 1) != 0 || width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "A box has even place and size: " + x + "," + y + " " + width + "x" + height);
    }
  }

  public int right() {
    return x + width;
  }

  public int bottom() {
    return y + height;
  }
}
