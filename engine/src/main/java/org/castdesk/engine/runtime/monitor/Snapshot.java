package org.castdesk.engine.runtime.monitor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.SourceSlot;
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
    keepAll(state.show().components(), from);
    for (AirPicture earlier : state.onAir().history()) {
      keepAll(earlier.components(), from);
    }
  }

  private void keepAll(List<Component> components, MonitorRack.Pictures from) {
    for (Component component : components) {
      keep(new PlanInput.ComponentInput(component), from);
    }
  }

  private void keep(PlanInput input, MonitorRack.Pictures from) {
    if (!pictures.containsKey(input) && from.sizes().sizeOf(input) != null) {
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
    VideoFrame picture = pictures.get(input);
    return picture == null ? null : picture.displaySize();
  }

  @Override
  public void close() {
    pictures.values().forEach(VideoFrame::close);
    pictures.clear();
  }
}
