package org.castdesk.engine.plan;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.VideoLayer;

/// Where a picture of a given size comes to lie. **Units**: pixels of the programme picture, with
/// fractions; whole and even only after [#snapped].
final class Geometry {
  /// Far below a pixel, far above the rounding of a product: edges that are meant to be the same
  /// stay the same even when they were reckoned differently.
  private static final double TOLERANCE_PX = 1e-6;

  private Geometry() {}

  record Box(double x, double y, double width, double height) {}

  /// The anchor point of a box lies `x, y` right of and below the same point of the picture.
  ///
  /// **Units**: fractions of the programme picture.
  record Spot(Anchor anchor, double x, double y) {}

  /// A box, and the middle of the picture that fits it. `keptWidth` and `keptHeight` are fractions:
  /// 1 = nothing is cut off.
  record Placed(Box box, double keptWidth, double keptHeight) {
    /// The part of the whole input, when `part` of it is what was placed.
    Part within(Part part) {
      if (keptWidth == 1 && keptHeight == 1) {
        return part;
      }
      double cutX = (part.right() - part.left()) * (1 - keptWidth) / 2;
      double cutY = (part.bottom() - part.top()) * (1 - keptHeight) / 2;
      return new Part(
          part.left() + cutX, part.top() + cutY, part.right() - cutX, part.bottom() - cutY);
    }
  }

  /// Places a picture of `width` by `height` as its layer asks.
  static Placed place(VideoLayer layer, PictureSize programme, double width, double height) {
    Box box = wholeBox(layer, programme, width, height);
    return switch (layer.fill()) {
      case NONE -> new Placed(box, 1, 1);
      case FIT -> {
        double scale = Math.min(box.width() / width, box.height() / height);
        double fittedWidth = width * scale;
        double fittedHeight = height * scale;
        yield new Placed(
            new Box(
                box.x() + (box.width() - fittedWidth) / 2,
                box.y() + (box.height() - fittedHeight) / 2,
                fittedWidth,
                fittedHeight),
            1,
            1);
      }
      case CROP -> {
        double scale = Math.max(box.width() / width, box.height() / height);
        yield new Placed(
            box,
            Math.min(1, box.width() / (width * scale)),
            Math.min(1, box.height() / (height * scale)));
      }
    };
  }

  /// The box of a layer before anything is fitted into it. Sides that were not given follow from the
  /// picture: one side from the other by its ratio, both from its own size.
  static Box wholeBox(VideoLayer layer, PictureSize programme, double width, double height) {
    double boxWidth = layer.width() * programme.widthPx();
    double boxHeight = layer.height() * programme.heightPx();
    if (layer.fill() == FillMode.NONE) {
      if (boxWidth == 0 && boxHeight == 0) {
        boxWidth = width;
        boxHeight = height;
      } else if (boxWidth == 0) {
        boxWidth = boxHeight * width / height;
      } else if (boxHeight == 0) {
        boxHeight = boxWidth * height / width;
      }
    }
    return anchored(new Spot(layer.anchor(), layer.x(), layer.y()), programme, boxWidth, boxHeight);
  }

  static Box anchored(Spot spot, PictureSize programme, double width, double height) {
    return new Box(
        spot.x() * programme.widthPx() + spot.anchor().horizontal() * (programme.widthPx() - width),
        spot.y() * programme.heightPx()
            + spot.anchor().vertical() * (programme.heightPx() - height),
        width,
        height);
  }

  /// Scaled to the target, each edge moved to the nearest even pixel: boxes that touch still touch.
  static PixelRect snapped(Box box, PictureSize programme, PictureSize target) {
    double scaleX = (double) target.widthPx() / programme.widthPx();
    double scaleY = (double) target.heightPx() / programme.heightPx();
    int left = even(box.x() * scaleX);
    int top = even(box.y() * scaleY);
    int right = Math.max(left + 2, even((box.x() + box.width()) * scaleX));
    int bottom = Math.max(top + 2, even((box.y() + box.height()) * scaleY));
    return new PixelRect(left, top, right - left, bottom - top);
  }

  private static int even(double px) {
    return (int) Math.floor((px + TOLERANCE_PX) / 2 + 0.5) * 2;
  }
}
