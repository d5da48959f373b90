package org.castdesk.engine.plan;

import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// Everything there is to draw for one frame of one bus.
///
/// @param size size of the picture to make
/// @param picture what is on the bus
/// @param crossing the second picture and how it comes in, null = no transition
/// @param over downstream keys, bottom to top: above the transition, below the black
/// @param black darkness over everything: 0 = none, 256 = black
public record FramePlan(
    PictureSize size,
    Picture picture,
    @Nullable Crossing crossing,
    List<DrawLayer> over,
    int black) {
  public FramePlan {
    over = List.copyOf(over);
    if (black < 0 || black > 256) {
      throw new IllegalArgumentException("Darkness is 0 to 256, not " + black);
    }
  }

  /// Without downstream keys.
  public FramePlan(PictureSize size, Picture picture, @Nullable Crossing crossing, int black) {
    this(size, picture, crossing, List.of(), black);
  }

  /// The picture that comes in, and how.
  public record Crossing(Picture to, Blend blend) {}
}
