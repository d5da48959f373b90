package org.castdesk.engine.command;

import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Transition;
import org.jspecify.annotations.Nullable;

/// What an operator does with PVW and PGM.
public sealed interface SwitcherCommand extends Command {

  /// Puts a scene on PVW.
  record SetPreview(SceneId scene) implements SwitcherCommand {}

  /// PVW to PGM at once.
  record Cut() implements SwitcherCommand {}

  /// PVW to PGM with the chosen transition. Refused while one runs.
  record Auto() implements SwitcherCommand {}

  /// A scene straight to PGM at once; PVW stays as it is.
  record Take(SceneId scene) implements SwitcherCommand {}

  /// Moves the T-bar; leaving 0 starts a transition by hand, reaching 1 completes it.
  record SetTBar(double positionFraction) implements SwitcherCommand {
    public SetTBar {
      if (!(positionFraction >= 0 && positionFraction <= 1)) {
        throw new IllegalArgumentException("The T-bar goes from 0 to 1, not " + positionFraction);
      }
    }
  }

  /// Fades the programme to black, or back from it, in the chosen rate.
  record FadeToBlack() implements SwitcherCommand {}

  /// The programme takes over the present edits of its scene at once, as if it had been taken like
  /// that. Refused while a transition runs, and when the show has lost the scene.
  record RefreshProgram() implements SwitcherCommand {}

  /// Returns PGM to what was on air before.
  record TakeBack() implements SwitcherCommand {}

  /// Chooses kind and rate for the next AUTO or T-bar; what is left out stays as it is.
  record SetTransition(
      Transition.@Nullable Kind kind,
      @Nullable Integer rateFrames,
      @Nullable Double softness,
      @Nullable Rgb colour)
      implements SwitcherCommand {}

  /// Covers the programme with the show's stand-by at once, or shows it again. What is switched
  /// meanwhile happens beneath.
  record SetUrgent(boolean on) implements SwitcherCommand {}

  /// After a take: on = the old programme goes to PVW, off = PVW stays.
  record SetFlipFlop(boolean on) implements SwitcherCommand {}
}
