package org.castdesk.app.control.canvas;

/// Help for the eye that lies over all of the picture.
///
/// @param gridCell how far apart the lines of the grid are; 0 = no grid. **Units**: programme pixels
public record CanvasAids(boolean safeAreas, double gridCell) {
  public static final CanvasAids NONE = new CanvasAids(false, 0);
}
