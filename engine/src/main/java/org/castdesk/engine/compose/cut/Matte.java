package org.castdesk.engine.compose.cut;

import java.util.Arrays;
import org.castdesk.engine.show.Look;
import org.jspecify.annotations.Nullable;

/// A key made ready: remembers what it makes of the colours it has met. A picture has a few thousand
/// of them, so they are reckoned as they come, not all beforehand: a key that is being adjusted
/// holds up nobody.
///
/// **Thread**: any. Two that meet a colour at once reckon it twice, with the same result.
public final class Matte {
  private static final int VALUES = 256;
  private static final int UNKNOWN = -1;

  private final @Nullable ChromaMatte chroma;

  /// By colour difference pair, `blue << 8 | red`: `alpha << 16 | blue << 8 | red`. By luma: alpha.
  private final int[] known;

  public Matte(Look.Key key) {
    switch (key) {
      case Look.Key.Chroma wanted -> {
        chroma = new ChromaMatte(wanted);
        known = new int[VALUES * VALUES];
        Arrays.fill(known, UNKNOWN);
      }
      case Look.Key.Luma wanted -> {
        chroma = null;
        known = new int[VALUES];
        LumaMatte matte = new LumaMatte(wanted);
        Arrays.setAll(known, matte::alpha);
      }
    }
  }

  /// Whether it goes by colour; else by brightness.
  boolean isChroma() {
    return chroma != null;
  }

  /// Keys one row of colour differences in place.
  ///
  /// @param alpha takes the alphas of these samples, from `offset` on
  void keyChroma(byte[] blue, byte[] red, int count, byte[] alpha, int offset) {
    for (int i = 0; i < count; i++) {
      int at = (blue[i] & 0xff) << 8 | (red[i] & 0xff);
      int found = known[at];
      if (found == UNKNOWN) {
        found = reckon(at);
      }
      alpha[offset + i] = (byte) (found >> 16);
      blue[i] = (byte) (found >> 8);
      red[i] = (byte) found;
    }
  }

  private int reckon(int at) {
    int found = chroma == null ? 0 : chroma.sample(at >> 8, at & 0xff);
    known[at] = found;
    return found;
  }

  /// Takes the backing's brightness out of one row of luma, in place.
  void clean(byte[] luma, byte[] alpha, int count) {
    ChromaMatte matte = chroma;
    if (matte == null) {
      return;
    }
    for (int i = 0; i < count; i++) {
      int share = alpha[i] & 0xff;
      if (share != 0 && share != 255) {
        luma[i] = (byte) matte.luma(luma[i] & 0xff, share);
      }
    }
  }

  /// The alphas of one row of luma.
  void keyLuma(byte[] luma, byte[] alpha, int count) {
    for (int i = 0; i < count; i++) {
      alpha[i] = (byte) known[luma[i] & 0xff];
    }
  }
}
