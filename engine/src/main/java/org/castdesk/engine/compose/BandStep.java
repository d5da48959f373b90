package org.castdesk.engine.compose;

import java.util.List;
import org.castdesk.engine.compose.kernel.Extent;
import org.castdesk.engine.compose.kernel.Kernels;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.plan.PixelRect;

/// A step of drawing that can be done for some rows of the canvas alone: it reads and writes only
/// those rows, so bands of rows run side by side.
interface BandStep {
  /// Does the rows from `band.y()` to `band.bottom()`.
  void run(Worker worker, PixelRect band);

  /// Rough cost of all rows on one core. **Units**: nanoseconds.
  long costNanos();

  /// Fills what is left to see of one layer.
  record Paint(Ink ink, List<PixelRect> where, PictureView canvas) implements BandStep {
    @Override
    public void run(Worker worker, PixelRect band) {
      for (PixelRect rectangle : where) {
        PixelRect part = Region.intersect(rectangle, band);
        if (part != null) {
          ink.paint(part, canvas, worker);
        }
      }
    }

    @Override
    public long costNanos() {
      long pixels = 0;
      for (PixelRect rectangle : where) {
        pixels += (long) rectangle.width() * rectangle.height();
      }
      return (long) (pixels * ink.costOfPixel());
    }
  }

  /// Paints what is left to see of the edges of one layer's mask.
  record PaintEdges(Ink.Soft ink, List<EdgePart> parts, PictureView canvas) implements BandStep {
    @Override
    public void run(Worker worker, PixelRect band) {
      for (EdgePart part : parts) {
        for (EdgePart piece : part.pieces(band)) {
          ink.paintEdge(piece, canvas, worker);
        }
      }
    }

    @Override
    public long costNanos() {
      long pixels = 0;
      for (EdgePart part : parts) {
        pixels += (long) part.where().width() * part.where().height();
      }
      return 2 * pixels + 1000L * parts.size();
    }
  }

  /// Mixes two whole pictures.
  record Mix(PictureView old, PictureView fresh, PictureView canvas, int weight)
      implements BandStep {
    @Override
    public void run(Worker worker, PixelRect band) {
      Kernels kernels = worker.kernels();
      int y = band.y();
      Extent luma = new Extent(band.width(), band.height());
      Extent chroma = new Extent(band.width() / 2, band.height() / 2);
      kernels.mix(old.luma(0, y), fresh.luma(0, y), canvas.luma(0, y), luma, weight);
      kernels.mix(old.blue(0, y), fresh.blue(0, y), canvas.blue(0, y), chroma, weight);
      kernels.mix(old.red(0, y), fresh.red(0, y), canvas.red(0, y), chroma, weight);
    }

    @Override
    public long costNanos() {
      return (long) canvas.planes().widthPx() * canvas.planes().heightPx() / 5;
    }
  }

  /// Mixes a whole picture towards a colour: dip and black.
  record Tint(PictureView in, PictureView canvas, VideoColour colour, int weight)
      implements BandStep {
    @Override
    public void run(Worker worker, PixelRect band) {
      Kernels kernels = worker.kernels();
      int y = band.y();
      Extent luma = new Extent(band.width(), band.height());
      Extent chroma = new Extent(band.width() / 2, band.height() / 2);
      kernels.tint(in.luma(0, y), canvas.luma(0, y), luma, colour.luma(), weight);
      kernels.tint(in.blue(0, y), canvas.blue(0, y), chroma, colour.blue(), weight);
      kernels.tint(in.red(0, y), canvas.red(0, y), chroma, colour.red(), weight);
    }

    @Override
    public long costNanos() {
      return (long) canvas.planes().widthPx() * canvas.planes().heightPx() / 6;
    }
  }
}
