package org.castdesk.engine.compose.kernel;

/// Eight samples in a `long`, the first one in the lowest byte.
///
/// `div255(x)` is the rounded quotient `(x + 127) / 255`; 255 is odd, so there are no ties.
public final class Lanes {
  public static final long OPAQUE = -1L;

  /// Every second byte.
  public static final long EVEN = 0x00ff00ff00ff00ffL;

  public static final long ONE_PER_LANE = 0x0001000100010001L;
  public static final long ONE_PER_BYTE = 0x0101010101010101L;
  static final long HALF = 0x0080008000800080L;
  private static final int BYTE = 8;
  private static final int HALF_LONG = 32;

  private Lanes() {}

  /// How many longs hold so many samples.
  public static int longs(int samples) {
    return (samples + Long.BYTES - 1) / Long.BYTES;
  }

  /// `div255(over * alpha + under * (255 - alpha))` for one alpha.
  public static long blended(long under, long over, int alpha) {
    // div255(x) is (t + (t >> 8)) >> 8 with t = x + 128; exact for x up to 255 * 255.
    long even = (under & EVEN) * (255 - alpha) + (over & EVEN) * alpha + HALF;
    long odd = ((under >>> BYTE) & EVEN) * (255 - alpha) + ((over >>> BYTE) & EVEN) * alpha + HALF;
    even += (even >>> BYTE) & EVEN;
    odd += (odd >>> BYTE) & EVEN;
    return ((even >>> BYTE) & EVEN) | (odd & ~EVEN);
  }

  /// As [#blended], each sample with its own alpha. What is nothing, everything, or one alpha is
  /// settled at once.
  public static long laid(long under, long over, long alphas) {
    if (alphas == 0) {
      return under;
    }
    if (alphas == OPAQUE) {
      return over;
    }
    int first = (int) alphas & 0xff;
    return alphas == first * ONE_PER_BYTE
        ? blended(under, over, first)
        : laidSingly(under, over, alphas);
  }

  /// Written out: no step waits for the one before, and the quick compiler does not unroll.
  private static long laidSingly(long under, long over, long alphas) {
    long upper =
        laidFour(
            (int) (under >>> HALF_LONG), (int) (over >>> HALF_LONG), (int) (alphas >>> HALF_LONG));
    return upper << HALF_LONG | (laidFour((int) under, (int) over, (int) alphas) & 0xffffffffL);
  }

  private static int laidFour(int under, int over, int alphas) {
    return laidOne(under & 0xff, over & 0xff, alphas & 0xff)
        | laidOne(under >>> 8 & 0xff, over >>> 8 & 0xff, alphas >>> 8 & 0xff) << 8
        | laidOne(under >>> 16 & 0xff, over >>> 16 & 0xff, alphas >>> 16 & 0xff) << 16
        | laidOne(under >>> 24, over >>> 24, alphas >>> 24) << 24;
  }

  private static int laidOne(int under, int over, int alpha) {
    int sum = 255 * under + alpha * (over - under) + 128;
    return (sum + (sum >> BYTE)) >> BYTE;
  }

  /// Each alpha times one: `div255(alphas * by)`.
  public static long scaled(long alphas, int by) {
    return alphas == 0 || by == 255 ? alphas : blended(0, alphas, by);
  }

  /// Each alpha times another: `div255(a * b)`.
  public static long times(long a, long b) {
    if (a == OPAQUE) {
      return b;
    }
    if (b == OPAQUE || a == 0) {
      return a;
    }
    return b == 0 ? 0 : laidSingly(0, b, a);
  }

  /// Eight alphas of two rows become four rounded means of two by two, in the lower half.
  public static long halved(long upper, long lower) {
    long sum =
        (upper & EVEN) + ((upper >>> BYTE) & EVEN) + (lower & EVEN) + ((lower >>> BYTE) & EVEN);
    long means = ((sum + 2 * ONE_PER_LANE) >>> 2) & EVEN;
    means = (means | (means >>> BYTE)) & 0x0000ffff0000ffffL;
    return (means | (means >>> 16)) & 0xffffffffL;
  }

  /// Lays samples over samples: [#laid] with `div255(alphas * alpha)`, long by long.
  ///
  /// @param longs which of them
  public static void lay(long[] under, long[] over, long[] alphas, Stretch longs, int alpha) {
    for (int i = longs.from; i < longs.end; i++) {
      long let = alphas[i];
      if (let == 0) {
        continue;
      }
      if (alpha != 255) {
        let = blended(0, let, alpha);
      }
      under[i] = let == OPAQUE ? over[i] : laid(under[i], over[i], let);
    }
  }

  /// From one place up to another.
  public record Stretch(int from, int end) {}
}
