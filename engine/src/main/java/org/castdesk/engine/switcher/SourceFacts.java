package org.castdesk.engine.switcher;

import java.util.List;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;

/// What a source's report changes. Reports of an earlier opening or seek are out of date.
final class SourceFacts {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int HOLD_SECONDS = 5;
  private static final int LONGEST_WAIT_SECONDS = 30;
  private static final int RUN_WELL_SECONDS = 30;

  private SourceFacts() {}

  static Step apply(EngineState state, Fact.SourceFact fact, FrameNumber frame) {
    SourceStatus status = state.sources().get(fact.slot());
    if (status == null || !isUpToDate(status, fact)) {
      return Step.of(state);
    }
    return switch (fact) {
      case Fact.SourceOpened opened -> opened(state, status, opened, frame);
      case Fact.SourceStalled _ when status.phase() instanceof Phase.Running ->
          next(state, fact, status.with(holding(state, status, frame)), frame);
      case Fact.SourceResumed _ when status.phase() instanceof Phase.Holding ->
          next(state, fact, status.with(new Phase.Running()), frame);
      case Fact.SourceEnded _ when isOpen(status.phase()) -> {
        Phase ended = new Phase.Ended(frame, endsInSlate(state, fact.slot()));
        yield next(
            state, fact, status.with(ended).with(Sources.stopped(state, status, frame)), frame);
      }
      case Fact.SourceDamaged damaged -> next(state, fact, status.damaged(damaged.fault()), frame);
      case Fact.SourceSeen seen -> next(state, fact, status.seen(seen.sights()), frame);
      case Fact.SourceFailed failed when !(status.phase() instanceof Phase.Failed) ->
          next(state, fact, failed(state, status, failed, frame), frame);
      case Fact.SourceStalled _, Fact.SourceResumed _, Fact.SourceEnded _, Fact.SourceFailed _ ->
          Step.of(state);
    };
  }

  /// A failure counts when it is younger than the last opening, even if a seek came in between:
  /// the worker is gone and nothing newer will follow.
  private static boolean isUpToDate(SourceStatus status, Fact.SourceFact fact) {
    boolean isOfTheFile = fact instanceof Fact.SourceFailed || fact instanceof Fact.SourceDamaged;
    return fact.generation() == status.generation()
        || (isOfTheFile
            && fact.generation() >= status.openedGeneration()
            && fact.generation() < status.generation());
  }

  private static Step opened(
      EngineState state, SourceStatus status, Fact.SourceOpened opened, FrameNumber frame) {
    boolean isLive = isLive(state, opened.slot());
    if (isLive && status.phase() instanceof Phase.Holding holding && !status.head().playing()) {
      return reconnected(state, status, holding, opened, frame);
    }
    if (isLive && isOpen(status.phase())) {
      // The sender sends something else now, to the same playing head.
      return Step.of(Next.source(state, opened.slot(), status.with(opened.info()), frame));
    }
    if (!(status.phase() instanceof Phase.Opening)) {
      return Step.of(state);
    }
    long position = status.head().positionNanos();
    boolean wasSought = position != 0;
    int generation = wasSought ? status.generation() + 1 : status.generation();
    SourceStatus running =
        new SourceStatus(
            new Phase.Running(),
            opened.info(),
            new PlayHead(frame, position, true),
            generation,
            status.openedGeneration(),
            status.failures(),
            status.damage(),
            List.of());
    EngineState next = Next.source(state, opened.slot(), running, frame);
    return wasSought
        ? Step.of(next, new Effect.SeekSource(opened.slot(), position, generation))
        : Step.of(next);
  }

  /// It is open again; its old picture stays until the first new one is there.
  private static Step reconnected(
      EngineState state,
      SourceStatus status,
      Phase.Holding holding,
      Fact.SourceOpened opened,
      FrameNumber frame) {
    SourceStatus open =
        new SourceStatus(
            new Phase.Holding(holding.since(), holding.slateAt()),
            opened.info(),
            new PlayHead(frame, 0, true),
            status.generation(),
            status.openedGeneration(),
            status.failures(),
            status.damage(),
            List.of());
    return Step.of(Next.source(state, opened.slot(), open, frame));
  }

  /// Holds from now on, or goes on holding.
  static Phase.Holding holding(EngineState state, SourceStatus status, FrameNumber frame) {
    return status.phase() instanceof Phase.Holding before
        ? new Phase.Holding(before.since(), before.slateAt())
        : new Phase.Holding(frame, after(state, frame, HOLD_SECONDS));
  }

  private static SourceStatus failed(
      EngineState state, SourceStatus status, Fact.SourceFailed failure, FrameNumber frame) {
    MediaFault fault = failure.fault();
    int failures = hasRunWell(state, status, frame) ? 1 : status.failures() + 1;
    boolean isLive = isLive(state, failure.slot());
    FrameNumber retryAt = null;
    if (fault.retryable()) {
      // 1, 2, 4, 8, 16, 30, 30 ... seconds: quick when it helps, and no storm when it does not.
      long nanos =
          isLive
              ? Reconnecting.waitNanos(failure.slot(), failures)
              : NANOS_PER_SECOND * Math.min(LONGEST_WAIT_SECONDS, 1 << Math.min(failures - 1, 5));
      retryAt = afterNanos(state, frame, nanos);
    }
    Phase phase;
    if (isLive && isOpen(status.phase())) {
      Phase.Holding holding = holding(state, status, frame);
      phase = new Phase.Holding(holding.since(), holding.slateAt(), fault, retryAt);
    } else {
      phase = new Phase.Failed(fault, retryAt);
    }
    return new SourceStatus(
        phase,
        status.info(),
        Sources.stopped(state, status, frame),
        status.generation(),
        status.openedGeneration(),
        failures,
        status.damage(),
        List.of());
  }

  private static boolean hasRunWell(EngineState state, SourceStatus status, FrameNumber frame) {
    return isOpen(status.phase())
        && status.head().playing()
        && after(state, status.head().startedAt(), RUN_WELL_SECONDS).compareTo(frame) <= 0;
  }

  private static boolean isOpen(Phase phase) {
    return phase instanceof Phase.Running || phase instanceof Phase.Holding;
  }

  static boolean isLive(EngineState state, SourceSlot slot) {
    return state.show().source(slot).map(SourceSpec::content).stream()
        .anyMatch(SourceContent.Live.class::isInstance);
  }

  private static boolean endsInSlate(EngineState state, SourceSlot slot) {
    return state.show().source(slot).map(SourceSpec::content).stream()
        .anyMatch(content ->
            content instanceof SourceContent.Media media && media.atEnd() == AtEnd.SLATE);
  }

  static FrameNumber after(EngineState state, FrameNumber frame, int seconds) {
    return afterNanos(state, frame, seconds * NANOS_PER_SECOND);
  }

  private static FrameNumber afterNanos(EngineState state, FrameNumber frame, long nanos) {
    FrameRate rate = state.show().format().rate();
    return new FrameNumber(rate.frameAt(rate.startNanos(frame.value()) + nanos));
  }

  private static Step next(
      EngineState state, Fact.SourceFact fact, SourceStatus status, FrameNumber frame) {
    return Step.of(Next.source(state, fact.slot(), status, frame));
  }
}
