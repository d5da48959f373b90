package org.castdesk.engine.compose.cut;

import java.util.List;
import org.castdesk.engine.plan.PixelRect;

/// A mask as rectangles: those that let everything through, and those where an edge is. What is in
/// neither lets nothing through. They do not overlap.
///
/// **Units**: pixels from the top left corner of the picture it belongs to.
public record MaskShape(List<PixelRect> solid, List<Edge> edges) {
  /// Smaller ones cut what lies below into more pieces than they save of it.
  private static final int LEAST_SIDE_PX = 16;

  public MaskShape {
    solid = List.copyOf(solid);
    edges = List.copyOf(edges);
  }

  /// The solid rectangles under which it is worth leaving out what lies below.
  public List<PixelRect> core() {
    return solid.stream()
        .filter(one -> Math.min(one.width(), one.height()) >= LEAST_SIDE_PX)
        .toList();
  }

  /// A rectangle with its alphas.
  ///
  /// @param luma row after row; a single row when all are alike
  /// @param chroma the rounded means of two by two, in the same way
  /// @param isOneRow whether all rows are alike
  public record Edge(PixelRect where, byte[] luma, byte[] chroma, boolean isOneRow) {
    /// Copies the alphas of a part of this rectangle, without gaps.
    ///
    /// @param part inside [#where]
    public void copyLuma(PixelRect part, byte[] to) {
      int left = part.x() - where.x();
      int top = part.y() - where.y();
      copy(luma, where.width(), new PixelRows(left, top, part.width(), part.height()), to);
    }

    /// As [#copyLuma], at half the size.
    public void copyChroma(PixelRect part, byte[] to) {
      int left = (part.x() - where.x()) / 2;
      int top = (part.y() - where.y()) / 2;
      PixelRows rows = new PixelRows(left, top, part.width() / 2, part.height() / 2);
      copy(chroma, where.width() / 2, rows, to);
    }

    private void copy(byte[] from, int stride, PixelRows rows, byte[] to) {
      int width = rows.width;
      int samples = width * rows.count;
      if (isOneRow) {
        System.arraycopy(from, rows.left, to, 0, width);
        for (int done = width; done < samples; done *= 2) {
          System.arraycopy(to, 0, to, done, Math.min(done, samples - done));
        }
      } else if (width == stride) {
        System.arraycopy(from, rows.top * stride, to, 0, samples);
      } else {
        for (int row = 0; row < rows.count; row++) {
          System.arraycopy(from, (rows.top + row) * stride + rows.left, to, row * width, width);
        }
      }
    }
  }

  private record PixelRows(int left, int top, int width, int count) {}
}
