package org.castdesk.engine.plan;

/// One thing to draw: an input, the part of it, the box it fills (exactly, ratio already settled),
/// and how solid it is.
///
/// @param alpha 0 = invisible, 255 = opaque; an input with transparency is multiplied with it
public record DrawLayer(PlanInput input, Part part, PixelRect box, int alpha) {
  public DrawLayer {
    if (alpha < 0 || alpha > 255) {
      throw new IllegalArgumentException("Alpha is 0 to 255, not " + alpha);
    }
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
