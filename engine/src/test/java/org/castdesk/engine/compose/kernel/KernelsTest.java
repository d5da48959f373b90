package org.castdesk.engine.compose.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The kernels against the formula, for every pair of values and every length.
class KernelsTest {
  private static final int LONGEST = 200;

  private final Kernels kernels = new Kernels();

  @Test
  void mix_ofEveryPairAndWeight_followsTheFormula() {
    try (Pairs pairs = new Pairs()) {
      for (int weight = 0; weight <= 256; weight += weight % 8 == 0 ? 1 : 7) {
        int w = weight;
        kernels.mix(pairs.first, pairs.second, pairs.out, Pairs.EXTENT, w);
        pairs.check((a, b) -> (a * (256 - w) + b * w + 128) >> 8);
      }
    }
  }

  @Test
  void tint_ofEveryValueAndWeight_followsTheFormula() {
    try (Pairs pairs = new Pairs()) {
      for (int weight = 0; weight <= 256; weight += 16) {
        for (int value : new int[] {0, 16, 128, 235, 255}) {
          int w = weight;
          kernels.tint(pairs.first, pairs.out, Pairs.EXTENT, value, w);
          pairs.check((a, _) -> (a * (256 - w) + value * w + 128) >> 8);
        }
      }
    }
  }

  @Test
  void blend_ofEveryPairAndAlpha_isTheRoundedQuotient() {
    try (Pairs pairs = new Pairs()) {
      for (int alpha = 0; alpha <= 255; alpha += alpha % 15 == 0 ? 1 : 14) {
        int w = alpha;
        MemorySegment.copy(pairs.second.memory(), 0, pairs.out.memory(), 0, Pairs.BYTES);
        kernels.blend(pairs.first, pairs.out, Pairs.EXTENT, w);
        pairs.check((a, b) -> (a * w + b * (255 - w) + 127) / 255);
      }
    }
  }

  @Test
  void stain_ofEveryValueAndAlpha_isTheRoundedQuotient() {
    try (Pairs pairs = new Pairs()) {
      for (int alpha : new int[] {0, 1, 77, 128, 254, 255}) {
        for (int value : new int[] {0, 16, 128, 255}) {
          MemorySegment.copy(pairs.first.memory(), 0, pairs.out.memory(), 0, Pairs.BYTES);
          kernels.stain(pairs.out, Pairs.EXTENT, value, alpha);
          pairs.check((a, _) -> (value * alpha + a * (255 - alpha) + 127) / 255);
        }
      }
    }
  }

  @Test
  void blendMasked_ofEveryValueAndMask_isTheRoundedQuotient() {
    try (Pairs pairs = new Pairs()) {
      for (int alpha : new int[] {0, 1, 127, 128, 254, 255}) {
        for (int below : new int[] {0, 1, 16, 128, 235, 254, 255}) {
          pairs.out.memory().fill((byte) below);
          kernels.blendMasked(pairs.first, pairs.second, pairs.out, Pairs.EXTENT, alpha);
          pairs.check((a, mask) -> {
            int w = (mask * alpha + 127) / 255;
            return (a * w + below * (255 - w) + 127) / 255;
          });
        }
      }
    }
  }

  @Test
  void everyLength_touchesItsRowsOnly() {
    Random random = new Random(5);
    for (int width = 0; width <= LONGEST; width++) {
      try (Arena arena = Arena.ofConfined()) {
        Extent extent = new Extent(width, 3);
        PlaneSpot a = spot(arena, width, random);
        PlaneSpot b = spot(arena, width, random);
        PlaneSpot start = spot(arena, width, random);
        int weight = random.nextInt(256);
        checkMargins(start, out -> kernels.mix(a, b, out, extent, weight), extent);
        checkMargins(start, out -> kernels.mix(out, b, out, extent, weight), extent);
        checkMargins(start, out -> kernels.tint(a, out, extent, 16, weight), extent);
        checkMargins(start, out -> kernels.blend(a, out, extent, weight), extent);
        checkMargins(start, out -> kernels.blendMasked(a, b, out, extent, weight), extent);
      }
    }
  }

  @Test
  void chromaAlpha_isTheRoundedMeanOfTwoByTwo() {
    Random random = new Random(6);
    for (int width = 1; width <= 70; width++) {
      try (Arena arena = Arena.ofConfined()) {
        PlaneSpot full = spot(arena, 2 * width, random);
        MemorySegment half = arena.allocate(width);
        ChromaAlpha.halve(full, new PlaneSpot(half, 0, width), width, 1);
        for (int x = 0; x < width; x++) {
          int sum = value(full, 2 * x, 0) + value(full, 2 * x + 1, 0);
          sum += value(full, 2 * x, 1) + value(full, 2 * x + 1, 1);
          assertEquals((sum + 2) >> 2, half.get(ValueLayout.JAVA_BYTE, x) & 0xff);
        }
      }
    }
  }

