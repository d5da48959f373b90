package org.castdesk.engine.plan;

import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.plan.PlanInput.SlateInput;
import org.castdesk.engine.plan.PlanInput.SourceInput;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.jspecify.annotations.Nullable;

/// Decides what each layer of a scene shows, and where: the source, or the slate in its place.
///
/// All geometry is reckoned in pixels of the programme picture and scaled to the target at the very
/// end, so that PVW shows the proportions of PGM in any size.
final class LayerPlacing {
  private final PictureSizes sizes;
  private final EngineState state;
  private final long frame;
  private final PictureSize programme;
  private final PictureSize target;

  LayerPlacing(PictureSizes sizes, EngineState state, long frame, PictureSize target) {
    this.sizes = sizes;
    this.state = state;
    this.frame = frame;
    this.programme = state.show().format().size();
    this.target = target;
  }

  /// One box of a layout with its look, bottom to top; empty = nothing of it is seen.
  List<DrawLayer> layers(VideoLayer layer) {
    DrawLayer picture = layer(layer);
    return picture == null
        ? List.of()
        : new LookPlacing(target)
            .dressed(picture, layer.look()).stream().filter(this::isInside).toList();
  }

  /// Its picture alone, without what its look adds; null = nothing is seen.
  @Nullable DrawLayer layer(VideoLayer layer) {
    int alpha = alpha(layer.opacity());
    SourceStatus status = state.sources().get(layer.slot());
    if (alpha == 0 || (status != null && isWithoutPicture(status))) {
      return null;
    }
    int late = (int) Delays.frames(layer.delayMillis(), state.show().format().rate());
    PlanInput source = new SourceInput(layer.slot(), late);
    PictureSize size = sizes.sizeOf(source);
    if (status == null || size == null || isSlate(status.phase(), frame - late)) {
      return slate(layer, status, alpha);
    }
    Turn turn = layer.look().turn();
    Part part = turned(layer.crop(), turn);
    double width = turn.swapsSides() ? size.heightPx() : size.widthPx();
    double height = turn.swapsSides() ? size.widthPx() : size.heightPx();
    Geometry.Placed placed =
        Geometry.place(
            layer,
            programme,
            width * (part.right() - part.left()),
            height * (part.bottom() - part.top()));
    PixelRect box = Geometry.snapped(placed.box(), programme, target);
    return new DrawLayer(
        source, placed.within(part), box, alpha, turn, layer.look().key(), null, null);
  }

  /// The stand-by card over the whole picture.
  DrawLayer standby() {
    PixelRect whole = new PixelRect(0, 0, target.widthPx(), target.heightPx());
    return new DrawLayer(new PlanInput.StandbyInput(), Part.ALL, whole, 255);
  }

  /// The slate takes the box that the source has or would have.
  private @Nullable DrawLayer slate(VideoLayer layer, @Nullable SourceStatus status, int alpha) {
    PlanInput input = new SlateInput(layer.slot());
    PictureSize known = status == null || status.info() == null ? null : status.info().picture();
    PictureSize ratio = known == null ? programme : known;
    Geometry.Box box = Geometry.wholeBox(layer, programme, ratio.widthPx(), ratio.heightPx());
    return draw(input, Part.ALL, box, alpha);
  }

  /// @param shown the frame that the source gave then
  private static boolean isSlate(Phase phase, long shown) {
    return switch (phase) {
      case Phase.Opening _, Phase.Failed _ -> true;
      case Phase.Running _ -> false;
      case Phase.Holding holding -> shown >= holding.slateAt().value();
      case Phase.Ended ended -> ended.slate() && shown >= ended.since().value();
    };
  }

  private static boolean isWithoutPicture(SourceStatus status) {
    return status.info() != null && !status.info().hasVideo();
  }

  private @Nullable DrawLayer draw(PlanInput input, Part part, Geometry.Box box, int alpha) {
    DrawLayer drawn = new DrawLayer(input, part, Geometry.snapped(box, programme, target), alpha);
    return isInside(drawn) ? drawn : null;
  }

  boolean isInside(DrawLayer layer) {
    PixelRect box = layer.box();
    return box.right() > 0
        && box.bottom() > 0
        && box.x() < target.widthPx()
        && box.y() < target.heightPx();
  }

  /// What is left of a cropped picture, as it lies when it is turned.
  private static Part turned(VideoLayer.Crop crop, Turn turn) {
    if (crop.equals(VideoLayer.Crop.NOTHING)) {
      return Part.ALL;
    }
    return switch (turn) {
      case NONE -> part(crop.left(), crop.top(), crop.right(), crop.bottom());
      case QUARTER -> part(crop.bottom(), crop.left(), crop.top(), crop.right());
      case HALF -> part(crop.right(), crop.bottom(), crop.left(), crop.top());
      case THREE_QUARTERS -> part(crop.top(), crop.right(), crop.bottom(), crop.left());
    };
  }

  private static Part part(double left, double top, double right, double bottom) {
    return new Part(left, top, 1 - right, 1 - bottom);
  }

  private static int alpha(double opacity) {
    return (int) Math.round(255 * opacity);
  }
}
