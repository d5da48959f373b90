package org.castdesk.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.plan.Geometry.Box;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.show.graphic.Backing;
import org.jspecify.annotations.Nullable;

/// Collects the layers of one graphic in pixels of the programme picture, and turns them into layers
/// of the target.
final class GraphicCanvas {
  private final PictureSize programme;
  private final PictureSize target;
  private final double opacity;
  private final List<DrawLayer> layers = new ArrayList<>();
  private @Nullable PixelRect clip;
  private boolean isShut;

  GraphicCanvas(PictureSize programme, PictureSize target, double opacity) {
    this.programme = programme;
    this.target = target;
    this.opacity = opacity;
  }

  PictureSize programme() {
    return programme;
  }

  double scaleX() {
    return (double) target.widthPx() / programme.widthPx();
  }

  double scaleY() {
    return (double) target.heightPx() / programme.heightPx();
  }

  /// Lets through only what lies in this box, from now on.
  void clip(Box box) {
    PixelRect next = snapped(box);
    PixelRect now = clip;
    if (now == null) {
      clip = next;
      return;
    }
    int left = Math.max(now.x(), next.x());
    int top = Math.max(now.y(), next.y());
    int right = Math.min(now.right(), next.right());
    int bottom = Math.min(now.bottom(), next.bottom());
    if (right <= left || bottom <= top) {
      isShut = true;
    } else {
      clip = new PixelRect(left, top, right - left, bottom - top);
    }
  }

  PixelRect snapped(Box box) {
    return Geometry.snapped(box, programme, target);
  }

  void draw(PlanInput input, Box box) {
    draw(input, snapped(box));
  }

  /// @param box in pixels of the target
  void draw(PlanInput input, PixelRect box) {
    add(input, box, opacity, null);
  }

  /// A plate with its bar.
  ///
  /// @param sizePx of the first line's font
  void plate(Backing backing, Box box, double sizePx) {
    PixelRect area = snapped(box);
    double radius = backing.corner() * sizePx * scaleY();
    Mask mask =
        radius < 0.5
            ? null
            : new Mask(new Mask.Outline(0, 0, area.width(), area.height(), radius), 0, null);
    plate(backing.colour(), area, opacity * backing.opacity(), mask);
    Backing.Accent accent = backing.accent();
    if (accent != null && accent.width() > 0) {
      Box bar = new Box(box.x(), box.y(), accent.width() * sizePx, box.height());
      plate(accent.colour(), snapped(bar), opacity, null);
    }
  }

  private void plate(Rgb colour, PixelRect area, double solid, @Nullable Mask mask) {
    add(new PlanInput.Plate(colour), area, solid, mask);
  }

  private void add(PlanInput input, PixelRect box, double solid, @Nullable Mask mask) {
    int alpha = (int) Math.round(255 * solid);
    if (alpha > 0 && !isShut && isSeen(box)) {
      layers.add(new DrawLayer(input, Part.ALL, box, alpha, Turn.NONE, null, mask, clip));
    }
  }

  private boolean isSeen(PixelRect box) {
    PixelRect window = clip == null ? whole() : clip;
    return box.right() > Math.max(0, window.x())
        && box.bottom() > Math.max(0, window.y())
        && box.x() < Math.min(target.widthPx(), window.right())
        && box.y() < Math.min(target.heightPx(), window.bottom());
  }

  private PixelRect whole() {
    return new PixelRect(0, 0, target.widthPx(), target.heightPx());
  }

  List<DrawLayer> layers() {
    return layers;
  }
}
