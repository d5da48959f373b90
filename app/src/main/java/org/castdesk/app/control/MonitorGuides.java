package org.castdesk.app.control;

import java.util.List;
import org.castdesk.engine.show.VideoLayer;

/// What is drawn over the PVW picture, and over no other: help for the eye that never goes on air.
///
/// @param safeAreas EBU R 95: action and graphics
/// @param held boxes whose picture stands still or is missing
public record MonitorGuides(boolean safeAreas, CentreCut cut, List<HeldCell> held) {
  public static final MonitorGuides NONE = new MonitorGuides(false, CentreCut.NONE, List.of());

  public MonitorGuides {
    held = List.copyOf(held);
  }

  /// One box, and why: `RV05 HOLD 4.2 s`.
  public record HeldCell(VideoLayer layer, String words) {}
}
