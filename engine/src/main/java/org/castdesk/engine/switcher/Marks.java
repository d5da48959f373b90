package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OnAir.Fade;
import org.castdesk.engine.state.OnAir.Mixing;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;

/// What is due because time has passed. Asked on every tick, so nothing is made when nothing is due.
final class Marks {
  private Marks() {}

  static Step pass(EngineState before, FrameNumber frame) {
    EngineState state = before;
    List<Effect> effects = List.of();
    if (isMixed(state.onAir(), frame)) {
      state = Next.onAir(state, Buses.completed(state), frame);
    }
    state = Graphics.pass(state, frame);
    if (isFaded(state.onAir().fade(), frame)) {
      state = Next.onAir(state, state.onAir().withFade(settled(state.onAir().fade())), frame);
    }
    if (isRetryDue(state, frame)) {
      Step retried = retry(state, frame);
      state = retried.state();
      effects = retried.effects();
    }
    state = Padlocks.pass(state, frame);
    return new Step(Next.asOneChange(before, state), effects);
  }

  private static boolean isMixed(OnAir air, FrameNumber frame) {
    return air.mixing() instanceof Mixing.Running running
        && frame.value() >= running.startedAt().value() + running.transition().rateFrames();
  }

  private static boolean isFaded(Fade fade, FrameNumber frame) {
    double target = target(fade);
    return fade.fromLevel() != target && fade.levelAt(frame.value() - 1) == target;
  }

  /// A fade that has arrived; it stays where it is whatever the frame.
  private static Fade settled(Fade fade) {
    return new Fade(fade.black(), fade.startedAt(), 1, target(fade));
  }

  private static double target(Fade fade) {
    return fade.black() ? 1 : 0;
  }

  private static boolean isRetryDue(EngineState state, FrameNumber frame) {
    for (SourceStatus status : state.sources().values()) {
      if (isRetryDue(status, frame)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRetryDue(SourceStatus status, FrameNumber frame) {
    FrameNumber due =
        switch (status.phase()) {
          case Phase.Failed failed -> failed.retryAt();
          case Phase.Holding holding -> holding.retryAt();
          case Phase.Opening _, Phase.Running _, Phase.Ended _ -> null;
        };
    return due != null && due.compareTo(frame) <= 0;
  }

  private static Step retry(EngineState before, FrameNumber frame) {
    EngineState state = before;
    List<Effect> effects = new ArrayList<>();
    for (Map.Entry<SourceSlot, SourceStatus> entry : before.sources().entrySet()) {
      SourceStatus status = entry.getValue();
      if (isRetryDue(status, frame)) {
        SourceSpec spec = before.show().source(entry.getKey()).orElseThrow();
        if (status.phase() instanceof Phase.Holding) {
          Step again = Reconnecting.now(state, spec, status, status.failures(), frame);
          state = again.state();
          effects.addAll(again.effects());
          continue;
        }
        int generation = status.generation() + 1;
        state =
            Next.source(
                state,
                entry.getKey(),
                Sources.opening(generation, status.failures(), status.info(), frame),
                frame);
        effects.add(new Effect.OpenSource(spec, generation));
      }
    }
    return new Step(state, effects);
  }
}
