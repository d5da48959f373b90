package org.castdesk.engine.compose;

import org.castdesk.engine.compose.kernel.Bulk;
import org.castdesk.engine.compose.kernel.Extent;
import org.castdesk.engine.compose.kernel.Kernels;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.compose.wipe.WeightRow;
import org.castdesk.engine.compose.wipe.WipeEdge;
import org.castdesk.engine.compose.wipe.WipeField;
import org.castdesk.engine.compose.wipe.WipeSpan;
import org.castdesk.engine.plan.PixelRect;
import org.jspecify.annotations.Nullable;

/// Draws a wipe row by row: copies where one picture shows alone, blends only the soft edge.
///
/// @param old on the canvas already, or a picture of its own
record WipeStep(
    PictureView old, PictureView fresh, PictureView canvas, WipeField field, WipeEdge edge)
    implements BandStep {

  @Override
  public void run(Worker worker, PixelRect band) {
    boolean isDrawnOn = old.planes().y().address() == canvas.planes().y().address();
    PictureView apart = isDrawnOn ? null : old;
    for (int y = band.y(); y < band.bottom(); y++) {
      WipeSpan span = WipeSpan.of(field, edge, y);
      row(worker, Plane.LUMA, span, apart, y);
      if ((y & 1) == 0) {
        WipeSpan half = span.halved();
        row(worker, Plane.BLUE, half, apart, y);
        row(worker, Plane.RED, half, apart, y);
      }
    }
  }

  @Override
  public long costNanos() {
    return (long) field.width() * field.height() / 5;
  }

  private void row(Worker worker, Plane plane, WipeSpan span, @Nullable PictureView apart, int y) {
    int end = plane.isChroma() ? field.width() / 2 : field.width();
    if (apart != null) {
      copy(apart, plane, y, 0, span.solidLeft());
      copy(apart, plane, y, span.solidRight(), end);
    }
    copy(fresh, plane, y, span.solidLeft(), span.solidRight());
    blend(worker, plane, y, span.softLeft(), span.solidLeft());
    blend(worker, plane, y, span.solidRight(), span.softRight());
  }

  private void copy(PictureView from, Plane plane, int y, int left, int right) {
    if (right > left) {
      PlaneSpot source = plane.spot(from, left, y);
      Bulk.copy(source, plane.spot(canvas, left, y), new Extent(right - left, 1));
    }
  }

  private void blend(Worker worker, Plane plane, int y, int left, int right) {
    if (right <= left) {
      return;
    }
    Kernels kernels = worker.kernels();
    int step = plane.isChroma() ? 2 : 1;
    WeightRow weights = worker.weights(field.width());
    PlaneSpot mask = weights.of(field.row(y), left * step, right - left, step, edge);
    PlaneSpot over = plane.spot(fresh, left, y);
    Extent extent = new Extent(right - left, 1);
    kernels.blendMasked(over, mask, plane.spot(canvas, left, y), extent, 255);
  }

  private enum Plane {
    LUMA,
    BLUE,
    RED;

    boolean isChroma() {
      return this != LUMA;
    }

    /// @param x in samples of this plane
    PlaneSpot spot(PictureView view, int x, int y) {
      return switch (this) {
        case LUMA -> view.luma(x, y);
        case BLUE -> view.blue(2 * x, y);
        case RED -> view.red(2 * x, y);
      };
    }
  }
}
