package org.castdesk.engine.compose;

import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PlanInput;
import org.jspecify.annotations.Nullable;

/// The pictures that belong to a plan.
@FunctionalInterface
public interface FrameInputs {
  /// The picture of this input, borrowed for the render call; null = it has none.
  ///
  /// **Order**: an unchanged picture is the same object again, so results made from it are kept.
  @Nullable VideoFrame frame(PlanInput input);
}
