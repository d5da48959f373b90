package org.castdesk.engine.compose.cut;

import java.util.Arrays;
import org.castdesk.engine.compose.kernel.Lanes;
import org.castdesk.engine.show.Look;
import org.jspecify.annotations.Nullable;

/// A key made ready: remembers what it makes of the colours it has met. A picture has a few thousand
/// of them, so they are reckoned as they come, not all beforehand: a key that is being adjusted
/// holds up nobody.
///
/// **Thread**: any. Two that meet a colour at once reckon it twice, with the same result.
public final class Matte {
  private static final int VALUES = 256;
  private static final long UNKNOWN = -1;
  private static final long CARRIES = VALUES * Lanes.ONE_PER_LANE;

  private final @Nullable ChromaMatte chroma;

  /// By colour difference pair, `blue << 8 | red`: `alpha | blue << 16 | red << 32`. By luma: alpha.
  private final long[] known;

  /// Luma below `low` has the alpha of black, from `high` on that of white.
  private int low;

  private int high = VALUES;

  public Matte(Look.Key key) {
    switch (key) {
      case Look.Key.Chroma wanted -> {
        chroma = new ChromaMatte(wanted);
        known = new long[VALUES * VALUES];
        Arrays.fill(known, UNKNOWN);
      }
      case Look.Key.Luma wanted -> {
        chroma = null;
        known = new long[VALUES];
        LumaMatte matte = new LumaMatte(wanted);
        Arrays.setAll(known, luma -> (long) matte.alpha(luma));
        while (low < VALUES && known[low] == known[0]) {
          low++;
        }
        while (high > 0 && known[high - 1] == known[VALUES - 1]) {
          high--;
        }
      }
    }
  }

  /// Whether it goes by colour; else by brightness.
  boolean isChroma() {
    return chroma != null;
  }

  /// Keys one row of colour differences in place.
  ///
  /// @param count how many longs
  void keyChroma(long[] blue, long[] red, long[] alpha, int count) {
    long lastBlue = 0;
    long lastRed = 0;
    for (int i = 0; i < count; i++) {
      if (i > 0 && blue[i] == lastBlue && red[i] == lastRed) {
        alpha[i] = alpha[i - 1];
        blue[i] = blue[i - 1];
        red[i] = red[i - 1];
        continue;
      }
      lastBlue = blue[i];
      lastRed = red[i];
      keyEight(blue, red, alpha, i);
    }
  }

  // Two samples at a time: what is found lies apart far enough for a second one between.
  private void keyEight(long[] blues, long[] reds, long[] alphas, int i) {
    long[] table = known;
    long blue = blues[i];
    long red = reds[i];
    long newBlue = 0;
    long newRed = 0;
    long alpha = 0;
    for (int pair = 0; pair < Long.BYTES; pair += 2) {
      int first = (((int) blue & 0xff) << 8) | ((int) red & 0xff);
      int second = ((int) blue & 0xff00) | (((int) red >>> 8) & 0xff);
      long found = table[first];
      long next = table[second];
      if ((found | next) < 0) {
        found = reckon(first);
        next = reckon(second);
      }
      long both = found | (next << 8);
      alpha = (alpha >>> 16) | (both << 48);
      newBlue = (newBlue >>> 16) | ((both >>> 16) << 48);
      newRed = (newRed >>> 16) | ((both >>> 32) << 48);
      blue >>>= 16;
      red >>>= 16;
    }
    blues[i] = newBlue;
    reds[i] = newRed;
    alphas[i] = alpha;
  }

  private long reckon(int at) {
    long sample = chroma == null ? 0 : chroma.sample(at >> 8, at & 0xff);
    long found = (sample >> 16) | (((sample >> 8) & 0xff) << 16) | ((sample & 0xff) << 32);
    known[at] = found;
    return found;
  }

  /// Takes the backing's brightness out of one row of luma, in place.
  void clean(long[] luma, long[] alpha, int from, int end) {
    ChromaMatte matte = chroma;
    if (matte == null) {
      return;
    }
    for (int i = from; i < end; i++) {
      if (alpha[i] != 0 && alpha[i] != Lanes.OPAQUE) {
        luma[i] = cleaned(matte, luma[i], alpha[i]);
      }
    }
  }

  private static long cleaned(ChromaMatte matte, long luma, long alpha) {
    long result = 0;
    for (int sample = 0; sample < Long.BYTES; sample++) {
      int value = matte.luma((int) luma & 0xff, (int) alpha & 0xff);
      result = (result >>> 8) | ((long) value << 56);
      luma >>>= 8;
      alpha >>>= 8;
    }
    return result;
  }

  /// The alphas of one row of luma. What is dark or bright enough throughout is settled eight
  /// samples at a time.
  ///
  /// @param count how many longs
  void keyLuma(long[] luma, long[] alpha, int count) {
    long black = known[0] * Lanes.ONE_PER_BYTE;
    long white = known[VALUES - 1] * Lanes.ONE_PER_BYTE;
    // Added to a sample in a lane of its own, these carry over into bit 8 from the limit on.
    long toHigh = (VALUES - high) * Lanes.ONE_PER_LANE;
    long toLow = (VALUES - low) * Lanes.ONE_PER_LANE;
    for (int i = 0; i < count; i++) {
      long even = luma[i] & Lanes.EVEN;
      long odd = (luma[i] >>> 8) & Lanes.EVEN;
      if (((even + toHigh) & (odd + toHigh) & CARRIES) == CARRIES) {
        alpha[i] = white;
      } else if ((((even + toLow) | (odd + toLow)) & CARRIES) == 0) {
        alpha[i] = black;
      } else {
        alpha[i] = looked(luma[i]);
      }
    }
  }

  private long looked(long samples) {
    long result = 0;
    for (int sample = 0; sample < Long.BYTES; sample++) {
      result = (result >>> 8) | (known[(int) samples & 0xff] << 56);
      samples >>>= 8;
    }
    return result;
  }
}
