package org.castdesk.engine.compose.kernel;

import java.lang.foreign.MemorySegment;

/// What can be done to samples in bulk, four 16-bit lanes in a `long` at a time.
///
/// `div255(x)` below is the rounded quotient `(x + 127) / 255`; 255 is odd, so there are no ties.
/// The result may go where one operand came from; otherwise the planes must not overlap.
///
/// Samples are copied to small heap arrays first. Bulk copies and array access are quick even in the
/// interpreter, where reading off-heap memory sample by sample is some fifty times slower; so the
/// first transition after a start is no late tick.
///
/// **Thread**: one caller at a time (the arrays are reused).
public final class Kernels {
  private static final int CHUNK_BYTES = 4096;
  private static final long LANES = 0x00ff00ff00ff00ffL;
  private static final long HALF = 0x0080008000800080L;
  private static final long ONE_PER_LANE = 0x0001000100010001L;
  private static final long ONE_PER_BYTE = 0x0101010101010101L;
  private static final long OPAQUE = -1L;

  private final long[] under = new long[CHUNK_BYTES / Long.BYTES];
  private final long[] over = new long[CHUNK_BYTES / Long.BYTES];
  private final long[] mask = new long[CHUNK_BYTES / Long.BYTES];
  private final MemorySegment underBytes = MemorySegment.ofArray(under);
  private final MemorySegment overBytes = MemorySegment.ofArray(over);
  private final MemorySegment maskBytes = MemorySegment.ofArray(mask);

  /// `out = (old * (256 - weight) + new * weight + 128) >> 8`. **Units**: weight 0 to 256.
  public void mix(
      PlaneSpot oldSamples, PlaneSpot newSamples, PlaneSpot out, Extent extent, int weight) {
    for (int row = 0; row < extent.rows(); row++) {
      for (int x = 0; x < extent.width(); x += CHUNK_BYTES) {
        int bytes = Math.min(CHUNK_BYTES, extent.width() - x);
        load(oldSamples, row, x, underBytes, bytes);
        load(newSamples, row, x, overBytes, bytes);
        mixLanes(under, over, longs(bytes), weight);
        store(out, row, x, bytes);
      }
    }
  }

  /// Mixes towards one value: `out = (in * (256 - weight) + value * weight + 128) >> 8`.
  public void tint(PlaneSpot in, PlaneSpot out, Extent extent, int value, int weight) {
    long add = ONE_PER_LANE * value * weight + HALF;
    for (int row = 0; row < extent.rows(); row++) {
      for (int x = 0; x < extent.width(); x += CHUNK_BYTES) {
        int bytes = Math.min(CHUNK_BYTES, extent.width() - x);
        load(in, row, x, underBytes, bytes);
        tintLanes(under, longs(bytes), add, 256 - weight);
        store(out, row, x, bytes);
      }
    }
  }

  /// Lays `over` on `out`: `out = div255(over * alpha + out * (255 - alpha))`. **Units**: 0 to 255.
  public void blend(PlaneSpot over, PlaneSpot out, Extent extent, int alpha) {
    for (int row = 0; row < extent.rows(); row++) {
      for (int x = 0; x < extent.width(); x += CHUNK_BYTES) {
        int bytes = Math.min(CHUNK_BYTES, extent.width() - x);
        load(out, row, x, underBytes, bytes);
        load(over, row, x, overBytes, bytes);
        blendLanes(under, this.over, longs(bytes), alpha);
        store(out, row, x, bytes);
      }
    }
  }

  /// As [#blend], with an alpha of its own for every sample: `div255(mask * alpha)`.
  public void blendMasked(PlaneSpot over, PlaneSpot mask, PlaneSpot out, Extent extent, int alpha) {
    for (int row = 0; row < extent.rows(); row++) {
      for (int x = 0; x < extent.width(); x += CHUNK_BYTES) {
        int bytes = Math.min(CHUNK_BYTES, extent.width() - x);
        load(mask, row, x, maskBytes, bytes);
        load(out, row, x, underBytes, bytes);
        load(over, row, x, overBytes, bytes);
        blendMaskedLanes(longs(bytes), alpha);
        store(out, row, x, bytes);
      }
    }
  }

  private static void mixLanes(long[] old, long[] fresh, int count, int weight) {
    for (int i = 0; i < count; i++) {
      long x = old[i];
      long y = fresh[i];
      long even = (x & LANES) * (256 - weight) + (y & LANES) * weight + HALF;
      long odd = ((x >>> 8) & LANES) * (256 - weight) + ((y >>> 8) & LANES) * weight + HALF;
      old[i] = ((even >>> 8) & LANES) | (odd & ~LANES);
    }
  }

  private static void tintLanes(long[] samples, int count, long add, int weight) {
    for (int i = 0; i < count; i++) {
      long x = samples[i];
      long even = (x & LANES) * weight + add;
      long odd = ((x >>> 8) & LANES) * weight + add;
      samples[i] = ((even >>> 8) & LANES) | (odd & ~LANES);
    }
  }

  private static void blendLanes(long[] under, long[] over, int count, int alpha) {
    for (int i = 0; i < count; i++) {
      under[i] = blended(under[i], over[i], alpha);
    }
  }

  // div255(x) is (t + (t >> 8)) >> 8 with t = x + 128; exact for x up to 255 * 255.
  private static long blended(long x, long y, int alpha) {
    long even = (x & LANES) * (255 - alpha) + (y & LANES) * alpha + HALF;
    long odd = ((x >>> 8) & LANES) * (255 - alpha) + ((y >>> 8) & LANES) * alpha + HALF;
    even += (even >>> 8) & LANES;
    odd += (odd >>> 8) & LANES;
    return ((even >>> 8) & LANES) | (odd & ~LANES);
  }

  // A title or logo is mostly all, nothing, or a plate of one alpha: those are settled eight
  // samples
  // at a time.
  private void blendMaskedLanes(int count, int alpha) {
    for (int i = 0; i < count; i++) {
      long alphas = mask[i];
      if (alphas == 0) {
        continue;
      }
      if (alphas == OPAQUE && alpha == 255) {
        under[i] = over[i];
      } else if (alphas == (alphas & 0xff) * ONE_PER_BYTE) {
        under[i] = blended(under[i], over[i], div255((int) (alphas & 0xff) * alpha));
      } else {
        under[i] = blendedSingly(under[i], over[i], alphas, alpha);
      }
    }
  }

  private static long blendedSingly(long x, long y, long alphas, int alpha) {
    long result = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 8) {
      int a = div255((int) ((alphas >>> shift) & 0xff) * alpha);
      int sum = (int) ((y >>> shift) & 0xff) * a + (int) ((x >>> shift) & 0xff) * (255 - a);
      result |= (long) div255(sum) << shift;
    }
    return result;
  }

  private static int div255(int x) {
    int t = x + 128;
    return (t + (t >> 8)) >> 8;
  }

  private static int longs(int bytes) {
    return (bytes + Long.BYTES - 1) / Long.BYTES;
  }

  private static void load(PlaneSpot from, int row, int x, MemorySegment buffer, int bytes) {
    MemorySegment.copy(
        from.memory(), from.offset() + (long) row * from.stride() + x, buffer, 0, bytes);
  }

  private void store(PlaneSpot to, int row, int x, int bytes) {
    MemorySegment.copy(
        underBytes, 0, to.memory(), to.offset() + (long) row * to.stride() + x, bytes);
  }
}
