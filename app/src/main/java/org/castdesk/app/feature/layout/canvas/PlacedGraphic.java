package org.castdesk.app.feature.layout.canvas;

import javafx.geometry.Dimension2D;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Motion;
import org.jspecify.annotations.Nullable;

/// A graphic with all that is needed to know its box. How large it is only the engine knows, which
/// draws it; where it lies then follows from its anchor.
///
/// Its ratio is always its own. Pulling one that has a size changes the size; pulling words of their
/// own size changes the size of their letters, so that longer words stay as large as others. What
/// travels lies in a window, which is not pulled.
///
/// **Source**: decisions 90 and 103; the engine's GraphicPlacing.
///
/// @param drawn how large the engine draws it; null = nobody knows yet. **Units**: programme pixels
public record PlacedGraphic(Component component, PictureSize programme, @Nullable Dimension2D drawn)
    implements Placed {
  private static final double FARTHEST = 4;

  @Override
  public Box box() {
    Placement place = component.placement();
    Anchor anchor = place.anchor();
    double width = width();
    double height = height();
    return new Box(
        (fillsAcross() ? 0 : place.x() * programme.widthPx())
            + anchor.horizontal() * (programme.widthPx() - width),
        (fillsDown() ? 0 : place.y() * programme.heightPx())
            + anchor.vertical() * (programme.heightPx() - height),
        width,
        height);
  }

  private double width() {
    return drawn == null ? Box.SMALLEST : drawn.getWidth();
  }

  private double height() {
    return drawn == null ? Box.SMALLEST : drawn.getHeight();
  }

  /// A ticker without a window of its own is as wide as the picture, wherever it was put.
  private boolean fillsAcross() {
    return isFree(Motion.Kind.ANIMATE_H);
  }

  private boolean fillsDown() {
    return isFree(Motion.Kind.ANIMATE_V);
  }

  private boolean isFree(Motion.Kind kind) {
    return component.motion().kind() == kind && component.motion().window() == 0;
  }

  @Override
  public double ownRatio() {
    return width() / height();
  }

  @Override
  public double opacity() {
    return component.placement().opacity();
  }

  @Override
  public boolean resizes() {
    return isKnown() && component.motion().isStill();
  }

  @Override
  public boolean isKnown() {
    return drawn != null;
  }

  @Override
  public PlacedGraphic movedTo(double x, double y) {
    return at(component, box().at(x, y), drawn);
  }

  @Override
  public PlacedGraphic in(Box box) {
    if (!resizes()) {
      return movedTo(box.x(), box.y());
    }
    double height = Math.max(Box.SMALLEST, box.height());
    Component sized = sized(box, height / height());
    return at(sized, box, new Dimension2D(box.width(), height));
  }

  private Component sized(Box box, double factor) {
    Placement place = component.placement();
    boolean isPicture = component.graphic() instanceof Graphic.Image;
    if (place.height() > 0 || (isPicture && place.width() == 0)) {
      double height = Math.clamp(box.height() / programme.heightPx(), 0, FARTHEST);
      return component.withPlacement(place.withSize(place.width(), height));
    }
    if (place.width() > 0) {
      double width = Math.clamp(box.width() / programme.widthPx(), 0, FARTHEST);
      return component.withPlacement(place.withSize(width, 0));
    }
    return component.withGraphic(Letters.scaled(component.graphic(), factor));
  }

  /// The anchor stays, its numbers follow the box.
  private PlacedGraphic at(Component sized, Box box, @Nullable Dimension2D size) {
    Anchor anchor = sized.placement().anchor();
    double x = box.x() - anchor.horizontal() * (programme.widthPx() - box.width());
    double y = box.y() - anchor.vertical() * (programme.heightPx() - box.height());
    Placement place = sized.placement();
    return new PlacedGraphic(
        sized.withPlacement(
            place.withPosition(
                fillsAcross() ? place.x() : within(x / programme.widthPx()),
                fillsDown() ? place.y() : within(y / programme.heightPx()))),
        programme,
        size);
  }

  private static double within(double share) {
    return Math.clamp(share, -FARTHEST, FARTHEST);
  }

  /// Another graphic where this one is; everything else of it stays.
  Component onto(Component now) {
    Placement place = component.placement();
    return now.withPlacement(
            now.placement()
                .withPosition(place.x(), place.y())
                .withSize(place.width(), place.height()))
        .withGraphic(Letters.like(now.graphic(), component.graphic()));
  }
}
