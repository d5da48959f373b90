package org.castdesk.engine.compose;

import org.castdesk.engine.compose.Scratch.Alpha;
import org.castdesk.engine.compose.cut.Cutter;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.Look.Turn;
import org.jspecify.annotations.Nullable;

/// The way of one image into its raster: turned, scaled, cut.
///
/// @param turned where it lies turned, null = it is not
/// @param cut null = nothing is cut
record Preparation(Item.Image image, VideoFrame.@Nullable Planes turned, Cutter.@Nullable Cut cut) {
  static Preparation of(Item.Image image, RasterCache.Entry entry, RasterCache cache) {
    Treatment treatment = image.treatment();
    VideoFrame.Planes source = image.frame().planes();
    boolean swaps = treatment.turn().swapsSides();
    PictureSize size =
        swaps
            ? new PictureSize(source.heightPx(), source.widthPx())
            : new PictureSize(source.widthPx(), source.heightPx());
    VideoFrame.Planes turned =
        treatment.turn() == Turn.NONE
            ? null
            : entry.turned(size, source.hasAlpha() ? Alpha.WITH : Alpha.WITHOUT);
    Cutter.Cut cut =
        treatment.cuts()
            ? new Cutter.Cut(
                treatment.key() == null ? null : cache.matte(treatment.key()),
                treatment.mask(),
                treatment.left(),
                treatment.top())
            : null;
    return new Preparation(image, turned, cut);
  }

  /// @param raster with alpha when the image has any
  void run(Worker worker, VideoFrame.Planes raster, Area whole) {
    VideoFrame.Planes source = image.frame().planes();
    if (turned != null) {
      worker.turner().turn(source, image.treatment().turn(), turned);
      source = turned;
    }
    worker.scaler().scale(source, image.part(), raster, whole);
    if (cut != null) {
      worker.cutter().cut(raster, source.hasAlpha() ? Cutter.Own.ALPHA : Cutter.Own.NONE, cut);
    }
  }

  long costNanos(Area whole) {
    VideoFrame.Planes source = image.frame().planes();
    long turning = turned == null ? 0 : 2L * source.widthPx() * source.heightPx();
    long cutting = cut == null ? 0 : 2L * whole.width() * whole.height();
    return turning + cutting;
  }
}
