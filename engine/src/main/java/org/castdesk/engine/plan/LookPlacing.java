package org.castdesk.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.plan.Mask.Outline;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.jspecify.annotations.Nullable;

/// What a layer's look adds to its picture: a shadow below it, a mask on it, a border above it.
///
/// A border lies inside the picture's edge, so that a box is as large with one as without. A keyed
/// picture has no outline of its own, and neither border nor shadow.
public final class LookPlacing {
  private final PictureSize target;

  public LookPlacing(PictureSize target) {
    this.target = target;
  }

  /// @param picture the layer's picture in its place, still plain
  /// @return bottom to top
  public List<DrawLayer> dressed(DrawLayer picture, Look look) {
    if (look.equals(Look.PLAIN)) {
      return List.of(picture);
    }
    PixelRect box = picture.box();
    Outline outline = new Outline(0, 0, box.width(), box.height(), px(look.corner()));
    Outline hole = look.cutOut() == null ? null : hole(look.cutOut(), box);
    List<DrawLayer> layers = new ArrayList<>(3);
    boolean isOutlined = look.key() == null;
    if (isOutlined && look.shadow() != null) {
      layers.add(shadow(look.shadow(), picture, outline, hole));
    }
    double border = isOutlined && look.border() != null ? px(look.border().width()) : 0;
    layers.add(
        new DrawLayer(
            picture.input(),
            picture.part(),
            box,
            picture.alpha(),
            picture.turn(),
            picture.key(),
            mask(outline, border, hole),
            picture.clip()));
    if (border > 0 && look.border() != null) {
      Mask ring = new Mask(outline, 0, inset(outline, border));
      layers.add(plate(look.border().colour(), box, picture.alpha(), ring));
    }
    return layers;
  }

  private double px(double ofHeight) {
    return ofHeight * target.heightPx();
  }

  /// Nothing, where the box itself is the outline. Under a border the picture ends half way, so that
  /// its colours do not shine through the border's soft outer edge.
  private static @Nullable Mask mask(Outline outline, double border, @Nullable Outline hole) {
    if (outline.radius() == 0 && hole == null) {
      return null;
    }
    return new Mask(border > 0 ? inset(outline, border / 2) : outline, 0, hole);
  }

  private Outline hole(Look.CutOut cutOut, PixelRect box) {
    return new Outline(
        cutOut.x() * box.width(),
        cutOut.y() * box.height(),
        cutOut.width() * box.width(),
        cutOut.height() * box.height(),
        px(cutOut.corner()));
  }

  private DrawLayer shadow(
      Look.Shadow shadow, DrawLayer picture, Outline outline, @Nullable Outline hole) {
    double blur = px(shadow.blur());
    double dx = px(shadow.x());
    double dy = px(shadow.y());
    PixelRect box = picture.box();
    int left = (int) Math.floor((box.x() + dx - blur) / 2) * 2;
    int top = (int) Math.floor((box.y() + dy - blur) / 2) * 2;
    int right = (int) Math.ceil((box.right() + dx + blur) / 2) * 2;
    int bottom = (int) Math.ceil((box.bottom() + dy + blur) / 2) * 2;
    int fromX = box.x() - left;
    int fromY = box.y() - top;
    Mask mask =
        new Mask(
            moved(outline, fromX + dx, fromY + dy),
            blur,
            hole == null ? null : moved(hole, fromX, fromY));
    return plate(
        shadow.colour(),
        new PixelRect(left, top, right - left, bottom - top),
        (int) Math.round(picture.alpha() * shadow.opacity()),
        mask);
  }

  private static DrawLayer plate(Rgb colour, PixelRect box, int alpha, Mask mask) {
    return new DrawLayer(
        new PlanInput.Plate(colour), Part.ALL, box, alpha, Turn.NONE, null, mask, null);
  }

  private static Outline inset(Outline outline, double by) {
    return new Outline(
        outline.x() + by,
        outline.y() + by,
        Math.max(0, outline.width() - 2 * by),
        Math.max(0, outline.height() - 2 * by),
        Math.max(0, outline.radius() - by));
  }

  private static Outline moved(Outline outline, double dx, double dy) {
    return new Outline(
        outline.x() + dx, outline.y() + dy, outline.width(), outline.height(), outline.radius());
  }
}
