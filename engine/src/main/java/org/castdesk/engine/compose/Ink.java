package org.castdesk.engine.compose;

import org.castdesk.engine.compose.kernel.Bulk;
import org.castdesk.engine.compose.kernel.Extent;
import org.castdesk.engine.compose.kernel.Kernels;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.plan.PixelRect;
import org.jspecify.annotations.Nullable;

/// What a box of the canvas is filled with, once everything is scaled.
sealed interface Ink {
  /// Paints exactly `box` of `canvas`.
  void paint(PixelRect box, PictureView canvas, Worker worker);

  /// A plain colour.
  record Flat(VideoColour colour) implements Ink {
    @Override
    public void paint(PixelRect box, PictureView canvas, Worker worker) {
      Extent luma = new Extent(box.width(), box.height());
      Extent chroma = new Extent(box.width() / 2, box.height() / 2);
      Bulk.fill(canvas.luma(box.x(), box.y()), luma, colour.luma());
      Bulk.fill(canvas.blue(box.x(), box.y()), chroma, colour.blue());
      Bulk.fill(canvas.red(box.x(), box.y()), chroma, colour.red());
    }
  }

  /// The pixels of a picture as they are: native, because what is left beside boxes is many short
  /// rows.
  record Copy(PictureView from) implements Ink {
    @Override
    public void paint(PixelRect box, PictureView canvas, Worker worker) {
      worker.scaler().scale(from.planes(), from.area(box), canvas.planes(), canvas.area(box));
    }
  }

  /// The pixels of a picture, let through by its own alpha and the layer's.
  ///
  /// @param chromaAlpha the mean alpha of two by two pixels, in the luma plane of a view of half
  ///     size; null = the picture has no alpha
  record Lay(PictureView from, @Nullable PictureView chromaAlpha, int alpha) implements Ink {
    @Override
    public void paint(PixelRect box, PictureView canvas, Worker worker) {
      Kernels kernels = worker.kernels();
      int x = box.x();
      int y = box.y();
      Extent luma = new Extent(box.width(), box.height());
      Extent chroma = new Extent(box.width() / 2, box.height() / 2);
      if (chromaAlpha == null) {
        kernels.blend(from.luma(x, y), canvas.luma(x, y), luma, alpha);
        kernels.blend(from.blue(x, y), canvas.blue(x, y), chroma, alpha);
        kernels.blend(from.red(x, y), canvas.red(x, y), chroma, alpha);
      } else {
        PlaneSpot mask = chromaAlpha.luma(x / 2, y / 2);
        kernels.blendMasked(from.luma(x, y), from.alpha(x, y), canvas.luma(x, y), luma, alpha);
        kernels.blendMasked(from.blue(x, y), mask, canvas.blue(x, y), chroma, alpha);
        kernels.blendMasked(from.red(x, y), mask, canvas.red(x, y), chroma, alpha);
      }
    }
  }
}
