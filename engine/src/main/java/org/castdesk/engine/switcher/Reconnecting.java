package org.castdesk.engine.switcher;

import java.util.List;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;

/// How a live source that was lost is fetched back: soon at first, then every two seconds, each slot
/// at moments of its own, so that a server that comes back is not asked by all at once.
final class Reconnecting {
  private static final long FIRST_WAIT_NANOS = 250_000_000L;
  private static final long LONGEST_WAIT_NANOS = 2_000_000_000L;
  private static final int MOST_DOUBLINGS = 3;

  /// A fifth earlier or later.
  private static final int SPREAD_PERCENT = 20;

  private Reconnecting() {}

  /// @param failures in a row, 1 or more
  static long waitNanos(SourceSlot slot, int failures) {
    long usual =
        Math.min(LONGEST_WAIT_NANOS, FIRST_WAIT_NANOS << Math.min(failures - 1, MOST_DOUBLINGS));
    int spread =
        Math.floorMod(slot.value().hashCode() * 31 + failures * 17, 2 * SPREAD_PERCENT + 1);
    return usual * (100 - SPREAD_PERCENT + spread) / 100;
  }

  /// Opens it anew now; what it showed last stays as long as it would have.
  static Step now(
      EngineState state, SourceSpec spec, SourceStatus status, int failures, FrameNumber frame) {
    int generation = status.generation() + 1;
    Phase.Holding holding = SourceFacts.holding(state, status, frame);
    SourceStatus again =
        new SourceStatus(
            status.phase() instanceof Phase.Holding(_, _, var cause, _)
                ? new Phase.Holding(holding.since(), holding.slateAt(), cause, null)
                : holding,
            status.info(),
            // Where it will begin: what is asked for now must not lie behind that.
            new PlayHead(frame, 0, false),
            generation,
            generation,
            failures,
            null,
            List.of());
    return Step.of(
        Next.source(state, spec.slot(), again, frame),
        new Effect.ReconnectSource(spec, generation));
  }
}
