package org.castdesk.engine.plan;

import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.jspecify.annotations.Nullable;

/// One thing to draw: an input, the part of it, the box it fills (exactly, ratio already settled),
/// and how solid it is.
///
/// @param part of the input as it is turned
/// @param alpha 0 = invisible, 255 = opaque; an input with transparency is multiplied with it
/// @param turn of the whole input, before anything else
/// @param key what of the input's colours is transparent, null = nothing
/// @param mask what of the box is let through, null = all
/// @param clip nothing outside of it is drawn, wherever the box lies; null = no limit. **Units**:
///     pixels of the target, even
public record DrawLayer(
    PlanInput input,
    Part part,
    PixelRect box,
    int alpha,
    Turn turn,
    Look.@Nullable Key key,
    @Nullable Mask mask,
    @Nullable PixelRect clip) {
  public DrawLayer {
    if (alpha < 0 || alpha > 255) {
      throw new IllegalArgumentException("Alpha is 0 to 255, not " + alpha);
    }
  }

  /// As it comes.
  public DrawLayer(PlanInput input, Part part, PixelRect box, int alpha) {
    this(input, part, box, alpha, Turn.NONE, null, null, null);
  }

  DrawLayer withAlpha(int changed) {
    return new DrawLayer(input, part, box, changed, turn, key, mask, clip);
  }

  /// The part of the input that is seen. **Units**: fractions of the input's width and height.
  public record Part(double left, double top, double right, double bottom) {
    public static final Part ALL = new Part(0, 0, 1, 1);

    public Part {
      if (!(left >= 0 && top >= 0 && right <= 1 && bottom <= 1 && left < right && top < bottom)) {
        throw new IllegalArgumentException(
            "No such part: " + left + "," + top + "," + right + "," + bottom);
      }
    }
  }
}
