package org.castdesk.engine.compose.cut;

import org.castdesk.engine.show.Look;

/// How much of a pixel a luma key lets through.
public final class LumaMatte {
  private final Look.Key.Luma key;

  public LumaMatte(Look.Key.Luma key) {
    this.key = key;
  }

  /// **Units**: luma 16 to 235; the result is 0 = transparent to 255 = opaque.
  public int alpha(int luma) {
    double brightness = (luma - 16) / 219.0;
    double let = Math.clamp((brightness - key.low()) / (key.high() - key.low()), 0, 1);
    return (int) (255 * (key.inverted() ? 1 - let : let) + 0.5);
  }
}
