package org.castdesk.engine.plan;

import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// How large the pictures are that a plan places.
@FunctionalInterface
public interface PictureSizes {
  /// Native size, counted in pixels of the programme picture; null = not known yet.
  @Nullable PictureSize sizeOf(PlanInput input);
}
