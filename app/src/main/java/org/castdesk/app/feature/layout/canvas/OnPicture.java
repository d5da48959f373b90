package org.castdesk.app.feature.layout.canvas;

/// Something with a box on the picture that can be moved and resized: a layer of the layout, and
/// whatever else is drawn over it.
///
/// @param <T> itself
public interface OnPicture<T extends OnPicture<T>> {
  /// Where it lies. **Units**: programme pixels.
  Box box();

  /// Width to height that it keeps by itself, because a side follows its picture; 0 = none.
  double ownRatio();

  /// Itself in another place, as large as it is.
  T movedTo(double x, double y);

  /// Itself in another box. What follows its picture goes on doing so.
  T in(Box box);
}
