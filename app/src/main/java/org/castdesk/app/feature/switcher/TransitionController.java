package org.castdesk.app.feature.switcher;

import javafx.scene.Parent;
import org.castdesk.app.control.TransitionBar;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// The transition column: what the next take does, and the keys and the bar that do it.
public final class TransitionController extends DeskController {
  private static final int MAX_RATE_FRAMES = 1000;
  private static final int MAX_SOFTNESS_PERCENT = 50;
  private static final Rgb WHITE = new Rgb(255, 255, 255);

  private final TransitionModel model;
  private final TransitionView view;
  private final TakeKeys takeKeys;
  private double wantedBar = Double.NaN;
  private OnAir.@Nullable Mixing lastMixing;
  private long newestFrame;

  public TransitionController(EngineMirror mirror, Texts texts, Pulse pulse, AirController air) {
    super(mirror, texts);
    subscriptions().add(air::close);
    model = new TransitionModel(texts);
    view = new TransitionView(this, model, texts, air.view());
    takeKeys = new TakeKeys(this, model, texts);
    watch(mirror.stateProperty(), this::show);
    subscriptions().add(pulse.every(0, _ -> beat()));
  }

  @Override
  public Parent view() {
    return view;
  }

  /// CUT and AUTO alone, for screens without the column.
  public Parent takeKeys() {
    return takeKeys;
  }

  public void onCut() {
    send(new SwitcherCommand.Cut(), model.cut);
  }

  public void onAuto() {
    send(new SwitcherCommand.Auto(), model.auto);
  }

  public void onFadeToBlack() {
    send(new SwitcherCommand.FadeToBlack(), model.fadeToBlack);
  }

  public void onTakeBack() {
    send(new SwitcherCommand.TakeBack(), model.takeBack);
  }

  /// What the next take does.
  public void onKind(Transition.Kind kind) {
    send(new SwitcherCommand.SetTransition(kind, null, null, null), model.choice);
  }

  void onRateStep(int frames) {
    int rate = Math.clamp(model.rateFrames.get() + frames, 1, MAX_RATE_FRAMES);
    if (rate != model.rateFrames.get()) {
      send(new SwitcherCommand.SetTransition(null, rate, null, null), model.choice);
    }
  }

  void onSoftnessStep(int percent) {
    int wanted = Math.clamp(model.softnessPercent.get() + percent, 0, MAX_SOFTNESS_PERCENT);
    if (wanted != model.softnessPercent.get()) {
      send(new SwitcherCommand.SetTransition(null, null, wanted / 100.0, null), model.choice);
    }
  }

  /// The key behind the kinds: the next direction or shape, or the other colour of a dip.
  void onVariant() {
    Transition.Kind kind = model.kind.get();
    if (kind == Transition.Kind.DIP) {
      Rgb other = model.colour.get().equals(Rgb.BLACK) ? WHITE : Rgb.BLACK;
      send(new SwitcherCommand.SetTransition(null, null, null, other), model.choice);
    } else {
      onKind(TransitionFamily.after(kind));
    }
  }

  void onFlipFlop() {
    send(new SwitcherCommand.SetFlipFlop(!model.flipFlop.get()), model.flip);
  }

  /// The hand on the T-bar moves faster than frames; only its newest place is asked for.
  void onBar(double positionFraction) {
    wantedBar = positionFraction;
    sendBar();
  }

  private void sendBar() {
    if (!Double.isNaN(wantedBar) && !model.bar.isWaiting()) {
      double wanted = wantedBar;
      wantedBar = Double.NaN;
      send(new SwitcherCommand.SetTBar(wanted), model.bar);
    }
  }

  private void beat() {
    sendBar();
    if (lastMixing instanceof OnAir.Mixing.Running running) {
      Telemetry telemetry = mirror().telemetryProperty().get();
      if (telemetry != null) {
        newestFrame = Math.max(newestFrame, telemetry.frame());
      }
      model.progress.set(progressOf(running, newestFrame));
    }
  }

  private static double progressOf(OnAir.Mixing.Running running, long frame) {
    double steps = frame - running.startedAt().value() + 1.0;
    return Math.clamp(steps / running.transition().rateFrames(), 0, 1);
  }

  private void show(@Nullable EngineState state) {
    if (state == null) {
      return;
    }
    OnAir air = state.onAir();
    model.kind.set(air.transition().kind());
    model.rateFrames.set(air.transition().rateFrames());
    model.softnessPercent.set((int) Math.round(100 * air.transition().softness()));
    model.colour.set(air.transition().colour());
    model.flipFlop.set(air.flipFlop());
    model.black.set(air.fade().black());
    model.canTakeBack.set(!air.history().isEmpty());
    OnAir.Mixing mixing = air.mixing();
    if (mixing == null && lastMixing != null) {
      boolean thrown = air.program().scene().id().equals(lastMixing.to().scene().id());
      model.progress.set(0);
      if (thrown) {
        model.direction.set(model.direction.get().opposite());
      }
    }
    switch (mixing) {
      case OnAir.Mixing.ByHand hand -> {
        model.hold.set(TransitionBar.Hold.BY_HAND);
        model.progress.set(hand.positionFraction());
      }
      case OnAir.Mixing.Running running -> {
        model.hold.set(TransitionBar.Hold.BY_AUTO);
        newestFrame = Math.max(state.frame().value(), running.startedAt().value());
        model.progress.set(progressOf(running, newestFrame));
      }
      case null -> model.hold.set(TransitionBar.Hold.FREE);
    }
    lastMixing = mixing;
  }
}
