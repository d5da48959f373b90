package org.castdesk.engine.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.Blend;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Mask;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.testing.GoldenFrames;
import org.castdesk.engine.testing.PlainScaler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way to draw, as pictures that were looked at.
class GoldenCompositionTest {
  private static final PictureSize SIZE = new PictureSize(320, 180);
  private static final PixelRect FULL = new PixelRect(0, 0, 320, 180);
  private static final DrawLayer.Part ALL = DrawLayer.Part.ALL;
  private static final Rgb NAVY = new Rgb(10, 20, 60);

  @ParameterizedTest(name = "{0}")
  @MethodSource("compositions")
  void composition_looksAsItDid(Case composition) {
    try (PaintedFrames inputs = new PaintedFrames(SIZE);
        FramePool pool = new FramePool(SIZE, 1);
        CpuCompositor compositor = new CpuCompositor(PlainScaler::new, 0, Thread::new)) {
      try (WritableFrame target = Objects.requireNonNull(pool.tryAcquire())) {
        compositor.render(composition.plan, inputs, target);
        GoldenFrames.check(composition.name, target.planes());
      }
      assertEquals(0, pool.outstanding());
    }
  }

  static Stream<Case> compositions() {
    Picture warm = new Picture(Rgb.BLACK, List.of(full(PaintedFrames.WARM)));
    Picture cold = new Picture(Rgb.BLACK, List.of(full(PaintedFrames.COLD)));
    List<Case> cases = new ArrayList<>();
    for (int percent : new int[] {25, 50, 75}) {
      int weight = 256 * percent / 100;
      crossing(cases, "mix-" + percent, warm, cold, new Blend.Mix(weight));
      crossing(cases, "dip-" + percent, warm, cold, new Blend.Dip(weight, Rgb.parse("#E0E0FF")));
      for (Blend.Shape shape : Blend.Shape.values()) {
        String name = "wipe-" + shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Blend wipe = new Blend.Wipe(shape, percent / 100.0, percent == 50 ? 0.2 : 0.02);
        crossing(cases, name + "-" + percent, warm, cold, wipe);
      }
      int x = (320 * percent / 100) & ~1;
      int y = (180 * percent / 100) & ~1;
      crossing(cases, "push-left-" + percent, warm, cold, new Blend.Shift(-x, 0, 320 - x, 0));
      crossing(cases, "slide-down-" + percent, warm, cold, new Blend.Shift(0, 0, 0, y - 180));
      cases.add(new Case("black-" + percent, new FramePlan(SIZE, pip(), null, weight)));
    }
    cases.add(new Case("pip", new FramePlan(SIZE, pip(), null, 0)));
    cases.add(new Case("opacity", new FramePlan(SIZE, opacity(), null, 0)));
    cases.add(new Case("crop", new FramePlan(SIZE, crop(), null, 0)));
    looks(cases);
    crossing(cases, "mix-of-scenes", pip(), crop(), new Blend.Mix(128));
    crossing(cases, "push-of-scenes", pip(), crop(), new Blend.Shift(0, -80, 0, 100));
    return cases.stream();
  }

  /// Every look of a layer, over stripes so that what is let through is seen.
  private static void looks(List<Case> cases) {
    PixelRect box = new PixelRect(60, 26, 200, 128);
    Mask.Outline round = new Mask.Outline(0, 0, 200, 128, 24);
    Mask.Outline inner = new Mask.Outline(6, 6, 188, 116, 18);
    Mask.Outline window = new Mask.Outline(90, 20, 80, 60, 12);
    Mask soft = new Mask(new Mask.Outline(20, 24, 200, 128, 24), 16, null);
    DrawLayer rounded = look(PaintedFrames.WARM, box, null, new Mask(round, 0, null));
    look(cases, "rounded", rounded);
    look(cases, "cut-out", look(PaintedFrames.WARM, box, null, new Mask(round, 0, window)));
    look(
        cases,
        "border-and-shadow",
        look(new PlanInput.Plate(Rgb.BLACK), new PixelRect(40, 10, 240, 176), null, soft),
        rounded,
        look(new PlanInput.Plate(Rgb.parse("#FFC040")), box, null, new Mask(round, 0, inner)));
    for (Turn turn : List.of(Turn.QUARTER, Turn.HALF, Turn.THREE_QUARTERS)) {
      String name = "turn-" + turn.name().toLowerCase(Locale.ROOT).replace('_', '-');
      PixelRect tall = turn.swapsSides() ? new PixelRect(110, 0, 100, 180) : box;
      look(cases, name, new DrawLayer(PaintedFrames.WARM, ALL, tall, 255, turn, null, null, null));
    }
    Look.Key chroma = Look.Key.Chroma.of(Rgb.parse("#1EB432"));
    look(cases, "key-chroma", look(PaintedFrames.SCREEN, FULL, chroma, null));
    look(cases, "key-chroma-small", look(PaintedFrames.SCREEN, box, chroma, null));
    Look.Key luma = new Look.Key.Luma(0.25, 0.5, false);
    look(cases, "key-luma", look(PaintedFrames.WARM, FULL, luma, null));
    Look.Key bright = new Look.Key.Luma(0.25, 0.5, true);
    look(cases, "key-luma-inverted", look(PaintedFrames.WARM, FULL, bright, null));
  }

