package org.castdesk.engine.cli.bench.graphics;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.VirtualClock;
import org.jspecify.annotations.Nullable;

/// Everything a plan needs: a source with a new picture for each frame, and graphics that are really
/// drawn, when they are asked for.
///
/// **Owns**: pictures and drawings.
final class GraphicsStage implements FrameInputs, PictureSizes, AutoCloseable {
  static final PictureSize SIZE = new PictureSize(1920, 1080);
  private static final int PICTURES = 3;

  private final FramePool pool = new FramePool(SIZE, PICTURES);
  private final List<VideoFrame> pictures = new ArrayList<>();
  private final Rasters rasters;
  private int shown;
  private int drawn;

  GraphicsStage(Path folder) {
    PlateShelf shelf =
        new PlateShelf(
            folder.resolve("plates"), "bench", new VirtualClock(Instant.EPOCH), Runnable::run);
    rasters = new Rasters(SIZE, folder, shelf, this::draw, fault -> {});
    Random random = new Random(1);
    for (int i = 0; i < PICTURES; i++) {
      WritableFrame frame = Objects.requireNonNull(pool.tryAcquire(), "as many as the pool has");
      byte[] row = new byte[SIZE.widthPx()];
      for (int y = 0; y < SIZE.heightPx(); y++) {
        random.nextBytes(row);
        java.lang.foreign.MemorySegment.copy(
            java.lang.foreign.MemorySegment.ofArray(row),
            0,
            frame.planes().y(),
            (long) y * frame.planes().strideY(),
            row.length);
      }
      pictures.add(frame.seal());
    }
  }

  private void draw(Runnable drawing) {
    drawn++;
    drawing.run();
  }

  /// Drawings made so far.
  int drawn() {
    return drawn;
  }

  void next() {
    shown = (shown + 1) % PICTURES;
  }

  /// The show on air, its source open.
  static EngineState state(Show show) {
    EngineState state = Switcher.begin(show).state();
    SourceSlot slot = SourceSlot.of(1);
    int generation = Objects.requireNonNull(state.sources().get(slot)).generation();
    MediaInfo info =
        new MediaInfo(
            "mp4", "h264", SIZE, FrameRate.of(30), null, 0, 0, java.time.Duration.ofHours(1));
    return Switcher.fact(state, new Fact.SourceOpened(slot, generation, info), FrameNumber.ZERO)
        .state();
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return input instanceof PlanInput.GraphicInput(var id, var art)
        ? rasters.get(id, art)
        : pictures.get(shown);
  }

  @Override
  public @Nullable PictureSize sizeOf(PlanInput input) {
    return input instanceof PlanInput.GraphicInput(var id, var art)
        ? rasters.sizeOf(id, art)
        : SIZE;
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
    pictures.forEach(VideoFrame::close);
    pool.close();
  }
}
