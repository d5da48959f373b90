package org.castdesk.engine.compose.cut;

import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.jspecify.annotations.Nullable;

/// What is done to a picture besides scaling it: first it is turned, then scaled, then keyed. Its mask
/// is no part of this: it is laid over what was made.
public record Treatment(Turn turn, Look.@Nullable Key key) {
  public static final Treatment NONE = new Treatment(Turn.NONE, null);

  public static Treatment of(DrawLayer layer) {
    return layer.turn() == Turn.NONE && layer.key() == null
        ? NONE
        : new Treatment(layer.turn(), layer.key());
  }

  public boolean isTurned() {
    return turn != Turn.NONE;
  }
}