  private static DrawLayer look(
      PlanInput input, PixelRect box, Look.@Nullable Key key, @Nullable Mask mask) {
    return new DrawLayer(input, ALL, box, 255, Turn.NONE, key, mask, null);
  }

  private static void look(List<Case> cases, String name, DrawLayer... layers) {
    List<DrawLayer> all = new ArrayList<>(List.of(full(PaintedFrames.COLD)));
    all.addAll(List.of(layers));
    cases.add(new Case("look-" + name, new FramePlan(SIZE, new Picture(NAVY, all), null, 0)));
  }

  /// A full picture, three boxes on its lower third, a logo at the top right, one more scaled up.
  private static Picture pip() {
    return new Picture(
        NAVY,
        List.of(
            full(PaintedFrames.WARM),
            new DrawLayer(PaintedFrames.COLD, ALL, new PixelRect(8, 120, 96, 54), 255),
            new DrawLayer(PaintedFrames.COLD, ALL, new PixelRect(112, 120, 96, 54), 255),
            new DrawLayer(PaintedFrames.WARM, ALL, new PixelRect(216, 120, 96, 54), 255),
            new DrawLayer(PaintedFrames.LOGO, ALL, new PixelRect(248, 8, 64, 48), 255),
            new DrawLayer(PaintedFrames.LOGO, ALL, new PixelRect(120, 10, 100, 76), 255)));
  }

  /// Faint boxes over each other, one across the edge, a faint logo.
  private static Picture opacity() {
    return new Picture(
        NAVY,
        List.of(
            new DrawLayer(PaintedFrames.WARM, ALL, new PixelRect(20, 20, 200, 120), 160),
            new DrawLayer(PaintedFrames.COLD, ALL, new PixelRect(160, 60, 240, 160), 90),
            new DrawLayer(PaintedFrames.LOGO, ALL, new PixelRect(-20, 100, 128, 96), 128)));
  }

  /// Parts of pictures: a quarter enlarged to a half, the disc alone, a strip.
  private static Picture crop() {
    return new Picture(
        NAVY,
        List.of(
            new DrawLayer(
                PaintedFrames.COLD,
                new DrawLayer.Part(0.25, 0.25, 0.75, 0.75),
                new PixelRect(0, 0, 160, 180),
                255),
            new DrawLayer(
                PaintedFrames.WARM,
                new DrawLayer.Part(0.1, 0.12, 0.34, 0.55),
                new PixelRect(176, 16, 128, 128),
                255),
            new DrawLayer(
                PaintedFrames.WARM,
                new DrawLayer.Part(0, 0.9, 1, 1),
                new PixelRect(0, 162, 320, 18),
                255)));
  }

  private static DrawLayer full(PlanInput input) {
    return new DrawLayer(input, ALL, FULL, 255);
  }

  private static void crossing(List<Case> cases, String name, Picture a, Picture b, Blend blend) {
    cases.add(new Case(name, new FramePlan(SIZE, a, new FramePlan.Crossing(b, blend), 0)));
  }

  record Case(String name, FramePlan plan) {
    @Override
    public String toString() {
      return name;
    }
  }
}
