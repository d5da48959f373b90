package org.castdesk.engine.source.pattern;

/// Turns fractions of a level into a fine pattern, so that a slow gradient shows no bands.
///
/// **Source**: B. E. Bayer, "An optimum method for two-level rendition", 1973 (the 8 x 8 matrix).
final class Dither {
  private static final float[] THRESHOLDS = matrix();

  private Dither() {}

  static byte level(float value, int x, int y) {
    int level = (int) (value + THRESHOLDS[(y & 7) * 8 + (x & 7)]);
    return (byte) Math.max(1, Math.min(254, level));
  }

  private static float[] matrix() {
    float[] thresholds = new float[64];
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        int cross = x ^ y;
        int rank = 0;
        for (int bit = 0; bit < 3; bit++) {
          rank = (rank << 2) | (((cross >> bit) & 1) << 1) | ((y >> bit) & 1);
        }
        thresholds[y * 8 + x] = (rank + 0.5f) / 64;
      }
    }
    return thresholds;
  }
}
