package org.castdesk.engine.api;

import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;

/// What a monitor shows. A bus moves with every programme frame, the others a few times
/// a second, unless more is wished for.
public sealed interface MonitorSubject {
  record OfBus(Bus bus) implements MonitorSubject {}

  /// A scene as PVW would show it.
  record OfScene(SceneId scene) implements MonitorSubject {}

  /// One source alone.
  record OfSource(SourceSlot slot) implements MonitorSubject {}

  /// An earlier programme as take-back would show it now.
  ///
  /// @param step 0 = the one take-back returns to
  record OfHistory(int step) implements MonitorSubject {
    public OfHistory {
      if (step < 0 || step > 9) {
        throw new IllegalArgumentException("The history has steps 0 to 9, not " + step);
      }
    }
  }
}
