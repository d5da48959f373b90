package org.castdesk.engine.runtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.plan.Tally;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameNumber;

/// Gives the sources a moment to open, so that frame 0 shows the show and not its slates.
///
/// Live, only what is on air is waited for, and not for long: the rest comes in when it is there.
/// Offline everything is, or two runs would differ. Live, the first frame is rehearsed: drawn a few
/// times before anybody sees it, while the sources open and once they are there.
///
/// **Thread**: the tick, before its first frame.
final class Preroll {
  private static final long LIVE_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
  private static final long REHEARSAL_NANOS = TimeUnit.MILLISECONDS.toNanos(120);
  private static final int MOST_REHEARSALS = 4;
  private static final long OFFLINE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Wiring wiring;
  private final Pacing pacing;

  Preroll(Wiring wiring, Pacing pacing) {
    this.wiring = wiring;
    this.pacing = pacing;
  }

  void run() throws InterruptedException {
    EngineClock clock = wiring.machineClock();
    long deadline = clock.nowNanos() + (pacing == Pacing.LIVE ? LIVE_NANOS : OFFLINE_NANOS);
    EngineState state = wiring.decider().state();
    Set<SourceSlot> needed = sources(state);
    if (pacing == Pacing.LIVE) {
      wiring.loop().rehearse();
    }
    wiring.decider().awaitOpened(FrameNumber.ZERO, needed, clock, deadline);
    wiring.board().awaitDrawings(() -> first(state), left(clock, deadline));
    wiring.rasters().prepareSlates(slates(), left(clock, deadline));
    Set<SourceSlot> others = new HashSet<>(state.sources().keySet());
    others.removeAll(needed);
    wiring
        .sources()
        .awaitReady(wiring.decider().state(), 0, left(clock, deadline).toNanos(), others);
    if (pacing == Pacing.LIVE) {
      rehearse(clock);
    }
  }

  private void rehearse(EngineClock clock) {
    long end = clock.nowNanos() + REHEARSAL_NANOS;
    for (int i = 0; i < MOST_REHEARSALS && clock.nowNanos() < end; i++) {
      wiring.loop().rehearse();
    }
  }

  private Set<SourceSlot> sources(EngineState state) {
    return pacing == Pacing.LIVE ? Tally.of(state).sourcesOnAir() : state.sources().keySet();
  }

  /// What the first frame shows; offline all that any scene shows.
  private List<FramePlan> first(EngineState state) {
    PlanResolver resolver = wiring.resolver();
    PictureSize size = state.show().format().size();
    FramePlan program = resolver.program(state, 0, size);
    return pacing == Pacing.LIVE
        ? List.of(program)
        : Stream.concat(
                Stream.of(program),
                state.show().scenes().stream()
                    .map(scene -> resolver.scene(state, scene.id(), 0, size)))
            .toList();
  }

  /// The slots that begin with their slate; live, it comes a few frames after the first one.
  private List<SourceSlot> slates() {
    return pacing == Pacing.LIVE
        ? List.of()
        : wiring.decider().state().sources().entrySet().stream()
            .filter(source -> !(source.getValue().phase() instanceof SourceStatus.Phase.Running))
            .map(Map.Entry::getKey)
            .toList();
  }

  private static Duration left(EngineClock clock, long deadlineNanos) {
    return Duration.ofNanos(Math.max(0, deadlineNanos - clock.nowNanos()));
  }
}
