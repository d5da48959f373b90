package org.castdesk.engine.compose.kernel;

import org.castdesk.engine.format.Rgb;

/// A colour as it stands in a picture.
///
/// **Source**: ITU-R BT.709-6, 8 bit, limited range: Y 16 to 235, Cb and Cr 16 to 240, rounded.
public record VideoColour(int luma, int blue, int red) {
  public static final VideoColour BLACK = new VideoColour(16, 128, 128);

  public static VideoColour of(Rgb colour) {
    double r = colour.red() / 255.0;
    double g = colour.green() / 255.0;
    double b = colour.blue() / 255.0;
    double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return new VideoColour(
        (int) Math.round(16 + 219 * y),
        (int) Math.round(128 + 224 * (b - y) / 1.8556),
        (int) Math.round(128 + 224 * (r - y) / 1.5748));
  }
}
