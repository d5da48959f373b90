package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.compose.cut.MaskShape;
import org.castdesk.engine.compose.cut.Treatment;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.jspecify.annotations.Nullable;

/// One thing on a canvas.
///
/// @param box where all of it would lie
/// @param area what of the box is inside its picture and the canvas
/// @param shape what of the box its mask lets through, null = all
record Item(PixelRect box, PixelRect area, Content content, @Nullable MaskShape shape) {
  /// Whether it is opaque wherever its mask lets everything through.
  boolean isOpaque() {
    return switch (content) {
      case Colour colour -> colour.alpha() == 255;
      case Image image -> image.alpha() == 255 && !image.hasAlpha();
    };
  }

  /// Where nothing below it is seen, as far as it is worth leaving that out.
  List<PixelRect> hides() {
    if (!isOpaque()) {
      return List.of();
    }
    return shape == null ? List.of(area) : placed(shape.core());
  }

  /// What of it is drawn as it is.
  List<PixelRect> whole() {
    return shape == null ? List.of(area) : placed(shape.solid());
  }

  /// What of it is drawn through an edge of its mask.
  List<EdgePart> edges() {
    if (shape == null) {
      return List.of();
    }
    List<EdgePart> found = new ArrayList<>();
    for (MaskShape.Edge edge : shape.edges()) {
      EdgePart part = EdgePart.of(edge, box);
      PixelRect where = Region.intersect(part.where(), area);
      if (where != null) {
        found.add(part.at(where));
      }
    }
    return found;
  }

  private List<PixelRect> placed(List<PixelRect> rectangles) {
    List<PixelRect> found = new ArrayList<>();
    for (PixelRect rectangle : rectangles) {
      PixelRect where = Region.intersect(Region.moved(rectangle, box.x(), box.y()), area);
      if (where != null) {
        found.add(where);
      }
    }
    return found;
  }

  sealed interface Content {}

  /// @param alpha of the layer
  record Colour(VideoColour colour, int alpha) implements Content {}

  /// @param part of the frame, as it is turned, that fills the box
  record Image(PlanInput input, VideoFrame frame, Area part, int alpha, Treatment treatment)
      implements Content {
    /// Whether anything below may be seen through it, mask or no mask.
    boolean hasAlpha() {
      return frame.planes().hasAlpha() || treatment.key() != null;
    }
  }

  /// Whether its pixels are those of the frame, perhaps turned.
  boolean isUnscaled(Image image) {
    return image.part().width() == box.width() && image.part().height() == box.height();
  }

  /// Whether its pixels are those of the frame in the same order, before any key.
  boolean isCopyOf(Image image) {
    return !image.treatment().isTurned() && isUnscaled(image);
  }

  /// The image's own pixels, seen from the canvas; only for a copy.
  PictureView ownPixels(Image image) {
    return new PictureView(
        image.frame().planes(), image.part().x() - box.x(), image.part().y() - box.y());
  }
}
