package org.castdesk.app.control.canvas;

/// A pink line over the canvas: something lies exactly there, or two gaps are the same.
///
/// **Units**: programme pixels.
///
/// @param at x of an upright line, y of a level one
/// @param from where it begins, along itself
/// @param words what stands beside it: `centre 960`, `72`
public record CanvasGuide(Kind kind, double at, double from, double to, String words) {
  /// What it is drawn as.
  public enum Kind {
    /// A line from top to bottom.
    UPRIGHT,
    /// A line from left to right.
    LEVEL,
    /// A distance from left to right, at the height `at`.
    GAP_ACROSS,
    /// A distance downwards, at `at` from the left.
    GAP_DOWN
  }
}
