package org.castdesk.engine.runtime;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.runtime.source.SourceRack;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Artwork;
import org.jspecify.annotations.Nullable;

/// Where every picture of a plan is found: sources in the rack, graphics and slates in the rasters.
///
/// **Thread**: the tick.
final class PictureBoard implements FrameInputs, PictureSizes {
  /// A ticker is measured, then its tiles are painted.
  private static final int DRAWING_ROUNDS = 3;

  private final SourceRack sources;
  private final Rasters rasters;

  PictureBoard(SourceRack sources, Rasters rasters) {
    this.sources = sources;
    this.rasters = rasters;
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return switch (input) {
      case PlanInput.SourceInput(var slot, int late) -> sources.picture(slot, late);
      case PlanInput.GraphicInput(var owner, var art) -> rasters.get(owner, art);
      case PlanInput.SlateInput(var slot) -> rasters.slate(slot);
      case PlanInput.StandbyInput _ -> rasters.standby();
      case PlanInput.Plate _ -> null;
    };
  }

  @Override
  public @Nullable PictureSize sizeOf(PlanInput input) {
    return switch (input) {
      case PlanInput.SourceInput(var slot, int late) -> {
        VideoFrame picture = sources.picture(slot, late);
        yield picture == null ? null : picture.displaySize();
      }
      case PlanInput.GraphicInput(var owner, var art) -> rasters.sizeOf(owner, art);
      case PlanInput.SlateInput(var slot) -> rasters.slate(slot).displaySize();
      case PlanInput.StandbyInput _ -> rasters.standby().displaySize();
      case PlanInput.Plate _ -> null;
    };
  }

  @Override
  public Artwork.@Nullable Extent extentOf(Graphic.Owner id, Artwork.Strip strip) {
    return rasters.extentOf(id, strip);
  }

  @Override
  public int pictureAt(Artwork.Picture first, long millis) {
    return rasters.pictureAt(first, millis);
  }

  /// Another tick begins.
  void nextTurn() {
    rasters.nextTurn();
  }

  /// Waits until everything is drawn that these plans show and more that they will show once its size
  /// is known. Not for a live tick.
  ///
  /// @param plans made anew in each round
  void awaitDrawings(Supplier<List<FramePlan>> plans, Duration timeout) {
    for (int round = 0; round < DRAWING_ROUNDS; round++) {
      plans.get().forEach(this::ask);
      if (!rasters.awaitAsked(timeout)) {
        return;
      }
    }
  }

  /// Has everything drawn that this plan shows.
  void ask(FramePlan plan) {
    ask(plan.picture().layers());
    ask(plan.over());
    if (plan.crossing() != null) {
      ask(plan.crossing().to().layers());
    }
  }

  private void ask(List<DrawLayer> layers) {
    for (DrawLayer layer : layers) {
      var _ = frame(layer.input());
    }
  }
}
