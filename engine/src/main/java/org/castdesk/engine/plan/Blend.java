package org.castdesk.engine.plan;

import org.castdesk.engine.format.Rgb;

/// How two pictures become one at this frame.
///
/// **Units**: weights are 0 (only the old picture) to 256 (only the new one).
public sealed interface Blend {
  /// `out = (old * (256 - weight) + new * weight + 128) >> 8` for every sample.
  record Mix(int weight) implements Blend {
    public Mix {
      checkWeight(weight);
    }
  }

  /// Old picture to `colour` and on to the new one; `weight` 128 is the pure colour.
  record Dip(int weight, Rgb colour) implements Blend {
    public Dip {
      checkWeight(weight);
    }
  }

  /// An edge of this shape passes over the old picture.
  ///
  /// @param progress 0..1, softness included: at 0 all old, at 1 all new
  /// @param softness edge width, fraction of the way
  record Wipe(Shape shape, double progress, double softness) implements Blend {}

  /// The shapes; a direction is where the edge travels to.
  enum Shape {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    DIAGONAL_TOP_LEFT,
    DIAGONAL_TOP_RIGHT,
    BOX,
    CIRCLE
  }

  /// Both pictures lie displaced; where the new one is not, the old one shows. **Units**: pixels, even.
  ///
  /// @param oldX displacement of the old picture (a slide leaves it at 0)
  record Shift(int oldX, int oldY, int newX, int newY) implements Blend {
    public Shift {
      if (((oldX | oldY | newX | newY) & 1) != 0) {
        throw new IllegalArgumentException("Displacements are even");
      }
    }
  }

  private static void checkWeight(int weight) {
    if (weight < 0 || weight > 256) {
      throw new IllegalArgumentException("A weight is 0 to 256, not " + weight);
    }
  }
}
