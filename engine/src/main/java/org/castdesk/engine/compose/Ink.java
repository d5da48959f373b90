package org.castdesk.engine.compose;

import org.castdesk.engine.compose.cut.CutPicture;
import org.castdesk.engine.compose.cut.Matte;
import org.castdesk.engine.compose.cut.RowCutter;
import org.castdesk.engine.compose.kernel.Bulk;
import org.castdesk.engine.compose.kernel.Extent;
import org.castdesk.engine.compose.kernel.Kernels;
import org.castdesk.engine.compose.kernel.Patch;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.plan.PixelRect;
import org.jspecify.annotations.Nullable;

/// What a box of the canvas is filled with, once everything is scaled.
sealed interface Ink {
  /// Paints exactly `box` of `canvas`.
  void paint(PixelRect box, PictureView canvas, Worker worker);

  /// Rough cost of one pixel on one core. **Units**: nanoseconds.
  double costOfPixel();

  /// An ink that an edge of a mask can be painted with.
  sealed interface Soft extends Ink {
    /// Paints one piece of an edge.
    void paintEdge(EdgePart piece, PictureView canvas, Worker worker);
  }

  /// A plain colour, let through by the layer's alpha.
  record Flat(VideoColour colour, int alpha) implements Soft {
    /// The sides of a border: filling so short a row costs more than copying it.
    private static final int NARROW_PX = 128;

    @Override
    public void paint(PixelRect box, PictureView canvas, Worker worker) {
      if (alpha == 255 && box.width() <= NARROW_PX) {
        worker.patch().fill(worker.scaler(), canvas.planes(), canvas.area(box), colour);
        return;
      }
      Extent luma = new Extent(box.width(), box.height());
      Extent chroma = new Extent(box.width() / 2, box.height() / 2);
      fill(canvas.luma(box.x(), box.y()), luma, colour.luma(), worker);
      fill(canvas.blue(box.x(), box.y()), chroma, colour.blue(), worker);
      fill(canvas.red(box.x(), box.y()), chroma, colour.red(), worker);
    }

    private void fill(PlaneSpot to, Extent extent, int value, Worker worker) {
      if (alpha == 255) {
        Bulk.fill(to, extent, value);
      } else {
        worker.kernels().stain(to, extent, value, alpha);
      }
    }

    @Override
    public void paintEdge(EdgePart piece, PictureView canvas, Worker worker) {
      Patch patch = worker.patch();
      piece.copyMask(patch);
      Area area = canvas.area(piece.where());
      patch.stain(worker.scaler(), canvas.planes(), area, colour, alpha);
    }

    @Override
    public double costOfPixel() {
      return alpha == 255 ? 0.1 : 0.5;
    }
  }

  /// The pixels of a picture as they are: native, because what is left beside boxes is many short
  /// rows.
  record Copy(PictureView from) implements Ink {
    @Override
    public void paint(PixelRect box, PictureView canvas, Worker worker) {
      worker.scaler().scale(from.planes(), from.area(box), canvas.planes(), canvas.area(box));
    }

    @Override
    public double costOfPixel() {
      return 0.12;
    }
  }

  /// The pixels of a picture, turned on the way.
  ///
  /// @param box where all of the image lies
  record Turned(Item.Image image, PixelRect box) implements Ink {
    @Override
    public void paint(PixelRect part, PictureView canvas, Worker worker) {
      Area from =
          new Area(
              image.part().x() + part.x() - box.x(),
              image.part().y() + part.y() - box.y(),
              part.width(),
              part.height());
      worker
          .turner()
          .turn(
              image.frame().planes(),
              image.treatment().turn(),
              from,
              canvas.planes(),
              canvas.area(part));
    }

    @Override
    public double costOfPixel() {
      return 1;
    }
  }

  /// The pixels of a picture, let through by its own alpha and the layer's.
  ///
  /// @param chromaAlpha the mean alpha of two by two pixels, in the luma plane of a view of half
  ///     size; null = the picture has no alpha
  record Lay(PictureView from, @Nullable PictureView chromaAlpha, int alpha) implements Soft {
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

    /// Only for a picture without alpha.
    @Override
    public void paintEdge(EdgePart piece, PictureView canvas, Worker worker) {
      Patch patch = worker.patch();
      piece.copyMask(patch);
      patch.lay(
          worker.scaler(),
          new Patch.Source(from.planes(), from.area(piece.where())),
          canvas.planes(),
          canvas.area(piece.where()),
          alpha);
    }

    @Override
    public double costOfPixel() {
      return chromaAlpha == null ? 0.5 : 1;
    }
  }

  /// The pixels of a picture, let through by a key and by its own alpha: found on the way.
  ///
  /// @param box where all of the picture lies
  record Cut(CutPicture picture, PixelRect box, @Nullable Matte matte, int alpha) implements Soft {
    /// @param from where the picture is seen
    static Cut of(PictureView from, Item item, @Nullable Matte matte, int alpha) {
      PixelRect box = item.box();
      CutPicture picture =
          new CutPicture(
              from.planes(),
              box.x() + from.dx(),
              box.y() + from.dy(),
              box.width(),
              box.height(),
              from.planes().hasAlpha());
      return new Cut(picture, box, matte, alpha);
    }

    @Override
    public void paint(PixelRect part, PictureView canvas, Worker worker) {
      lay(part, new RowCutter.Cut(matte, null, alpha), canvas, worker);
    }

    @Override
    public void paintEdge(EdgePart piece, PictureView canvas, Worker worker) {
      lay(piece.where(), new RowCutter.Cut(matte, piece.edge(), alpha), canvas, worker);
    }

    private void lay(PixelRect part, RowCutter.Cut cut, PictureView canvas, Worker worker) {
      int x = part.x();
      int y = part.y();
      RowCutter.Canvas to =
          new RowCutter.Canvas(canvas.luma(x, y), canvas.blue(x, y), canvas.red(x, y));
      worker.cutter().lay(picture, Region.moved(part, -box.x(), -box.y()), cut, to);
    }

    @Override
    public double costOfPixel() {
      return 1.5;
    }
  }
}