  /// Whole words of eight samples have short cuts; the same masks one sample aside take none.
  @Test
  void blendMasked_ofPlatesAndEdges_isTheRoundedQuotient() {
    Random random = new Random(7);
    try (Arena arena = Arena.ofConfined()) {
      Extent extent = new Extent(64, 3);
      for (int mask = 0; mask <= 255; mask++) {
        PlaneSpot over = spot(arena, 64, random);
        PlaneSpot start = spot(arena, 64, random);
        PlaneSpot plate = spot(arena, 64, random);
        plate.memory().asSlice(0, plate.memory().byteSize() / 2).fill((byte) mask);
        int alpha = mask % 5 == 0 ? 255 : random.nextInt(256);
        PlaneSpot out = copy(arena, start);
        kernels.blendMasked(over, plate, out, extent, alpha);
        for (int at = 0; at < 3 * 64; at++) {
          int x = at % 64;
          int y = at / 64;
          int w = (value(plate, x, y) * alpha + 127) / 255;
          int wanted = (value(over, x, y) * w + value(start, x, y) * (255 - w) + 127) / 255;
          assertEquals(wanted, value(out, x, y));
        }
      }
    }
  }

  private void checkMargins(PlaneSpot start, Work work, Extent extent) {
    try (Arena arena = Arena.ofConfined()) {
      PlaneSpot out = copy(arena, start);
      work.run(out);
      for (long at = 0; at < out.memory().byteSize(); at++) {
        long inRow = (at - out.offset()) % out.stride();
        boolean isMargin =
            at < out.offset()
                || inRow >= extent.width()
                || at >= out.offset() + (long) extent.rows() * out.stride();
        if (isMargin) {
          byte before = start.memory().get(ValueLayout.JAVA_BYTE, at);
          assertEquals(before, out.memory().get(ValueLayout.JAVA_BYTE, at));
        }
      }
    }
  }

  private static PlaneSpot spot(Arena arena, int width, Random random) {
    int stride = width + 1 + random.nextInt(5);
    int offset = random.nextInt(9);
    MemorySegment memory = arena.allocate(offset + 3L * stride + 16);
    byte[] noise = new byte[(int) memory.byteSize()];
    random.nextBytes(noise);
    memory.copyFrom(MemorySegment.ofArray(noise));
    return new PlaneSpot(memory, offset, stride);
  }

  private static PlaneSpot copy(Arena arena, PlaneSpot spot) {
    MemorySegment memory = arena.allocate(spot.memory().byteSize());
    memory.copyFrom(spot.memory());
    return new PlaneSpot(memory, spot.offset(), spot.stride());
  }

  private static int value(PlaneSpot spot, int x, int y) {
    return spot.memory().get(ValueLayout.JAVA_BYTE, spot.offset() + (long) y * spot.stride() + x)
        & 0xff;
  }

  private interface Work {
    void run(PlaneSpot out);
  }

  private interface Formula {
    int of(int a, int b);
  }

  /// Every pair of two values once: row a, column b.
  private static final class Pairs implements AutoCloseable {
    static final Extent EXTENT = new Extent(256, 256);
    static final long BYTES = 65536;

    private final Arena arena = Arena.ofConfined();
    private final PlaneSpot first = new PlaneSpot(arena.allocate(BYTES), 0, 256);
    private final PlaneSpot second = new PlaneSpot(arena.allocate(BYTES), 0, 256);
    private final PlaneSpot out = new PlaneSpot(arena.allocate(BYTES), 0, 256);

    Pairs() {
      for (int i = 0; i < BYTES; i++) {
        first.memory().set(ValueLayout.JAVA_BYTE, i, (byte) (i >> 8));
        second.memory().set(ValueLayout.JAVA_BYTE, i, (byte) i);
      }
    }

    void check(Formula formula) {
      for (int i = 0; i < BYTES; i++) {
        int actual = out.memory().get(ValueLayout.JAVA_BYTE, i) & 0xff;
        if (formula.of(i >> 8, i & 0xff) != actual) {
          assertEquals(formula.of(i >> 8, i & 0xff), actual, "a " + (i >> 8) + " b " + (i & 0xff));
        }
      }
    }

    @Override
    public void close() {
      arena.close();
    }
  }
}
