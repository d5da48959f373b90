package org.castdesk.engine.compose.cut;

import java.util.Arrays;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.show.Look;

/// What a chroma key makes of one sample: how much of it is foreground, and which colour that
/// foreground has without the backing's light.
///
/// The colour difference plane is looked at along the backing's colour: `along` is the share of that
/// direction, `across` what is left. Within the key's angle the backing's strength is `along -
/// across / tan(angle / 2)`. What is between the limits is a mixture; its foreground is reckoned
/// back from it. **Source**: the keying geometry of K. Jack, Video Demystified, chapter 7.
public final class ChromaMatte {
  /// Light that the backing throws on the foreground reaches colours further away from its hue.
  private static final double SPILL_HALF_ANGLE = Math.PI / 3;

  /// `ceil(2^24 / d)`: dividends up to 65,152 come here, and times 254 that is below 2^24: exact.
  private static final long[] RECIPROCALS = new long[255];

  private static final int RECIPROCAL_BITS = 24;

  static {
    Arrays.setAll(RECIPROCALS, d -> d == 0 ? 0 : ((1L << RECIPROCAL_BITS) + d - 1) / d);
  }

  private final double keyBlue;
  private final double keyRed;
  private final double strength;
  private final double slope;
  private final double spillSlope;
  private final double spill;
  private final double solid;
  private final double clear;
  private final int keyLuma;

  public ChromaMatte(Look.Key.Chroma key) {
    VideoColour colour = VideoColour.of(key.colour());
    keyBlue = colour.blue() - 128;
    keyRed = colour.red() - 128;
    keyLuma = colour.luma();
    strength = Math.max(1, Math.sqrt(keyBlue * keyBlue + keyRed * keyRed));
    slope = 1 / StrictMath.tan(StrictMath.toRadians(key.angle()) / 2);
    spillSlope = 1 / StrictMath.tan(SPILL_HALF_ANGLE);
    spill = key.spill();
    solid = key.solid();
    clear = key.clear();
  }

  /// `alpha << 16 | blue << 8 | red`: how much of this colour is foreground (0 to 255), and the
  /// colour differences of that foreground.
  public int sample(int blue, int red) {
    int alpha = alpha(blue - 128, red - 128);
    if (alpha == 0) {
      return 128 << 8 | 128;
    }
    double share = alpha / 255.0;
    double pureBlue = (blue - 128 - keyBlue * (1 - share)) / share;
    double pureRed = (red - 128 - keyRed * (1 - share)) / share;
    double tooMuch = along(pureBlue, pureRed) - across(pureBlue, pureRed) * spillSlope;
    double taken = Math.max(0, tooMuch) * spill / strength;
    return alpha << 16 | stored(pureBlue - taken * keyBlue) << 8 | stored(pureRed - taken * keyRed);
  }

  private int alpha(double blue, double red) {
    double within = along(blue, red) - across(blue, red) * slope;
    double backing = Math.clamp((within / strength - solid) / (clear - solid), 0, 1);
    return (int) (255 * (1 - backing) + 0.5);
  }

  private static int stored(double difference) {
    return (int) Math.floor(Math.clamp(difference, -112, 112) + 128.5);
  }

  /// The foreground's brightness, `alpha` being how much of the pixel it is.
  public int luma(int luma, int alpha) {
    if (alpha == 0 || alpha == 255) {
      return luma;
    }
    int rest = 255 * luma - (255 - alpha) * keyLuma + alpha / 2;
    // Less than nothing is below 16 as well, however it is rounded.
    return rest <= 0 ? 16 : Math.clamp((rest * RECIPROCALS[alpha]) >> RECIPROCAL_BITS, 16, 235);
  }

  private double along(double blue, double red) {
    return (blue * keyBlue + red * keyRed) / strength;
  }

  private double across(double blue, double red) {
    return Math.abs(blue * keyRed - red * keyBlue) / strength;
  }
}
