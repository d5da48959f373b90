package org.castdesk.app.feature.inspector;

import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.VideoLayer;

/// A box of a layout with one thing changed, so that what a person means by it comes out.
final class Boxes {
  private Boxes() {}

  /// The box stays where it is; its position counts from another point. A side that follows the
  /// picture has no known length, so there the numbers stay.
  static VideoLayer anchored(VideoLayer box, Anchor anchor) {
    double x =
        box.width() == 0
            ? box.x()
            : box.x() + (box.anchor().horizontal() - anchor.horizontal()) * (1 - box.width());
    double y =
        box.height() == 0
            ? box.y()
            : box.y() + (box.anchor().vertical() - anchor.vertical()) * (1 - box.height());
    return box.withAnchor(anchor).withPosition(Math.clamp(x, -4, 4), Math.clamp(y, -4, 4));
  }

  /// A way to fill that needs both sides gets the missing one: of the other's share, which is the
  /// programme's ratio, else the whole picture.
  static VideoLayer filled(VideoLayer box, FillMode fill) {
    boolean needsSides = fill != FillMode.NONE;
    double width = box.width();
    double height = box.height();
    if (needsSides && width == 0) {
      width = height == 0 ? 1 : height;
    }
    if (needsSides && height == 0) {
      height = width;
    }
    return box.withSize(width, height).withFill(fill);
  }
}
