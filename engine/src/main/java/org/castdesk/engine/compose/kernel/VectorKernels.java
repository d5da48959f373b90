package org.castdesk.engine.compose.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The kernels on the CPU's vector registers: two samples in each 16-bit lane, even and odd ones
/// worked on apart.
///
/// Each kernel is one method with everything written out: a helper that takes or returns a vector
/// and is not inlined makes each vector an object, some fifty times slower. For the same reason
/// nobody calls these before [KernelWarmup] has had them compiled.
///
/// **Thread**: any; no state. **Fails**: `NoClassDefFoundError` where the module
/// `jdk.incubator.vector` is absent.
public final class VectorKernels implements Kernels {
  private static final VectorSpecies<Short> LANES = ShortVector.SPECIES_PREFERRED;
  private static final int STEP_BYTES = LANES.vectorByteSize();
  private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  private static final short LOW = 0xff;

  @Override
  public void mix(
      PlaneSpot oldSamples, PlaneSpot newSamples, PlaneSpot out, Extent extent, int weight) {
    MemorySegment a = oldSamples.memory();
    MemorySegment b = newSamples.memory();
    MemorySegment c = out.memory();
    Extent run =
        oldSamples.stride() == out.stride()
            ? extent.joined(newSamples.stride(), out.stride())
            : extent;
    int width = run.width();
    int bound = width - width % STEP_BYTES;
    short weightB = (short) weight;
    short weightA = (short) (256 - weight);
    for (int row = 0; row < run.rows(); row++) {
      long atA = oldSamples.offset() + (long) row * oldSamples.stride();
      long atB = newSamples.offset() + (long) row * newSamples.stride();
      long atC = out.offset() + (long) row * out.stride();
      for (int i = 0; i < bound; i += STEP_BYTES) {
        ShortVector x = ShortVector.fromMemorySegment(LANES, a, atA + i, ORDER);
        ShortVector y = ShortVector.fromMemorySegment(LANES, b, atB + i, ORDER);
        ShortVector even = x.and(LOW).mul(weightA).add(y.and(LOW).mul(weightB)).add((short) 128);
        ShortVector odd =
            x.lanewise(VectorOperators.LSHR, 8)
                .mul(weightA)
                .add(y.lanewise(VectorOperators.LSHR, 8).mul(weightB))
                .add((short) 128);
        even.lanewise(VectorOperators.LSHR, 8)
            .or(odd.and((short) 0xff00))
            .intoMemorySegment(c, atC + i, ORDER);
      }
      for (int i = bound; i < width; i++) {
        int mixed =
            (a.get(BYTE, atA + i) & 0xff) * weightA + (b.get(BYTE, atB + i) & 0xff) * weightB;
        c.set(BYTE, atC + i, (byte) ((mixed + 128) >> 8));
      }
    }
  }

  @Override
  public void tint(PlaneSpot in, PlaneSpot out, Extent extent, int value, int weight) {
    MemorySegment a = in.memory();
    MemorySegment c = out.memory();
    Extent run = extent.joined(in.stride(), out.stride());
    int width = run.width();
    int bound = width - width % STEP_BYTES;
    short weightA = (short) (256 - weight);
    int addend = value * weight + 128;
    short add = (short) addend;
    for (int row = 0; row < run.rows(); row++) {
      long atA = in.offset() + (long) row * in.stride();
      long atC = out.offset() + (long) row * out.stride();
      for (int i = 0; i < bound; i += STEP_BYTES) {
        ShortVector x = ShortVector.fromMemorySegment(LANES, a, atA + i, ORDER);
        ShortVector even = x.and(LOW).mul(weightA).add(add);
        ShortVector odd = x.lanewise(VectorOperators.LSHR, 8).mul(weightA).add(add);
        even.lanewise(VectorOperators.LSHR, 8)
            .or(odd.and((short) 0xff00))
            .intoMemorySegment(c, atC + i, ORDER);
      }
      for (int i = bound; i < width; i++) {
        int mixed = (a.get(BYTE, atA + i) & 0xff) * weightA + addend;
        c.set(BYTE, atC + i, (byte) (mixed >> 8));
      }
    }
  }

