package org.castdesk.app.settings;

import java.util.List;

/// An arrangement of boxes that somebody keeps under a name of their own.
///
/// @param boxes bottom to top
public record OwnPreset(String name, List<Box> boxes) {
  /// How many one user can have.
  public static final int MOST = 50;

  /// More letters no tile shows.
  public static final int MOST_LETTERS = 60;

  /// More boxes no layout has.
  static final int MOST_BOXES = 99;

  private static final double FARTHEST = 4;

  /// A place on the picture. **Units**: fractions of the programme picture.
  public record Box(double x, double y, double width, double height) {
    /// Whether a layer could be there.
    boolean isPlace() {
      return Math.abs(x) <= FARTHEST
          && Math.abs(y) <= FARTHEST
          && width > 0
          && width <= FARTHEST
          && height > 0
          && height <= FARTHEST;
    }
  }

  public OwnPreset {
    boxes = List.copyOf(boxes);
  }
}
