package org.castdesk.engine.runtime.monitor;

import java.util.HashMap;
import java.util.Map;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// Every picture of the desk at one frame, kept so that others can draw from it beside the tick.
///
/// **Thread**: made by the tick, used and closed by one other. **Owns**: the pictures.
final class Snapshot implements FrameInputs, PictureSizes, AutoCloseable {
  private final long frame;
  private final EngineState state;
  private final Map<PlanInput, VideoFrame> pictures = new HashMap<>();
  private final Map<PlanInput, Artwork.Extent> extents = new HashMap<>();
  private final Map<Artwork.Picture, Integer> numbers = new HashMap<>();

  /// Who is asked while the snapshot is taken, null = it is done.
  private @Nullable PictureSizes measured;

  private Snapshot(long frame, EngineState state) {
    this.frame = frame;
    this.state = state;
  }

  static Snapshot take(long frame, EngineState state, MonitorRack.Pictures from) {
    Snapshot snapshot = new Snapshot(frame, state);
    try {
      snapshot.keepAll(from);
      return snapshot;
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  private void keepAll(MonitorRack.Pictures from) {
    for (SourceSlot slot : state.sources().keySet()) {
      keep(new PlanInput.SourceInput(slot), from);
      keep(new PlanInput.SlateInput(slot), from);
    }
    measured = from.sizes();
    PlanResolver resolver = new PlanResolver(this);
    PictureSize size = state.show().format().size();
    for (Scene scene : state.show().scenes()) {
      keepDrawn(resolver.scene(state, scene.id(), frame, size), from);
    }
    for (AirPicture earlier : state.onAir().history()) {
      keepDrawn(resolver.air(state, earlier, frame, size), from);
    }
    measured = null;
  }

  /// Where a graphic lies decides which pieces of it are drawn, and a layer which of a source's
  /// pictures: so they are found by placing them.
  private void keepDrawn(FramePlan plan, MonitorRack.Pictures from) {
    for (DrawLayer layer : plan.picture().layers()) {
      if (layer.input() instanceof PlanInput.GraphicInput
          || (layer.input() instanceof PlanInput.SourceInput source && source.lateFrames() > 0)) {
        keep(layer.input(), from);
      }
    }
  }

  private void keep(PlanInput input, MonitorRack.Pictures from) {
    if (!pictures.containsKey(input)) {
      VideoFrame picture = from.inputs().frame(input);
      if (picture != null) {
        pictures.put(input, picture.retain());
      }
    }
  }

  long frame() {
    return frame;
  }

  EngineState state() {
    return state;
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return pictures.get(input);
  }

  @Override
  public @Nullable PictureSize sizeOf(PlanInput input) {
    if (measured != null) {
      return measured.sizeOf(input);
    }
    VideoFrame picture = pictures.get(input);
    return picture == null ? null : picture.displaySize();
  }

  @Override
  public Artwork.@Nullable Extent extentOf(Graphic.Owner id, Artwork.Strip strip) {
    return extents.computeIfAbsent(
        new PlanInput.GraphicInput(id, strip),
        _ -> measured == null ? null : measured.extentOf(id, strip));
  }

  @Override
  public int pictureAt(Artwork.Picture first, long millis) {
    return numbers.computeIfAbsent(
        first, _ -> measured == null ? 0 : measured.pictureAt(first, millis));
  }

  @Override
  public void close() {
    pictures.values().forEach(VideoFrame::close);
    pictures.clear();
  }
}
