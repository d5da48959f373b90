package org.castdesk.engine.source.pattern;

/// A colour as the programme picture stores it: 8 bit limited range, kept as fractions so that
/// gradients can be dithered. **Source**: ITU-R BT.709-6.
record Yuv(float y, float u, float v) {
  static Yuv rgb(int rrggbb) {
    float red = ((rrggbb >> 16) & 0xff) / 255f;
    float green = ((rrggbb >> 8) & 0xff) / 255f;
    float blue = (rrggbb & 0xff) / 255f;
    float luma = 0.2126f * red + 0.7152f * green + 0.0722f * blue;
    return new Yuv(
        16 + 219 * luma, 128 + 224 * (blue - luma) / 1.8556f, 128 + 224 * (red - luma) / 1.5748f);
  }

  /// This colour with `share` of the other in it, 0 to 1.
  Yuv towards(Yuv other, double share) {
    float part = (float) Math.clamp(share, 0, 1);
    return new Yuv(y + (other.y - y) * part, u + (other.u - u) * part, v + (other.v - v) * part);
  }

  /// The colour at `position` (0 to 1) of a gradient with equally spaced stops.
  static Yuv gradient(double position, Yuv... stops) {
    double scaled = Math.clamp(position, 0, 1) * (stops.length - 1);
    int index = Math.min((int) scaled, stops.length - 2);
    return stops[index].towards(stops[index + 1], scaled - index);
  }
}
