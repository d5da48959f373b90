package org.castdesk.app.control.canvas;

import javafx.geometry.Rectangle2D;

/// Something with a box on the picture, as the canvas draws it.
///
/// @param key who it is; the canvas hands it back
/// @param name what stands beside its box when it is selected
/// @param box **Units**: programme pixels
/// @param state how it is drawn
/// @param grips whether it has handles; without it can only be moved
/// @param label where its name stands while it rests
public record CanvasItem(
    Object key, String name, Rectangle2D box, State state, boolean grips, Label label) {
  /// Where the name of something stands.
  public enum Label {
    /// In its corner: a picture has room there.
    INSIDE,
    /// Over its edge: letters would be covered.
    ABOVE
  }

  /// How it is drawn.
  public enum State {
    /// A dashed outline.
    REST,
    /// The outline of the accent colour, with handles where there is one of it.
    SELECTED,
    /// It cannot be taken hold of; the mouse goes through.
    LOCKED,
    /// Locked, and selected in the list.
    LOCKED_SELECTED;

    public boolean isSelected() {
      return this == SELECTED || this == LOCKED_SELECTED;
    }

    public boolean isLocked() {
      return this == LOCKED || this == LOCKED_SELECTED;
    }
  }
}
