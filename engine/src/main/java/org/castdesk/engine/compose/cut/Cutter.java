package org.castdesk.engine.compose.cut;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.Mask;
import org.jspecify.annotations.Nullable;

/// Gives a picture its transparency, in place: by its key, then by its mask.
///
/// The alpha of a chroma key is found per colour sample and spread to the pixels between them: in
/// 4:2:0 a colour sample lies on every second column and between every two rows.
///
/// **Thread**: one at a time; the arrays are reused.
public final class Cutter {
  private static final int OPAQUE = 255;

  private byte[] luma = new byte[0];
  private byte[] alpha = new byte[0];
  private byte[] blue = new byte[0];
  private byte[] red = new byte[0];
  private byte[] chromaAlpha = new byte[0];

  /// What to do to a picture.
  ///
  /// @param matte null = no key
  /// @param mask null = no mask
  /// @param left where the picture begins in the mask
  public record Cut(@Nullable Matte matte, @Nullable Mask mask, int left, int top) {}

  /// @param picture with an alpha plane
  /// @param own whether that plane holds the picture's own transparency already
  public void cut(VideoFrame.Planes picture, Own own, Cut cut) {
    MemorySegment plane = Objects.requireNonNull(picture.alpha(), "alpha");
    int width = picture.widthPx();
    grow(width, picture.chromaWidthPx() * picture.chromaHeightPx());
    Matte matte = cut.matte();
    if (matte != null && matte.isChroma()) {
      keyChroma(picture, matte);
    }
    MaskRow mask =
        cut.mask() == null ? null : new MaskRow(cut.mask(), cut.left(), cut.top(), width);
    for (int y = 0; y < picture.heightPx(); y++) {
      PlaneSpot spot = new PlaneSpot(plane, (long) y * picture.strideAlpha(), 0);
      if (matte != null) {
        key(picture, matte, y);
      } else {
        Arrays.fill(alpha, 0, width, (byte) OPAQUE);
      }
      if (own == Own.ALPHA) {
        load(spot, luma, width);
        multiply(alpha, luma, width);
      }
      if (mask != null) {
        multiply(alpha, mask.at(y), width);
      }
      store(alpha, spot, width);
    }
  }

  /// Whether a picture came with transparency of its own.
  public enum Own {
    ALPHA,
    NONE
  }

  /// Leaves the row's alphas in [#alpha].
  private void key(VideoFrame.Planes picture, Matte matte, int y) {
    int width = picture.widthPx();
    PlaneSpot spot = new PlaneSpot(picture.y(), (long) y * picture.strideY(), 0);
    load(spot, luma, width);
    if (matte.isChroma()) {
      spread(picture, y);
      matte.clean(luma, alpha, width);
      store(luma, spot, width);
    } else {
      matte.keyLuma(luma, alpha, width);
    }
  }

  private void keyChroma(VideoFrame.Planes picture, Matte matte) {
    int width = picture.chromaWidthPx();
    for (int y = 0; y < picture.chromaHeightPx(); y++) {
      PlaneSpot blueSpot = new PlaneSpot(picture.u(), (long) y * picture.strideUv(), 0);
      PlaneSpot redSpot = new PlaneSpot(picture.v(), (long) y * picture.strideUv(), 0);
      load(blueSpot, blue, width);
      load(redSpot, red, width);
      matte.keyChroma(blue, red, width, chromaAlpha, y * width);
      store(blue, blueSpot, width);
      store(red, redSpot, width);
    }
  }

  /// Three parts of the nearer row of colour samples and one of the other; between two columns their
  /// mean.
  private void spread(VideoFrame.Planes picture, int y) {
    int columns = picture.chromaWidthPx();
    int near = y / 2 * columns;
    int other =
        (y & 1) == 0 ? Math.max(y / 2 - 1, 0) : Math.min(y / 2 + 1, picture.chromaHeightPx() - 1);
    int far = other * columns;
    int last = columns - 1;
    int width = picture.widthPx();
    for (int i = 0; i < columns; i++) {
      int here = 3 * (chromaAlpha[near + i] & 0xff) + (chromaAlpha[far + i] & 0xff);
      int next = Math.min(i + 1, last);
      int there = 3 * (chromaAlpha[near + next] & 0xff) + (chromaAlpha[far + next] & 0xff);
      alpha[2 * i] = (byte) ((2 * here + 4) >> 3);
      if (2 * i + 1 < width) {
        alpha[2 * i + 1] = (byte) ((here + there + 4) >> 3);
      }
    }
  }

  private static void multiply(byte[] alphas, byte[] by, int count) {
    for (int i = 0; i < count; i++) {
      int factor = by[i] & 0xff;
      if (factor != OPAQUE) {
        alphas[i] = (byte) div255((alphas[i] & 0xff) * factor);
      }
    }
  }

  private static int div255(int x) {
    int t = x + 128;
    return (t + (t >> 8)) >> 8;
  }

  private void grow(int width, int chroma) {
    if (luma.length < width + 1) {
      luma = new byte[width + 1];
      alpha = new byte[width + 1];
      blue = new byte[width + 1];
      red = new byte[width + 1];
    }
    if (chromaAlpha.length < chroma) {
      chromaAlpha = new byte[chroma];
    }
  }

  private static void load(PlaneSpot from, byte[] to, int count) {
    MemorySegment.copy(from.memory(), from.offset(), MemorySegment.ofArray(to), 0, count);
  }

  private static void store(byte[] from, PlaneSpot to, int count) {
    MemorySegment.copy(MemorySegment.ofArray(from), 0, to.memory(), to.offset(), count);
  }
}
