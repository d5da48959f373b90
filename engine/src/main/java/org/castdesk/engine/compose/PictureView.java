package org.castdesk.engine.compose;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.media.PictureScaler;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PixelRect;

/// A picture seen from the canvas: pixel (x, y) of the canvas is pixel (x + dx, y + dy) of it.
///
/// **Units**: pixels, even.
record PictureView(VideoFrame.Planes planes, int dx, int dy) {
  static PictureView of(VideoFrame.Planes planes) {
    return new PictureView(planes, 0, 0);
  }

  PlaneSpot luma(int x, int y) {
    return spot(planes.y(), planes.strideY(), x + dx, y + dy);
  }

  PlaneSpot blue(int x, int y) {
    return spot(planes.u(), planes.strideUv(), (x + dx) / 2, (y + dy) / 2);
  }

  PlaneSpot red(int x, int y) {
    return spot(planes.v(), planes.strideUv(), (x + dx) / 2, (y + dy) / 2);
  }

  PlaneSpot alpha(int x, int y) {
    MemorySegment alpha = Objects.requireNonNull(planes.alpha(), "alpha");
    return spot(alpha, planes.strideAlpha(), x + dx, y + dy);
  }

  /// Where a box of the canvas lies in this picture.
  PictureScaler.Area area(PixelRect box) {
    return new PictureScaler.Area(box.x() + dx, box.y() + dy, box.width(), box.height());
  }

  private static PlaneSpot spot(MemorySegment plane, int stride, int x, int y) {
    return new PlaneSpot(plane, (long) y * stride + x, stride);
  }
}
