package org.castdesk.engine.show;

/// How a picture fills its box.
public enum FillMode {
  /// Stretched to the box; a missing side follows the picture's ratio (caster API: none).
  NONE,
  /// The whole picture inside the box, ratio kept; the lower layer shows in the bars (caster API: fit).
  FIT,
  /// The box full of picture, ratio kept, the overhang cut off. Ours; the caster API has no such mode.
  CROP
}
