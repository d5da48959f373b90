package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.castdesk.engine.compose.Sketch.Seen;
import org.castdesk.engine.compose.cut.Matte;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PixelRect;

/// Turns sketches into work: decides what is scaled straight into the canvas, what is made apart
/// first, what is there already, and in which round each item is painted.
///
/// **Thread**: the caller; one instance per render.
final class Stager {
  private final RasterCache cache;
  private final WorkSheet sheet;
  private final Rasters rasters;
  private int asides;

  Stager(RasterCache cache, WorkSheet sheet) {
    this.cache = cache;
    this.sheet = sheet;
    this.rasters = new Rasters(cache, sheet);
  }

  /// Notes which pictures are drawn in this render, before anything is staged: one that is drawn
  /// twice is made once.
  void announce(List<Seen> sketch) {
    for (Seen seen : sketch) {
      if (seen.item().content() instanceof Item.Image image && needsEntry(seen.item(), image)) {
        rasters.entry(seen.item(), image).see(image.frame());
      }
    }
  }

  /// Adds the work that draws these items on `canvas`.
  void stage(List<Seen> sketch, PictureView canvas) {
    Set<Seen> inPlace = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Seen seen : sketch) {
      if (scalesInPlace(seen, inPlace)) {
        inPlace.add(seen);
      }
    }
    PictureView aside = aside(inPlace, canvas);
    for (Seen seen : sketch) {
      if (inPlace.contains(seen) && seen.item().content() instanceof Item.Image image) {
        scaled(seen, image, canvas, aside);
      } else {
        draw(seen, canvas, isOver(seen, inPlace));
      }
    }
  }

  /// Adds the work that draws these items over what is on the canvas when all else is done.
  void stageOver(List<Seen> sketch, PictureView canvas) {
    sketch.forEach(seen -> draw(seen, canvas, true));
  }

  /// @param isLate whether what lies below is there in the second round only
  private void draw(Seen seen, PictureView canvas, boolean isLate) {
    switch (seen.item().content()) {
      case Item.Colour colour -> colour(seen, colour, canvas, isLate);
      case Item.Image image when image.hasAlpha() -> transparent(seen, image, canvas);
      case Item.Image image when !seen.item().isOpaque() -> {
        Ink.Lay lay = new Ink.Lay(rasters.view(seen.item(), image), null, image.alpha());
        paintLate(seen, lay, lay, canvas);
      }
      case Item.Image image -> opaque(seen, image, canvas, isLate);
    }
  }

  // Before anything is drawn over it in the second round, what of a picture scaled in its place
  // lies
  // at its mask's edges is put aside: there the layers below are drawn first.
  private PictureView aside(Set<Seen> inPlace, PictureView canvas) {
    List<PixelRect> moved = new ArrayList<>();
    for (Seen seen : inPlace) {
      seen.edges().forEach(edge -> moved.add(edge.where()));
      moved.addAll(seen.overLower());
    }
    if (moved.isEmpty()) {
      return canvas;
    }
    VideoFrame.Planes planes = canvas.planes();
    PictureSize size = new PictureSize(planes.widthPx(), planes.heightPx());
    PictureView aside = PictureView.of(cache.aside(size, asides++));
    sheet.addSecond(new BandStep.Paint(new Ink.Copy(canvas), moved, aside));
    return aside;
  }

  private void scaled(Seen seen, Item.Image image, PictureView canvas, PictureView aside) {
    PixelRect box = seen.item().box();
    Area into = new Area(box.x(), box.y(), box.width(), box.height());
    rasters.scaleInto(image, canvas.planes(), into);
    List<PixelRect> back = seen.overLower();
    if (!back.isEmpty()) {
      sheet.addSecond(new BandStep.Paint(new Ink.Copy(aside), back, canvas));
    }
    paintEdges(seen, new Ink.Lay(aside, null, image.alpha()), canvas);
  }

  private void colour(Seen seen, Item.Colour colour, PictureView canvas, boolean isOverScaled) {
    Ink.Flat flat = new Ink.Flat(colour.colour(), colour.alpha());
    if (seen.item().isOpaque()) {
      paint(seen, flat, canvas, isOverScaled);
      paintEdges(seen, flat, canvas);
    } else {
      paintLate(seen, flat, flat, canvas);
    }
  }

  private void opaque(Seen seen, Item.Image image, PictureView canvas, boolean isOverScaled) {
    Item item = seen.item();
    if (turnsInPlace(seen, image)) {
      paint(seen, new Ink.Turned(image, item.box()), canvas, isOverScaled);
      return;
    }
    PictureView view = rasters.view(item, image);
    boolean isLate =
        isOverScaled || (!item.isCopyOf(image) && rasters.isScaledNow(rasters.entry(item, image)));
    paint(seen, new Ink.Copy(view), canvas, isLate);
    paintEdges(seen, new Ink.Lay(view, null, image.alpha()), canvas);
  }

  private void transparent(Seen seen, Item.Image image, PictureView canvas) {
    Item item = seen.item();
    int alpha = image.alpha();
    Matte matte = image.treatment().key() == null ? null : cache.matte(image.treatment().key());
    if (matte == null) {
      PictureView view = rasters.view(item, image);
      Ink.Lay lay = new Ink.Lay(view, rasters.means(item, image, view), alpha);
      paintLate(seen, lay, Ink.Cut.of(view, item, null, alpha), canvas);
    } else if (isWorthKeeping(item, image)) {
      Rasters.Keyed keyed = rasters.keyed(item, image, matte);
      Ink.Lay lay = new Ink.Lay(keyed.view(), keyed.means(), alpha);
      paintLate(seen, lay, Ink.Cut.of(keyed.view(), item, null, alpha), canvas);
    } else {
      Ink.Cut cut = Ink.Cut.of(rasters.view(item, image), item, matte, alpha);
      paintLate(seen, cut, cut, canvas);
    }
  }

  // Nothing of the box is cut off, and little of it is drawn in vain; what lies over it comes in
  // the second round.
  private boolean scalesInPlace(Seen seen, Set<Seen> inPlace) {
    Item item = seen.item();
    PixelRect box = item.box();
    return item.content() instanceof Item.Image image
        && item.isOpaque()
        && !item.isUnscaled(image)
        && box.equals(item.area())
        && 2 * seen.visiblePixels() >= (long) box.width() * box.height()
        && inPlace.stream().allMatch(other -> Region.intersect(box, other.item().box()) == null)
        && !rasters.entry(item, image).holds(image.frame())
        && !isWorthKeeping(item, image);
  }

  private boolean turnsInPlace(Seen seen, Item.Image image) {
    Item item = seen.item();
    return image.treatment().isTurned()
        && item.isUnscaled(image)
        && item.shape() == null
        && !rasters.entry(item, image).holds(image.frame())
        && !isWorthKeeping(item, image);
  }

  private boolean isWorthKeeping(Item item, Item.Image image) {
    return rasters.entry(item, image).isWorthKeeping();
  }

  private void paint(Seen seen, Ink ink, PictureView canvas, boolean isLate) {
    if (seen.visible().isEmpty()) {
      return;
    }
    BandStep step = new BandStep.Paint(ink, seen.visible(), canvas);
    // What lies below is left out under the larger parts of a mask only, and may be late itself.
    if (isLate || seen.item().shape() != null) {
      sheet.addSecond(step);
    } else {
      sheet.addFirst(step);
    }
  }

  private void paintLate(Seen seen, Ink ink, Ink.Soft edgeInk, PictureView canvas) {
    paint(seen, ink, canvas, true);
    paintEdges(seen, edgeInk, canvas);
  }

  private void paintEdges(Seen seen, Ink.Soft ink, PictureView canvas) {
    if (!seen.edges().isEmpty()) {
      sheet.addSecond(new BandStep.PaintEdges(ink, seen.edges(), canvas));
    }
  }

  private static boolean needsEntry(Item item, Item.Image image) {
    return !item.isCopyOf(image) || image.hasAlpha();
  }

  // Whether any of it is drawn where a picture is scaled in the first round.
  private static boolean isOver(Seen seen, Set<Seen> inPlace) {
    for (Seen other : inPlace) {
      PixelRect box = other.item().box();
      if (seen.visible().stream().anyMatch(one -> Region.intersect(one, box) != null)) {
        return true;
      }
    }
    return false;
  }
}
