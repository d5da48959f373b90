package org.castdesk.engine.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.stream.IntStream;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.testing.PlainScaler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast compositor against the plain one, on plans nobody would think of.
class CompositorEqualityTest {
  private static final int SEEDS = 300;
  private static final int TICKS = 4;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void anyPlan_onAnyThreads_givesTheBytesOfTheReference(int helpers) {
    try (CpuCompositor fast = new CpuCompositor(PlainScaler::new, helpers, Thread::new);
        ReferenceCompositor plain = new ReferenceCompositor(new PlainScaler())) {
      IntStream.range(0, SEEDS).forEach(seed -> compare(fast, plain, seed));
    }
  }

  static void compare(Compositor fast, Compositor plain, long seed) {
    try (PlanGenerator generator = new PlanGenerator(seed);
        FramePool pool = new FramePool(generator.size(), 2)) {
      FramePlan plan = generator.plan();
      for (int tick = 0; tick < TICKS; tick++) {
        try (WritableFrame expected = Objects.requireNonNull(pool.tryAcquire());
            WritableFrame actual = Objects.requireNonNull(pool.tryAcquire())) {
          expected.planes().y().fill((byte) 1);
          actual.planes().y().fill((byte) 2);
          plain.render(plan, generator, expected);
          fast.render(plan, generator, actual);
          assertSame("seed " + seed + " tick " + tick + " " + plan, expected, actual);
        }
        if (tick % 2 == 1) {
          plan = generator.plan();
        }
        generator.nextTick();
      }
      assertEquals(0, pool.outstanding());
    }
  }

  private static void assertSame(String what, WritableFrame expected, WritableFrame actual) {
    VideoFrame.Planes a = expected.planes();
    VideoFrame.Planes b = actual.planes();
    for (int y = 0; y < a.heightPx(); y++) {
      assertRow(what + " luma", a.y(), b.y(), (long) y * a.strideY(), a.widthPx());
    }
    for (int y = 0; y < a.chromaHeightPx(); y++) {
      long at = (long) y * a.strideUv();
      assertRow(what + " blue", a.u(), b.u(), at, a.chromaWidthPx());
      assertRow(what + " red", a.v(), b.v(), at, a.chromaWidthPx());
    }
  }

  private static void assertRow(String what, MemorySegment a, MemorySegment b, long at, int width) {
    long difference = a.asSlice(at, width).mismatch(b.asSlice(at, width));
    assertEquals(-1, difference, () -> what + " at byte " + at + " + " + difference);
  }
}
