package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.compose.cut.MaskShape;
import org.castdesk.engine.compose.kernel.Patch;
import org.castdesk.engine.plan.PixelRect;

/// A part of an edge of a mask, somewhere on the canvas.
///
/// @param where on the canvas, inside the edge
/// @param left where the edge's rectangle begins on the canvas
record EdgePart(PixelRect where, MaskShape.Edge edge, int left, int top) {
  /// A whole edge of an item whose box begins at `box`.
  static EdgePart of(MaskShape.Edge edge, PixelRect box) {
    PixelRect where = Region.moved(edge.where(), box.x(), box.y());
    return new EdgePart(where, edge, where.x(), where.y());
  }

  static List<EdgePart> subtract(List<EdgePart> parts, PixelRect hole) {
    if (parts.stream().allMatch(part -> Region.intersect(part.where, hole) == null)) {
      return parts;
    }
    List<EdgePart> left = new ArrayList<>(parts.size() + 3);
    for (EdgePart part : parts) {
      Region.subtract(List.of(part.where), hole).forEach(one -> left.add(part.at(one)));
    }
    return left;
  }

  EdgePart at(PixelRect smaller) {
    return new EdgePart(smaller, edge, left, top);
  }

  /// The same place in the picture that the edge belongs to.
  PixelRect inPicture() {
    return Region.moved(where, edge.where().x() - left, edge.where().y() - top);
  }

  /// Puts the alphas where a patch takes them from. The part fits into one.
  void copyMask(Patch patch) {
    PixelRect part = inPicture();
    edge.copyLuma(part, patch.lumaMask());
    edge.copyChroma(part, patch.chromaMask());
  }

  /// What of it lies in `band`, in pieces that fit a patch.
  List<EdgePart> pieces(PixelRect band) {
    PixelRect all = Region.intersect(where, band);
    if (all == null) {
      return List.of();
    }
    int columns = Math.min(all.width(), Patch.MOST_COLUMNS);
    int rows = Math.min(all.height(), (Patch.MOST / columns) & ~1);
    List<EdgePart> pieces = new ArrayList<>();
    for (int y = all.y(); y < all.bottom(); y += rows) {
      int height = Math.min(rows, all.bottom() - y);
      for (int x = all.x(); x < all.right(); x += columns) {
        int width = Math.min(columns, all.right() - x);
        pieces.add(at(new PixelRect(x, y, width, height)));
      }
    }
    return pieces;
  }
}
