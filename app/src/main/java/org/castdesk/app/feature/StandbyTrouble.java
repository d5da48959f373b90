package org.castdesk.app.feature;

import java.util.Optional;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.jspecify.annotations.Nullable;

/// Why the chosen stand-by would not be seen: URGENT shows the card instead.
public final class StandbyTrouble {
  private StandbyTrouble() {}

  /// @param slot the chosen source, null = the card is what was chosen
  /// @return a sentence with a place for the slot; empty = all is well
  public static Optional<SafetyKey> of(EngineState state, @Nullable SourceSlot slot) {
    if (slot == null) {
      return Optional.empty();
    }
    SourceStatus status = state.sources().get(slot);
    if (status == null) {
      return Optional.of(SafetyKey.STANDBY_REMOVED);
    }
    boolean isSoundOnly = status.info() != null && !status.info().hasVideo();
    return switch (status.phase()) {
      case Phase.Failed _ -> Optional.of(SafetyKey.STANDBY_FAILED);
      case Phase.Opening _ -> Optional.of(SafetyKey.STANDBY_OPENING);
      case Phase.Running _, Phase.Holding _, Phase.Ended _ ->
          isSoundOnly ? Optional.of(SafetyKey.STANDBY_NO_PICTURE) : Optional.empty();
    };
  }
}
