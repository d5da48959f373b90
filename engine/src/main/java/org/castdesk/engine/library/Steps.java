package org.castdesk.engine.library;

import org.jspecify.annotations.Nullable;

/// How far all steps of one piece of material got.
public record Steps(StepState probe, StepState picture, StepState sound) {
  /// Nothing is known yet.
  public static final Steps NEW =
      new Steps(new StepState.Waiting(), new StepState.Waiting(), new StepState.Waiting());

  public StepState of(Step step) {
    return switch (step) {
      case PROBE -> probe;
      case PICTURE -> picture;
      case SOUND -> sound;
    };
  }

  public Steps with(Step step, StepState state) {
    return switch (step) {
      case PROBE -> new Steps(state, picture, sound);
      case PICTURE -> new Steps(probe, state, sound);
      case SOUND -> new Steps(probe, picture, state);
    };
  }

  /// What comes next; null = nothing. Without knowing what it is nothing else can be found out.
  public @Nullable Step next() {
    if (!(probe instanceof StepState.Done)) {
      return probe.isWaiting() ? Step.PROBE : null;
    }
    return picture.isWaiting() ? Step.PICTURE : sound.isWaiting() ? Step.SOUND : null;
  }

  /// What still waits is given up.
  public Steps stopped() {
    Steps all = this;
    for (Step step : Step.values()) {
      if (all.of(step).isWaiting()) {
        all = all.with(step, new StepState.Stopped());
      }
    }
    return all;
  }

  /// What was not found out is tried once more.
  public Steps again() {
    Steps all = this;
    for (Step step : Step.values()) {
      if (!(of(step) instanceof StepState.Done || of(step) instanceof StepState.NotNeeded)) {
        all = all.with(step, new StepState.Waiting());
      }
    }
    return all;
  }
}
