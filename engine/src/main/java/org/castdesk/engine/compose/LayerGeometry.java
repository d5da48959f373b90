package org.castdesk.engine.compose;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.PixelRect;

/// Which pixels of an input fill which box: the part's fractions settled to whole pixels.
///
/// The part begins on even pixels and ends on even ones or at the input's edge, so that its chroma
/// is cut at the same place. A part exactly as large as its box is copied; every other is scaled as
/// a whole, whatever of the box is seen, so that neither clipping nor slicing changes a byte.
///
/// A box more than twice as long as the canvas is cut down to what is seen of it and a margin:
/// otherwise a zoom of 50:1 would need a raster of gigabytes.
record LayerGeometry(Area part, PixelRect box) {
  static LayerGeometry of(DrawLayer layer, VideoFrame.Planes source, PictureSize canvas) {
    boolean isTurned = layer.turn().swapsSides();
    int width = isTurned ? source.heightPx() : source.widthPx();
    int height = isTurned ? source.widthPx() : source.heightPx();
    DrawLayer.Part part = layer.part();
    PixelRect box = layer.box();
    Axis x =
        Axis.of(part.left(), part.right(), width)
            .onto(box.x(), box.width())
            .trimmedTo(canvas.widthPx());
    Axis y =
        Axis.of(part.top(), part.bottom(), height)
            .onto(box.y(), box.height())
            .trimmedTo(canvas.heightPx());
    return new LayerGeometry(
        new Area(x.from(), y.from(), x.length(), y.length()),
        new PixelRect(x.to(), y.to(), x.toLength(), y.toLength()));
  }

  boolean isCopy() {
    return part.width() == box.width() && part.height() == box.height();
  }

  /// One direction: `length` pixels at `from` become `toLength` pixels at `to`.
  private record Axis(int from, int length, int to, int toLength) {
    private static final int MARGIN_PX = 4;

    static Axis of(double low, double high, int sourceLength) {
      int from = edge(low, sourceLength);
      int end = edge(high, sourceLength);
      if (end <= from) {
        from = Math.min(from, sourceLength - 1) & ~1;
        end = Math.min(sourceLength, from + 2);
      }
      return new Axis(from, end - from, 0, 0);
    }

    Axis onto(int place, int placeLength) {
      return new Axis(from, length, place, placeLength);
    }

    Axis trimmedTo(int canvas) {
      long start = Math.max(0, to);
      long end = Math.min(canvas, (long) to + toLength);
      if (toLength <= 2 * canvas || start >= end) {
        return this;
      }
      long first = Math.max(0, ((start - to) * length / toLength - MARGIN_PX) & ~1L);
      long last = ((end - to) * length / toLength + MARGIN_PX) & ~1L;
      last = Math.min(length, last);
      long drawnStart = to + ((first * toLength / length) & ~1L);
      long drawnEnd = to + ((last * toLength / length) & ~1L);
      if (drawnEnd - drawnStart > 4L * canvas) {
        // A few pixels over the whole canvas: where exactly they begin no longer matters.
        drawnStart = start;
        drawnEnd = end;
      }
      return new Axis(
          (int) (from + first),
          (int) (last - first),
          (int) drawnStart,
          (int) (drawnEnd - drawnStart));
    }

    private static int edge(double fraction, int length) {
      long pixel = 2 * Math.round(fraction * length / 2);
      return fraction >= 1 ? length : (int) Math.min(pixel, length);
    }
  }
}
