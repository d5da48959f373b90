package org.castdesk.engine.plan;

import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// Everything there is to draw for one frame of one bus.
///
/// @param size size of the picture to make
/// @param picture what is on the bus
/// @param crossing the second picture and how it comes in, null = no transition
/// @param black darkness over everything: 0 = none, 256 = black
public record FramePlan(PictureSize size, Picture picture, @Nullable Crossing crossing, int black) {
  public FramePlan {
    if (black < 0 || black > 256) {
      throw new IllegalArgumentException("Darkness is 0 to 256, not " + black);
    }
  }

  /// The picture that comes in, and how.
  public record Crossing(Picture to, Blend blend) {}
}
