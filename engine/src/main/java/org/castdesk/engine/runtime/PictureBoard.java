package org.castdesk.engine.runtime;

import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanInput;
import org.jspecify.annotations.Nullable;

/// Where every picture of a plan is found: sources in the rack, graphics and slates in the rasters.
///
/// **Thread**: the tick.
final class PictureBoard implements FrameInputs, PictureSizes {
  private final SourceRack sources;
  private final Rasters rasters;

  PictureBoard(SourceRack sources, Rasters rasters) {
    this.sources = sources;
    this.rasters = rasters;
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return switch (input) {
      case PlanInput.SourceInput(var slot) -> sources.picture(slot);
      case PlanInput.ComponentInput(var component) -> rasters.get(component);
      case PlanInput.SlateInput(var slot) -> rasters.slate(slot);
      case PlanInput.StandbyInput _ -> rasters.standby();
      case PlanInput.Plate _ -> null;
    };
  }

  @Override
  public @Nullable PictureSize sizeOf(PlanInput input) {
    return switch (input) {
      case PlanInput.SourceInput(var slot) -> {
        VideoFrame picture = sources.picture(slot);
        yield picture == null ? null : picture.displaySize();
      }
      case PlanInput.ComponentInput(var component) -> rasters.sizeOf(component);
      case PlanInput.SlateInput(var slot) -> rasters.slate(slot).displaySize();
      case PlanInput.StandbyInput _ -> rasters.standby().displaySize();
      case PlanInput.Plate _ -> null;
    };
  }
}