  @Override
  public void blend(PlaneSpot over, PlaneSpot out, Extent extent, int alpha) {
    MemorySegment a = over.memory();
    MemorySegment c = out.memory();
    Extent run = extent.joined(over.stride(), out.stride());
    int width = run.width();
    int bound = width - width % STEP_BYTES;
    short weightA = (short) alpha;
    short weightC = (short) (255 - alpha);
    for (int row = 0; row < run.rows(); row++) {
      long atA = over.offset() + (long) row * over.stride();
      long atC = out.offset() + (long) row * out.stride();
      for (int i = 0; i < bound; i += STEP_BYTES) {
        ShortVector x = ShortVector.fromMemorySegment(LANES, a, atA + i, ORDER);
        ShortVector y = ShortVector.fromMemorySegment(LANES, c, atC + i, ORDER);
        ShortVector even = x.and(LOW).mul(weightA).add(y.and(LOW).mul(weightC)).add((short) 128);
        ShortVector odd =
            x.lanewise(VectorOperators.LSHR, 8)
                .mul(weightA)
                .add(y.lanewise(VectorOperators.LSHR, 8).mul(weightC))
                .add((short) 128);
        even = even.add(even.lanewise(VectorOperators.LSHR, 8));
        odd = odd.add(odd.lanewise(VectorOperators.LSHR, 8));
        even.lanewise(VectorOperators.LSHR, 8)
            .or(odd.and((short) 0xff00))
            .intoMemorySegment(c, atC + i, ORDER);
      }
      for (int i = bound; i < width; i++) {
        int t =
            (a.get(BYTE, atA + i) & 0xff) * weightA + (c.get(BYTE, atC + i) & 0xff) * weightC + 128;
        c.set(BYTE, atC + i, (byte) ((t + (t >> 8)) >> 8));
      }
    }
  }

  @Override
  public void blendMasked(PlaneSpot over, PlaneSpot mask, PlaneSpot out, Extent extent, int alpha) {
    MemorySegment a = over.memory();
    MemorySegment m = mask.memory();
    MemorySegment c = out.memory();
    int width = extent.width();
    int bound = width - width % STEP_BYTES;
    short layer = (short) alpha;
    for (int row = 0; row < extent.rows(); row++) {
      long atA = over.offset() + (long) row * over.stride();
      long atM = mask.offset() + (long) row * mask.stride();
      long atC = out.offset() + (long) row * out.stride();
      for (int i = 0; i < bound; i += STEP_BYTES) {
        ShortVector x = ShortVector.fromMemorySegment(LANES, a, atA + i, ORDER);
        ShortVector y = ShortVector.fromMemorySegment(LANES, c, atC + i, ORDER);
        ShortVector w = ShortVector.fromMemorySegment(LANES, m, atM + i, ORDER);
        ShortVector evenW = w.and(LOW).mul(layer).add((short) 128);
        ShortVector oddW = w.lanewise(VectorOperators.LSHR, 8).mul(layer).add((short) 128);
        evenW =
            evenW.add(evenW.lanewise(VectorOperators.LSHR, 8)).lanewise(VectorOperators.LSHR, 8);
        oddW = oddW.add(oddW.lanewise(VectorOperators.LSHR, 8)).lanewise(VectorOperators.LSHR, 8);
        // over * w + out * (255 - w), in 16 bits without overflow
        ShortVector even =
            x.and(LOW).mul(evenW).add(y.and(LOW).mul(evenW.neg().add(LOW))).add((short) 128);
        ShortVector odd =
            x.lanewise(VectorOperators.LSHR, 8)
                .mul(oddW)
                .add(y.lanewise(VectorOperators.LSHR, 8).mul(oddW.neg().add(LOW)))
                .add((short) 128);
        even = even.add(even.lanewise(VectorOperators.LSHR, 8));
        odd = odd.add(odd.lanewise(VectorOperators.LSHR, 8));
        even.lanewise(VectorOperators.LSHR, 8)
            .or(odd.and((short) 0xff00))
            .intoMemorySegment(c, atC + i, ORDER);
      }
      for (int i = bound; i < width; i++) {
        int w = (m.get(BYTE, atM + i) & 0xff) * alpha + 128;
        w = (w + (w >> 8)) >> 8;
        int t = (a.get(BYTE, atA + i) & 0xff) * w + (c.get(BYTE, atC + i) & 0xff) * (255 - w) + 128;
        c.set(BYTE, atC + i, (byte) ((t + (t >> 8)) >> 8));
      }
    }
  }
}
