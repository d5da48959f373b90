package org.castdesk.engine.compose.kernel;

import java.lang.foreign.MemorySegment;

/// What can be done to samples in bulk, four 16-bit lanes in a `long` at a time.
///
/// `div255(x)` below is that of [Lanes].
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
        mixLanes(under, over, Lanes.longs(bytes), weight);
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
        tintLanes(under, Lanes.longs(bytes), add, 256 - weight);
        store(out, row, x, bytes);
      }
    }
  }

  /// Lays one value on `out`: `out = div255(value * alpha + out * (255 - alpha))`.
  public void stain(PlaneSpot out, Extent extent, int value, int alpha) {
    long over = value * Lanes.ONE_PER_BYTE;
    for (int row = 0; row < extent.rows(); row++) {
      for (int x = 0; x < extent.width(); x += CHUNK_BYTES) {
        int bytes = Math.min(CHUNK_BYTES, extent.width() - x);
        load(out, row, x, underBytes, bytes);
        for (int i = 0; i < Lanes.longs(bytes); i++) {
          under[i] = Lanes.blended(under[i], over, alpha);
        }
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
        blendLanes(under, this.over, Lanes.longs(bytes), alpha);
        store(out, row, x, bytes);
      }
    }
  }

  /// As [#blend], with an alpha of its own for every sample: `div255(mask * alpha)`.
  ///
  /// Letters are mostly nothing: what the mask leaves alone at both ends of a row is not even read.
  public void blendMasked(PlaneSpot over, PlaneSpot mask, PlaneSpot out, Extent extent, int alpha) {
    for (int row = 0; row < extent.rows(); row++) {
      for (int x = 0; x < extent.width(); x += CHUNK_BYTES) {
        int bytes = Math.min(CHUNK_BYTES, extent.width() - x);
        load(mask, row, x, maskBytes, bytes);
        Lanes.Stretch inked = inked(Lanes.longs(bytes));
        if (inked.from() < inked.end()) {
          int from = inked.from() * Long.BYTES;
          int length = Math.min(bytes, inked.end() * Long.BYTES) - from;
          long below = place(out, row, x + from);
          MemorySegment.copy(out.memory(), below, underBytes, from, length);
          MemorySegment.copy(over.memory(), place(over, row, x + from), overBytes, from, length);
          Lanes.lay(under, this.over, this.mask, inked, alpha);
          MemorySegment.copy(underBytes, from, out.memory(), below, length);
        }
      }
    }
  }

  /// From the first long of the mask that lets anything through to behind the last one.
  private Lanes.Stretch inked(int longs) {
    int from = 0;
    while (from < longs && mask[from] == 0) {
      from++;
    }
    int end = longs;
    while (end > from && mask[end - 1] == 0) {
      end--;
    }
    return new Lanes.Stretch(from, end);
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
      under[i] = Lanes.blended(under[i], over[i], alpha);
    }
  }

  private static void load(PlaneSpot from, int row, int x, MemorySegment buffer, int bytes) {
    MemorySegment.copy(from.memory(), place(from, row, x), buffer, 0, bytes);
  }

  private static long place(PlaneSpot spot, int row, int x) {
    return spot.offset() + (long) row * spot.stride() + x;
  }

  private void store(PlaneSpot to, int row, int x, int bytes) {
    MemorySegment.copy(
        underBytes, 0, to.memory(), to.offset() + (long) row * to.stride() + x, bytes);
  }
}
