package org.castdesk.engine.compose;

import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;

/// One thing on a canvas.
///
/// @param box where all of it would lie
/// @param area what of the box is inside its picture and the canvas
record Item(PixelRect box, PixelRect area, Content content) {
  boolean isOpaque() {
    return switch (content) {
      case Colour _ -> true;
      case Image image -> image.alpha() == 255 && !image.hasAlpha();
    };
  }

  sealed interface Content {}

  record Colour(VideoColour colour) implements Content {}

  /// @param part of the frame, as it is turned, that fills the box
  record Image(PlanInput input, VideoFrame frame, Area part, int alpha, Treatment treatment)
      implements Content {
    /// Whether anything below may be seen through it.
    boolean hasAlpha() {
      return frame.planes().hasAlpha() || treatment.cuts();
    }
  }

  boolean isCopyOf(Image image) {
    return image.treatment().isNone()
        && image.part().width() == box.width()
        && image.part().height() == box.height();
  }

  /// The image's own pixels, seen from the canvas; only for a copy.
  PictureView ownPixels(Image image) {
    return new PictureView(
        image.frame().planes(), image.part().x() - box.x(), image.part().y() - box.y());
  }
}
