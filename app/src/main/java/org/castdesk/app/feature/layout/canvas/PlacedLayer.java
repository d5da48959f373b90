package org.castdesk.app.feature.layout.canvas;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.show.VideoLayer;

/// A video layer with all that is needed to know its box. The rules are the engine's own.
///
/// **Source**: decision 27; a test compares it with the engine's plan.
///
/// @param picture the size of its source's picture, or of the programme while that is not known
public record PlacedLayer(VideoLayer layer, PictureSize programme, PictureSize picture)
    implements Placed {
  private static final double FARTHEST = 4;

  @Override
  public Box box() {
    double width = layer.width() * programme.widthPx();
    double height = layer.height() * programme.heightPx();
    if (layer.fill() == FillMode.NONE && (width == 0 || height == 0)) {
      if (width == 0 && height == 0) {
        width = shownWidth();
        height = shownHeight();
      } else if (width == 0) {
        width = height * shownWidth() / shownHeight();
      } else {
        height = width * shownHeight() / shownWidth();
      }
    }
    Anchor anchor = layer.anchor();
    return new Box(
        layer.x() * programme.widthPx() + anchor.horizontal() * (programme.widthPx() - width),
        layer.y() * programme.heightPx() + anchor.vertical() * (programme.heightPx() - height),
        width,
        height);
  }

  /// What is left of the picture after turn and crop.
  private double shownWidth() {
    return turned() ? downLeft() * picture.heightPx() : acrossLeft() * picture.widthPx();
  }

  private double shownHeight() {
    return turned() ? acrossLeft() * picture.widthPx() : downLeft() * picture.heightPx();
  }

  private boolean turned() {
    Turn turn = layer.look().turn();
    return turn.swapsSides();
  }

  private double acrossLeft() {
    return 1 - layer.crop().left() - layer.crop().right();
  }

  private double downLeft() {
    return 1 - layer.crop().top() - layer.crop().bottom();
  }

  @Override
  public double ownRatio() {
    boolean follows = layer.fill() == FillMode.NONE && (layer.width() == 0 || layer.height() == 0);
    return follows ? shownWidth() / shownHeight() : 0;
  }

  @Override
  public double opacity() {
    return layer.opacity();
  }

  @Override
  public boolean resizes() {
    return true;
  }

  @Override
  public boolean isKnown() {
    return true;
  }

  @Override
  public PlacedLayer movedTo(double x, double y) {
    return placed(layer, box().at(x, y));
  }

  @Override
  public PlacedLayer in(Box box) {
    double width = Math.clamp(box.width() / programme.widthPx(), 0, FARTHEST);
    double height = Math.clamp(box.height() / programme.heightPx(), 0, FARTHEST);
    if (ownRatio() > 0) {
      // The side that was given stays the one that is given; of a native size it is the width.
      boolean byHeight = layer.width() == 0 && layer.height() > 0;
      return placed(byHeight ? layer.withSize(0, height) : layer.withSize(width, 0), box);
    }
    return placed(layer.withSize(width, height), box);
  }

  /// The same with both sides given, so that it fills a box.
  PlacedLayer fitted() {
    return layer.fill() == FillMode.NONE
        ? new PlacedLayer(layer.withSize(1, 1).withFill(FillMode.FIT), programme, picture)
        : this;
  }

  /// The anchor stays, its numbers follow the box.
  private PlacedLayer placed(VideoLayer sized, Box box) {
    Anchor anchor = layer.anchor();
    double x = box.x() - anchor.horizontal() * (programme.widthPx() - box.width());
    double y = box.y() - anchor.vertical() * (programme.heightPx() - box.height());
    return new PlacedLayer(
        sized.withPosition(
            Math.clamp(x / programme.widthPx(), -FARTHEST, FARTHEST),
            Math.clamp(y / programme.heightPx(), -FARTHEST, FARTHEST)),
        programme,
        picture);
  }
}
