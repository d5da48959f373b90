package org.castdesk.engine.switcher;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OnAir.Fade;
import org.castdesk.engine.state.OnAir.Mixing;
import org.castdesk.engine.time.FrameNumber;

/// What the keys between PVW and PGM do.
final class Buses {
  private Buses() {}

  static Decision decide(EngineState state, SwitcherCommand command, FrameNumber frame) {
    return switch (command) {
      case SwitcherCommand.SetPreview(SceneId scene) -> setPreview(state, scene, frame);
      case SwitcherCommand.Cut _ -> cut(state, frame);
      case SwitcherCommand.Auto _ -> auto(state, frame);
      case SwitcherCommand.Take(SceneId scene) -> take(state, scene, frame);
      case SwitcherCommand.SetTBar(double position) -> setTBar(state, position, frame);
      case SwitcherCommand.FadeToBlack _ -> fadeToBlack(state, frame);
      case SwitcherCommand.TakeBack _ -> takeBack(state, frame);
      case SwitcherCommand.RefreshProgram _ -> refreshProgram(state, frame);
      case SwitcherCommand.SetTransition wanted -> setTransition(state, wanted, frame);
      case SwitcherCommand.SetUrgent(boolean on) -> setUrgent(state, on, frame);
      case SwitcherCommand.SetFlipFlop(boolean on) ->
          done(state, state.onAir().withFlipFlop(on), frame);
    };
  }

  /// The transition under way has come to its end: its picture is the programme now.
  static OnAir completed(EngineState state) {
    return keepPreviewKnown(state, state.onAir().completed());
  }

  private static Decision setPreview(EngineState state, SceneId scene, FrameNumber frame) {
    return state.show().scene(scene).isEmpty()
        ? unknown(state, scene)
        : done(state, state.onAir().withPreview(scene), frame);
  }

  private static Decision cut(EngineState state, FrameNumber frame) {
    OnAir air = state.onAir();
    Optional<Decision> busy = busy(air, frame);
    if (busy.isPresent()) {
      return busy.get();
    }
    AirPicture to = Freeze.scene(state.show(), air.preview(), frame, air.program());
    OnAir taken =
        air.withProgram(to)
            .withPreview(air.previewAfterTake())
            .withKeys(Keys.afterCut(state, frame));
    return done(state, keepPreviewKnown(state, taken), frame);
  }

  private static Decision auto(EngineState state, FrameNumber frame) {
    OnAir air = state.onAir();
    if (air.mixing() instanceof Mixing.ByHand(var to, var transition, var keys, var position)) {
      long stepsDone =
          Math.min(frame.value(), (long) Math.floor(position * transition.rateFrames()));
      FrameNumber startedAt = new FrameNumber(frame.value() - stepsDone);
      return done(
          state, air.withMixing(new Mixing.Running(to, transition, keys, startedAt)), frame);
    }
    Optional<Decision> busy = busy(air, frame);
    if (busy.isPresent()) {
      return busy.get();
    }
    AirPicture to = Freeze.scene(state.show(), air.preview(), frame, air.program());
    Mixing.Running running =
        new Mixing.Running(to, air.transition(), Keys.next(state, frame), frame);
    return done(state, air.withMixing(running), frame);
  }

  private static Decision take(EngineState state, SceneId scene, FrameNumber frame) {
    Optional<Decision> busy = busy(state.onAir(), frame);
    if (busy.isPresent()) {
      return busy.get();
    }
    if (state.show().scene(scene).isEmpty()) {
      return unknown(state, scene);
    }
    AirPicture to = Freeze.scene(state.show(), scene, frame, state.onAir().program());
    return done(state, state.onAir().withProgram(to), frame);
  }

  private static Decision setTBar(EngineState state, double position, FrameNumber frame) {
    OnAir air = state.onAir();
    Mixing.ByHand moved =
        switch (air.mixing()) {
          case Mixing.Running _ -> null;
          case Mixing.ByHand byHand ->
              new Mixing.ByHand(byHand.to(), byHand.transition(), byHand.keys(), position);
          case null ->
              new Mixing.ByHand(
                  Freeze.scene(state.show(), air.preview(), frame, air.program()),
                  air.transition(),
                  Keys.next(state, frame),
                  position);
        };
    if (moved == null) {
      return busy(air, frame).orElseThrow();
    }
    OnAir after =
        position == 0
            ? air.withMixing(null)
            : position == 1
                ? keepPreviewKnown(state, air.withMixing(moved).completed())
                : air.withMixing(moved);
    return done(state, after, frame);
  }

