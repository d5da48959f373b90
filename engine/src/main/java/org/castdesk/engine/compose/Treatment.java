package org.castdesk.engine.compose;

import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.Mask;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.jspecify.annotations.Nullable;

/// What is done to a picture besides scaling it: first it is turned, then scaled, then keyed, then
/// masked.
///
/// @param left where the scaled picture begins in the mask; 0 when there is none
record Treatment(Turn turn, Look.@Nullable Key key, @Nullable Mask mask, int left, int top) {
  static final Treatment NONE = new Treatment(Turn.NONE, null, null, 0, 0);

  /// @param drawn the part of the layer's box that is drawn
  static Treatment of(DrawLayer layer, PixelRect drawn) {
    if (layer.turn() == Turn.NONE && layer.key() == null && layer.mask() == null) {
      return NONE;
    }
    boolean isMasked = layer.mask() != null;
    return new Treatment(
        layer.turn(),
        layer.key(),
        layer.mask(),
        isMasked ? drawn.x() - layer.box().x() : 0,
        isMasked ? drawn.y() - layer.box().y() : 0);
  }

  boolean isNone() {
    return turn == Turn.NONE && !cuts();
  }

  /// Whether it gives the picture transparency.
  boolean cuts() {
    return key != null || mask != null;
  }
}
