package org.castdesk.engine.compose;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.testing.GoldenFrames;
import org.castdesk.engine.testing.LayoutDesk;
import org.castdesk.engine.testing.PlainScaler;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.VirtualClock;
import org.jspecify.annotations.Nullable;

/// A desk whose graphics are really drawn, at once, over a numbered picture; both compositors draw
/// each frame.
final class GraphicsStage implements FrameInputs, PictureSizes, AutoCloseable {
  static final PictureSize SIZE = new PictureSize(480, 270);
  private static final Layout GROUND =
      new Layout(
          new LayoutId("ground"),
          "Ground",
          new Rgb(16, 18, 40),
          null,
          List.of(VideoLayer.box(SourceSlot.of(1), 0.5, 0, 0.5, 1)),
          List.of());

  final List<MediaFault> faults = new ArrayList<>();
  private final NumberedFrames sources = new NumberedFrames(new PictureSize(240, 270));
  private final Rasters rasters;
  private SampleDesk desk;

  /// @param folder of image files and kept drawings
  GraphicsStage(Path folder, List<Component> components) {
    PlateShelf shelf =
        new PlateShelf(
            folder.resolve("plates"), "test", new VirtualClock(Instant.EPOCH), Runnable::run);
    rasters = new Rasters(SIZE, folder, shelf, Runnable::run, faults::add);
    Show empty = LayoutDesk.show(GROUND, SIZE);
    Scene scene = empty.scenes().getFirst();
    List<ComponentId> ids = components.stream().map(Component::id).toList();
    Scene bare = new Scene(new org.castdesk.engine.show.SceneId("B"), "B", GROUND.id(), List.of());
    Show show =
        empty
            .withComponents(components)
            .withScenes(
                List.of(bare, new Scene(scene.id(), scene.name(), scene.layout(), ids)),
                new Show.Start(bare.id(), scene.id()));
    desk = LayoutDesk.running(show);
    desk.report(
        0,
        new Fact.ClockRead(
            new GraphicsState.WallClock(
                new FrameNumber(0),
                Instant.parse("2026-11-20T20:14:36.240Z"),
                ZoneId.of("Asia/Shanghai"))));
  }

  SampleDesk desk() {
    return desk;
  }

  EngineState state() {
    return desk.state();
  }

  /// Compares the programme with `golden/NAME.png`, as both compositors draw it.
  void check(String name, long frame) {
    FramePlan plan = new PlanResolver(this).program(state(), frame, SIZE);
    drawn(() -> new CpuCompositor(PlainScaler::new, 1, Thread::new), plan, name);
    drawn(() -> new ReferenceCompositor(new PlainScaler()), plan, name);
  }

  private void drawn(Supplier<Compositor> made, FramePlan plan, String name) {
    try (Compositor compositor = made.get();
        FramePool pool = new FramePool(SIZE, 1)) {
      try (WritableFrame target = Objects.requireNonNull(pool.tryAcquire())) {
        compositor.render(plan, this, target);
        GoldenFrames.check(name, target.planes());
      }
    }
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return input instanceof PlanInput.GraphicInput(var id, var art)
        ? rasters.get(id, art)
        : sources.frame(input);
  }

  @Override
  public @Nullable PictureSize sizeOf(PlanInput input) {
    return input instanceof PlanInput.GraphicInput(var id, var art)
        ? rasters.sizeOf(id, art)
        : sources.sizeOf(input);
  }

  @Override
  public Artwork.@Nullable Extent extentOf(Graphic.Owner id, Artwork.Strip strip) {
    return rasters.extentOf(id, strip);
  }

  @Override
  public int pictureAt(Artwork.Picture first, long millis) {
    return rasters.pictureAt(first, millis);
  }

  @Override
  public void close() {
    rasters.close();
    sources.close();
  }
}