  private static Decision fadeToBlack(EngineState state, FrameNumber frame) {
    OnAir air = state.onAir();
    Fade fade =
        new Fade(
            !air.fade().black(),
            frame,
            air.transition().rateFrames(),
            air.fade().levelAt(frame.value() - 1));
    return done(state, air.withFade(fade), frame);
  }

  private static Decision takeBack(EngineState state, FrameNumber frame) {
    OnAir air = state.onAir();
    Optional<Decision> busy = busy(air, frame);
    if (busy.isPresent()) {
      return busy.get();
    }
    if (air.history().isEmpty()) {
      return Decision.refused(Reason.NOT_NOW, "There is no earlier programme to return to");
    }
    OnAir back = air.takenBack(frame).withPreview(air.previewAfterTake());
    return done(state, keepPreviewKnown(state, back), frame);
  }

  private static Decision refreshProgram(EngineState state, FrameNumber frame) {
    OnAir air = state.onAir();
    Optional<Decision> busy = busy(air, frame);
    if (busy.isPresent()) {
      return busy.get();
    }
    SceneId scene = air.program().scene().id();
    return state.show().scene(scene).isEmpty()
        ? unknown(state, scene)
        : done(
            state, air.withProgramEdited(Freeze.edited(state.show(), air.program(), frame)), frame);
  }

  private static Decision setUrgent(EngineState state, boolean on, FrameNumber frame) {
    OnAir air = state.onAir();
    if (on == (air.urgent() != null)) {
      return done(state, air, frame);
    }
    return done(
        state, air.withUrgent(on ? new OnAir.Urgent(state.show().urgent(), frame) : null), frame);
  }

  private static Decision setTransition(
      EngineState state, SwitcherCommand.SetTransition wanted, FrameNumber frame) {
    Transition now = state.onAir().transition();
    try {
      Transition chosen =
          new Transition(
              wanted.kind() == null ? now.kind() : wanted.kind(),
              wanted.rateFrames() == null ? now.rateFrames() : wanted.rateFrames(),
              wanted.softness() == null ? now.softness() : wanted.softness(),
              wanted.colour() == null ? now.colour() : wanted.colour());
      return done(state, state.onAir().withTransition(chosen), frame);
    } catch (IllegalArgumentException e) {
      return Decision.refused(Reason.INVALID, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Decision> busy(OnAir air, FrameNumber frame) {
    return switch (air.mixing()) {
      case null -> Optional.empty();
      case Mixing.Running(_, var transition, _, var startedAt) -> {
        long left = startedAt.value() + transition.rateFrames() - frame.value();
        yield Optional.of(
            Decision.refused(
                Reason.BUSY,
                "A transition runs for %d more %s"
                    .formatted(left, left == 1 ? "frame" : "frames")));
      }
      case Mixing.ByHand(_, _, _, double position) ->
          Optional.of(
              Decision.refused(
                  Reason.BUSY,
                  String.format(
                      Locale.ROOT,
                      "The T-bar stands at %.0f %%; bring it to an end or press AUTO",
                      position * 100)));
    };
  }

  /// A scene that is only in the history, because the show has lost it, cannot go to PVW.
  private static OnAir keepPreviewKnown(EngineState state, OnAir after) {
    return state.show().scene(after.preview()).isPresent()
        ? after
        : after.withPreview(state.onAir().preview());
  }

  static Decision unknown(EngineState state, SceneId scene) {
    String known =
        state.show().scenes().stream()
            .map(Scene::id)
            .map(SceneId::value)
            .collect(Collectors.joining(", "));
    return Decision.refused(
        Reason.UNKNOWN, "There is no scene '" + scene + "'; the show has: " + known);
  }

  private static Decision done(EngineState state, OnAir air, FrameNumber frame) {
    return Decision.done(Next.onAir(state, air, frame));
  }
}
