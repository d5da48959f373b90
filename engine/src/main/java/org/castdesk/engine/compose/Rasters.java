package org.castdesk.engine.compose;

import java.util.HashSet;
import java.util.Set;
import org.castdesk.engine.compose.Scratch.Alpha;
import org.castdesk.engine.compose.cut.CutPicture;
import org.castdesk.engine.compose.cut.Matte;
import org.castdesk.engine.compose.kernel.ChromaAlpha;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PixelRect;

/// Adds the work that makes pictures of the size they are drawn in: turned, scaled, keyed when it is
/// worth keeping.
///
/// **Thread**: the caller; one instance per render.
final class Rasters {
  /// One piece of turning or keying.
  private static final int BAND_ROWS = 128;

  private final RasterCache cache;
  private final WorkSheet sheet;
  private final Set<RasterCache.Entry> scaledNow = new HashSet<>();

  Rasters(RasterCache cache, WorkSheet sheet) {
    this.cache = cache;
    this.sheet = sheet;
  }

  RasterCache.Entry entry(Item item, Item.Image image) {
    return cache.entry(image, item.box());
  }

  /// Whether its raster is scaled in this render's first round, so that it is not there before the
  /// second.
  boolean isScaledNow(RasterCache.Entry entry) {
    return scaledNow.contains(entry);
  }

  /// The image at the size of its box, without its key: its own pixels or its raster.
  PictureView view(Item item, Item.Image image) {
    return item.isCopyOf(image) ? item.ownPixels(image) : raster(entry(item, image), item, image);
  }

  /// The mean alphas of two by two pixels, for an image with its own alpha.
  ///
  /// @param view where the image is seen
  PictureView means(Item item, Item.Image image, PictureView view) {
    RasterCache.Entry entry = entry(item, image);
    PixelRect box = item.box();
    VideoFrame.Planes means = entry.chromaAlpha(halved(box));
    if (!entry.holdsMeans(image.frame())) {
      entry.claimMeans(image.frame());
      sheet.addBetween(_ -> halve(view, box, means), pixels(box) / 4);
    }
    return new PictureView(means, -box.x() / 2, -box.y() / 2);
  }

  /// The keyed image with its alphas, and their means: for a picture that comes again.
  Keyed keyed(Item item, Item.Image image, Matte matte) {
    RasterCache.Entry entry = entry(item, image);
    PixelRect box = item.box();
    boolean isHeld = entry.holdsKeyed(image.frame());
    VideoFrame.Planes means = entry.chromaAlpha(halved(box));
    VideoFrame.Planes planes =
        entry.keyed(image.frame(), new PictureSize(box.width(), box.height()));
    if (!isHeld) {
      CutPicture picture = Ink.Cut.of(view(item, image), item, matte, 255).picture();
      for (int y = 0; y < box.height(); y += BAND_ROWS) {
        int rows = Math.min(BAND_ROWS, box.height() - y);
        PixelRect band = new PixelRect(0, y, box.width(), rows);
        sheet.addBetween(
            worker -> worker.cutter().keep(picture, band, matte, planes, means), 2 * pixels(band));
      }
    }
    return new Keyed(
        new PictureView(planes, -box.x(), -box.y()),
        new PictureView(means, -box.x() / 2, -box.y() / 2));
  }

  /// A picture with alpha, and the means of two by two of these.
  record Keyed(PictureView view, PictureView means) {}

  private PictureView raster(RasterCache.Entry entry, Item item, Item.Image image) {
    PixelRect box = item.box();
    PictureSize size = new PictureSize(box.width(), box.height());
    VideoFrame.Planes planes = entry.raster(size, alphaOf(image));
    if (!entry.holds(image.frame())) {
      entry.claim(image.frame());
      if (item.isUnscaled(image)) {
        addTurning(image, planes);
      } else {
        scaledNow.add(entry);
        scaleInto(image, planes, new Area(0, 0, box.width(), box.height()));
      }
    }
    return new PictureView(planes, -box.x(), -box.y());
  }

  /// Adds the scaling of an image, which is turned before when it is to be.
  void scaleInto(Item.Image image, VideoFrame.Planes planes, Area box) {
    VideoFrame.Planes source = image.frame().planes();
    Area part = image.part();
    if (image.treatment().isTurned()) {
      source = turned(image);
      part = new Area(0, 0, part.width(), part.height());
    }
    Source from = new Source(source, part);
    sheet.addWhole(
        worker -> worker.scaler().scale(from.planes, from.part, planes, box),
        pixels(part) / 2 + 2 * pixels(box));
  }

  private record Source(VideoFrame.Planes planes, Area part) {}

  private VideoFrame.Planes turned(Item.Image image) {
    RasterCache.Entry entry = cache.turnedEntry(image);
    PictureSize size = new PictureSize(image.part().width(), image.part().height());
    VideoFrame.Planes planes = entry.raster(size, alphaOf(image));
    if (!entry.holds(image.frame())) {
      entry.claim(image.frame());
      addTurning(image, planes);
    }
    return planes;
  }

  // Only the part that is seen is turned.
  private void addTurning(Item.Image image, VideoFrame.Planes target) {
    Area part = image.part();
    for (int y = 0; y < part.height(); y += BAND_ROWS) {
      int rows = Math.min(BAND_ROWS, part.height() - y);
      Area from = new Area(part.x(), part.y() + y, part.width(), rows);
      Area to = new Area(0, y, part.width(), rows);
      sheet.addBefore(
          worker ->
              worker
                  .turner()
                  .turn(image.frame().planes(), image.treatment().turn(), from, target, to),
          pixels(from));
    }
  }

  private static Alpha alphaOf(Item.Image image) {
    return image.frame().planes().hasAlpha() ? Alpha.WITH : Alpha.WITHOUT;
  }

  private static PictureSize halved(PixelRect box) {
    return new PictureSize(box.width() / 2, box.height() / 2);
  }

  private static void halve(PictureView view, PixelRect box, VideoFrame.Planes means) {
    ChromaAlpha.halve(
        view.alpha(box.x(), box.y()),
        PictureView.of(means).luma(0, 0),
        box.width() / 2,
        box.height() / 2);
  }

  private static long pixels(PixelRect box) {
    return (long) box.width() * box.height();
  }

  private static long pixels(Area box) {
    return (long) box.width() * box.height();
  }
}
