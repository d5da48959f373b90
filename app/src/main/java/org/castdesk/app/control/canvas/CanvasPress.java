package org.castdesk.app.control.canvas;

import org.jspecify.annotations.Nullable;

/// The mouse went down on the canvas.
///
/// **Units**: programme pixels.
///
/// @param item what it went down on; null = nothing
/// @param grip the handle, or the body
/// @param adds Shift or Ctrl is held: it comes to what is selected, or leaves it
public record CanvasPress(double x, double y, @Nullable Object item, Grip grip, boolean adds) {}
