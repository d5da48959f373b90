package org.castdesk.engine.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Mask;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.testing.PlainScaler;
import org.junit.jupiter.api.Test;
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

  /// Wider than the largest piece an edge is taken in.
  @Test
  void edgesAcrossAWideCanvas_giveTheBytesOfTheReference() {
    PictureSize size = new PictureSize(4400, 60);
    PixelRect box = new PixelRect(10, 6, 4380, 50);
    Mask.Outline outline = new Mask.Outline(0, 0, 4380, 50, 13);
    DrawLayer shadow = masked(plate(0, 0, 0), box, 150, new Mask(outline, 9, null));
    Mask.Outline hole = new Mask.Outline(4, 4.4, 4000, 40, 9);
    DrawLayer ring = masked(plate(250, 200, 20), box, 255, new Mask(outline, 0, hole));
    Picture picture = new Picture(new Rgb(20, 60, 90), List.of(shadow, ring));
    FramePlan plan = new FramePlan(size, picture, null, 0);
    try (CpuCompositor fast = new CpuCompositor(PlainScaler::new, 1, Thread::new);
        ReferenceCompositor plain = new ReferenceCompositor(new PlainScaler());
        FramePool pool = new FramePool(size, 2);
        WritableFrame expected = Objects.requireNonNull(pool.tryAcquire());
        WritableFrame actual = Objects.requireNonNull(pool.tryAcquire())) {
      plain.render(plan, _ -> null, expected);
      fast.render(plan, _ -> null, actual);
      assertSame("wide", expected, actual);
    }
  }

  private static PlanInput plate(int red, int green, int blue) {
    return new PlanInput.Plate(new Rgb(red, green, blue));
  }

  private static DrawLayer masked(PlanInput input, PixelRect box, int alpha, Mask mask) {
    return new DrawLayer(input, DrawLayer.Part.ALL, box, alpha, Turn.NONE, null, mask, null);
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
