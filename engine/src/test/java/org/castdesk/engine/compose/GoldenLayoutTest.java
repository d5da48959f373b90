package org.castdesk.engine.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.LayoutPreset;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.VideoLayer.Crop;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.testing.GoldenFrames;
import org.castdesk.engine.testing.LayoutDesk;
import org.castdesk.engine.testing.PlainScaler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every preset, and every anchor with every way to fill a box, as pictures that were looked at: by
/// both compositors.
class GoldenLayoutTest {
  private static final PictureSize SIZE = new PictureSize(320, 180);

  /// Neither the programme's ratio nor its size: what fills a box shows how it is filled.
  private static final PictureSize OLD = new PictureSize(64, 48);

  private static final Rgb NIGHT = new Rgb(16, 18, 40);

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void layout_looksAsItDid(Case layout) {
    EngineState state = LayoutDesk.showing(layout.layout);
    try (NumberedFrames inputs = new NumberedFrames(layout.source)) {
      FramePlan plan = new PlanResolver(inputs).program(state, 1, SIZE);
      drawn(() -> new CpuCompositor(PlainScaler::new, 1, Thread::new), plan, inputs, layout.name);
      drawn(() -> new ReferenceCompositor(new PlainScaler()), plan, inputs, layout.name);
    }
  }

  private static void drawn(
      Supplier<Compositor> made, FramePlan plan, FrameInputs inputs, String name) {
    try (Compositor compositor = made.get();
        FramePool pool = new FramePool(SIZE, 1)) {
      try (WritableFrame target = Objects.requireNonNull(pool.tryAcquire())) {
        compositor.render(plan, inputs, target);
        GoldenFrames.check(name, target.planes());
      }
      assertEquals(0, pool.outstanding());
    }
  }

  static Stream<Case> layouts() {
    List<Case> cases = new ArrayList<>();
    for (LayoutPreset preset : LayoutPreset.values()) {
      int sources = Math.min(preset.most(), 12);
      List<SourceSlot> slots = IntStream.rangeClosed(1, sources).mapToObj(SourceSlot::of).toList();
      String name = "layout-" + preset.word().replace("+", "and");
      cases.add(new Case(name, LayoutPresets.layout(preset, slots), SIZE));
    }
    for (FillMode fill : FillMode.values()) {
      cases.add(new Case("layout-anchors-" + word(fill), anchored(fill, 0.28, 0.22), OLD));
    }
    cases.add(new Case("layout-anchors-native", anchored(FillMode.NONE, 0, 0), OLD));
    cases.add(new Case("layout-anchors-by-height", anchored(FillMode.NONE, 0, 0.2), OLD));
    return cases.stream();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// A box at each anchor, a little inwards.
  private static Layout anchored(FillMode fill, double width, double height) {
    List<VideoLayer> layers = new ArrayList<>();
    for (Anchor anchor : Anchor.values()) {
      layers.add(
          new VideoLayer(
              SourceSlot.of(1 + anchor.ordinal()),
              0.04 * (1 - 2 * anchor.horizontal()),
              0.04 * (1 - 2 * anchor.vertical()),
              width,
              height,
              anchor,
              fill,
              Crop.NOTHING,
              1,
              Look.PLAIN,
              0));
    }
    return new Layout(new LayoutId("anchors"), "Anchors", NIGHT, null, layers, List.of());
  }

  record Case(String name, Layout layout, PictureSize source) {
    @Override
    public String toString() {
      return name;
    }
  }
}
