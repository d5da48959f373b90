package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castdesk.engine.compose.Scratch.Alpha;
import org.castdesk.engine.compose.Sketch.Seen;
import org.castdesk.engine.compose.kernel.ChromaAlpha;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PixelRect;

/// Turns sketches into work: decides what is scaled straight into the canvas, what is scaled into a
/// raster first, what a raster holds already, and in which round each item is painted.
///
/// **Thread**: the caller; one instance per render.
final class Stager {
  private final RasterCache cache;
  private final WorkSheet sheet;
  private final Set<RasterCache.Entry> madeNow = new HashSet<>();

  Stager(RasterCache cache, WorkSheet sheet) {
    this.cache = cache;
    this.sheet = sheet;
  }

  /// Notes which pictures are drawn in this render, before anything is staged: one that is drawn
  /// twice is scaled once.
  void announce(List<Seen> sketch) {
    for (Seen seen : sketch) {
      if (seen.item().content() instanceof Item.Image image && needsEntry(seen.item(), image)) {
        entry(seen.item(), image).see(image.frame());
      }
    }
  }

  /// Adds the work that draws these items on `canvas`.
  void stage(List<Seen> sketch, PictureView canvas) {
    stage(sketch, canvas, new ArrayList<>());
  }

  /// Adds the work that draws these items over what is on the canvas when all else is done.
  void stageOver(List<Seen> sketch, PictureView canvas, PixelRect all) {
    stage(sketch, canvas, new ArrayList<>(List.of(all)));
  }

  /// @param scaledOver where a picture is scaled straight into the canvas: what lies over it waits
  private void stage(List<Seen> sketch, PictureView canvas, List<PixelRect> scaledOver) {
    for (Seen seen : sketch) {
      Item item = seen.item();
      boolean isOverScaled = overlaps(item.area(), scaledOver);
      switch (item.content()) {
        case Item.Colour(VideoColour colour) ->
            paint(seen, new Ink.Flat(colour), canvas, isOverScaled);
        case Item.Image image when !item.isOpaque() ->
            paintLate(seen, blendInk(item, image), canvas);
        case Item.Image image when item.isCopyOf(image) ->
            paint(seen, new Ink.Copy(item.ownPixels(image)), canvas, isOverScaled);
        case Item.Image image when scalesInPlace(seen, image, isOverScaled) -> {
          scaleInto(image, canvas.planes(), areaOf(item.box()));
          scaledOver.add(item.box());
        }
        case Item.Image image -> {
          RasterCache.Entry entry = entry(item, image);
          Ink copy = new Ink.Copy(raster(entry, item, image));
          paint(seen, copy, canvas, isOverScaled || madeNow.contains(entry));
        }
      }
    }
  }

  // Nothing of the box is cut off, and little of it is drawn in vain; what lies over it comes in
  // the second round.
  private boolean scalesInPlace(Seen seen, Item.Image image, boolean isOverScaled) {
    PixelRect box = seen.item().box();
    RasterCache.Entry entry = entry(seen.item(), image);
    return !isOverScaled
        && image.treatment().isNone()
        && box.equals(seen.item().area())
        && 2 * seen.visiblePixels() >= (long) box.width() * box.height()
        && !entry.holds(image.frame())
        && !entry.isWorthKeeping();
  }

  private Ink blendInk(Item item, Item.Image image) {
    boolean isCopy = item.isCopyOf(image);
    if (!image.hasAlpha()) {
      PictureView view = isCopy ? item.ownPixels(image) : raster(entry(item, image), item, image);
      return new Ink.Lay(view, null, image.alpha());
    }
    RasterCache.Entry entry = entry(item, image);
    boolean isHeld = entry.holds(image.frame());
    PixelRect box = item.box();
    PictureSize half = new PictureSize(box.width() / 2, box.height() / 2);
    VideoFrame.Planes means = entry.chromaAlpha(half);
    PictureView chromaAlpha = new PictureView(means, -box.x() / 2, -box.y() / 2);
    PictureView view = isCopy ? item.ownPixels(image) : raster(entry, item, image);
    if (!isHeld) {
      entry.claim(image.frame());
      // The raster's own task makes the means of a scaled layer: they need its alpha.
      if (isCopy) {
        sheet.addWhole(_ -> halve(view, box, means), cost(box));
      }
    }
    return new Ink.Lay(view, chromaAlpha, image.alpha());
  }

  private PictureView raster(RasterCache.Entry entry, Item item, Item.Image image) {
    PixelRect box = item.box();
    boolean hasAlpha = image.hasAlpha();
    PictureSize size = new PictureSize(box.width(), box.height());
    VideoFrame.Planes planes = entry.raster(size, hasAlpha ? Alpha.WITH : Alpha.WITHOUT);
    PictureView view = new PictureView(planes, -box.x(), -box.y());
    if (!entry.holds(image.frame())) {
      entry.claim(image.frame());
      madeNow.add(entry);
      Area whole = new Area(0, 0, box.width(), box.height());
      if (!hasAlpha && image.treatment().isNone()) {
        scaleInto(image, planes, whole);
      } else {
        PictureSize half = new PictureSize(box.width() / 2, box.height() / 2);
        VideoFrame.Planes means = hasAlpha ? entry.chromaAlpha(half) : null;
        Preparation preparation = Preparation.of(image, entry, cache);
        sheet.addWhole(
            worker -> {
              preparation.run(worker, planes, whole);
              if (means != null) {
                halve(view, box, means);
              }
            },
            scaleCost(image.part(), whole) + preparation.costNanos(whole));
      }
    }
    return view;
  }

  private void scaleInto(Item.Image image, VideoFrame.Planes planes, Area box) {
    sheet.addWhole(
        worker -> worker.scaler().scale(image.frame().planes(), image.part(), planes, box),
        scaleCost(image.part(), box));
  }

  private void paint(Seen seen, Ink ink, PictureView canvas, boolean isLate) {
    if (isLate) {
      paintLate(seen, ink, canvas);
    } else {
      sheet.addFirst(new BandStep.Paint(ink, seen.visible(), canvas));
    }
  }

  private void paintLate(Seen seen, Ink ink, PictureView canvas) {
    sheet.addSecond(new BandStep.Paint(ink, seen.visible(), canvas));
  }

  private RasterCache.Entry entry(Item item, Item.Image image) {
    return cache.entry(image, item.box());
  }

  private static boolean needsEntry(Item item, Item.Image image) {
    return !item.isCopyOf(image) || image.hasAlpha();
  }

  private static boolean overlaps(PixelRect area, List<PixelRect> others) {
    for (PixelRect other : others) {
      if (Region.intersect(area, other) != null) {
        return true;
      }
    }
    return false;
  }

  private static void halve(PictureView view, PixelRect box, VideoFrame.Planes means) {
    ChromaAlpha.halve(
        view.alpha(box.x(), box.y()),
        PictureView.of(means).luma(0, 0),
        box.width() / 2,
        box.height() / 2);
  }

  private static Area areaOf(PixelRect box) {
    return new Area(box.x(), box.y(), box.width(), box.height());
  }

  private static long cost(PixelRect box) {
    return (long) box.width() * box.height() / 4;
  }

  private static long scaleCost(Area from, Area to) {
    return (long) from.width() * from.height() / 2 + 2L * to.width() * to.height();
  }
}
