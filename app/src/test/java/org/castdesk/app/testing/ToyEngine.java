package org.castdesk.app.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.switcher.Decision;
import org.castdesk.engine.switcher.Step;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.switcher.Verdict;
import org.castdesk.engine.time.FrameNumber;

/// An engine of plain values for window tests: it switches like a simple mixer, and its frames pass
/// when the test says so.
public final class ToyEngine implements Engine {
  private static final List<List<AirComponent>> NO_KEYS = List.of(List.of(), List.of());
  private final List<Consumer<EngineEvent>> listeners = new CopyOnWriteArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private final Map<OutputId, OutputStatus> outputs = new HashMap<>();
  private final Map<SourceSlot, Telemetry.Input> inputs = new TreeMap<>();
  private final List<MonitorSpec> monitors = new ArrayList<>();
  private EngineState state;
  private long frame;
  private boolean answering = true;
  private Telemetry.Levels levels = new Telemetry.Levels(-14.2, -15.8, -23, -24.1);

  public ToyEngine(Show show) {
    OnAir air =
        new OnAir(
            picture(show, show.start().program()),
            show.start().preview(),
            show.transition(),
            show.flipFlop(),
            null,
            OnAir.Fade.NONE,
            List.of(),
            null,
            OnAir.KEYS_OFF);
    state =
        new EngineState(
            1,
            FrameNumber.ZERO,
            show,
            air,
            Switcher.begin(show).state().sources(),
            Map.of(),
            Padlock.OPEN,
            GraphicsState.NONE);
  }

  private AirPicture picture(Show show, SceneId id) {
    Scene scene = show.scene(id).orElseThrow();
    return new AirPicture(
        scene, show.layout(scene.layout()).orElseThrow(), List.of(), new FrameNumber(frame));
  }

  public synchronized void runFrames(int frames) {
    frame += frames;
    Padlock padlock = Switcher.pass(state, new FrameNumber(frame)).state().padlock();
    if (!padlock.equals(state.padlock())) {
      state = with(padlock);
      publish(new EngineEvent.MarkPassed(new FrameNumber(frame), state));
    }
    if (state.onAir().mixing() instanceof OnAir.Mixing.Running running
        && frame >= running.startedAt().value() + running.transition().rateFrames()) {
      take(running.to());
      publish(new EngineEvent.MarkPassed(new FrameNumber(frame), state));
    }
  }

  /// From now on commands stay without an answer.
  public synchronized void stopAnswering() {
    answering = false;
  }

  public synchronized void setLevels(Telemetry.Levels newLevels) {
    levels = newLevels;
  }

  public synchronized List<Command> commands() {
    return List.copyOf(commands);
  }

  /// A command from somebody else.
  public void ask(Command command) {
    CompletableFuture<Receipt> _ = submit(CommandEnvelope.now(command, Origin.SCRIPT));
  }

  @Override
  public synchronized CompletableFuture<Receipt> submit(CommandEnvelope envelope) {
    commands.add(envelope.command());
    if (!answering) {
      return new CompletableFuture<>();
    }
    Verdict verdict = Switcher.wish(state, envelope, new FrameNumber(frame));
    Receipt.Rejected refusal = verdict.refusal();
    boolean asked = refusal != null && refusal.reason() == Receipt.Reason.NEEDS_CONFIRMATION;
    EngineState after = verdict.step().state();
    if (asked) {
      state = after;
    } else if (!after.padlock().equals(state.padlock())) {
      state = with(after.padlock());
    }
    Receipt receipt = asked ? refusal : handle(envelope.command());
    publish(new EngineEvent.CommandHandled(new FrameNumber(frame), state, envelope, receipt));
    return CompletableFuture.completedFuture(receipt);
  }

  private EngineState with(Padlock padlock) {
    return new EngineState(
        state.revision() + 1,
        new FrameNumber(frame),
        state.show(),
        state.onAir(),
        state.sources(),
        outputs,
        padlock,
        state.graphics());
  }

  private Receipt handle(Command command) {
    OnAir air = state.onAir();
    boolean mixing = air.mixing() != null;
    switch (command) {
      case SwitcherCommand.SetPreview wish -> set(with(air, wish.scene(), null));
      case SwitcherCommand.Cut _ -> take(picture(state.show(), air.preview()));
      case SwitcherCommand.Take wish -> take(picture(state.show(), wish.scene()));
      case SwitcherCommand.Auto _ -> {
        if (mixing) {
          return new Receipt.Rejected(Receipt.Reason.BUSY, "a transition runs");
        }
        set(
            with(
                air,
                air.preview(),
                new OnAir.Mixing.Running(
                    picture(state.show(), air.preview()),
                    air.transition(),
                    NO_KEYS,
                    new FrameNumber(frame))));
      }
      case SwitcherCommand.SetTBar wish -> bar(wish.positionFraction());
      case SwitcherCommand.SetTransition wish -> choose(wish);
      case SwitcherCommand.SetFlipFlop wish -> set(air.withFlipFlop(wish.on()));
      case SwitcherCommand.SetUrgent wish ->
          set(
              air.withUrgent(
                  wish.on()
                      ? new OnAir.Urgent(state.show().urgent(), new FrameNumber(frame))
                      : null));
      case SwitcherCommand.FadeToBlack _ -> fade();
      case OutputCommand.StartOutput wish ->
          output(
              wish.output().id(),
              new OutputStatus(
                  wish.output(),
                  new OutputStatus.Phase.Running(new FrameNumber(frame), "/tmp/show.mp4")));
      case OutputCommand.StopOutput wish ->
          output(
              wish.output(),
              new OutputStatus(
                  outputs.get(wish.output()).spec(),
                  new OutputStatus.Phase.Stopped("/tmp/show.mp4")));
      default -> {
        return byTheRealRules(command);
      }
    }
    return new Receipt.Applied(state.revision(), new FrameNumber(frame));
  }

  /// Edits and playing heads follow the real rules, which are values too; nothing is opened.
  private Receipt byTheRealRules(Command command) {
    return switch (Switcher.command(state, command, new FrameNumber(frame))) {
      case Decision.Done(Step step) -> {
        state = step.state();
        yield new Receipt.Applied(state.revision(), new FrameNumber(frame));
      }
      case Decision.Refused(Receipt.Rejected refused) -> refused;
    };
  }

  /// A report from inside: a source was opened, stalled, failed ...
  public synchronized void report(Fact fact) {
    state = Switcher.fact(state, fact, new FrameNumber(frame)).state();
    publish(new EngineEvent.MarkPassed(new FrameNumber(frame), state));
  }

  /// What a source's frames look like from now on.
  public synchronized void setInput(SourceSlot slot, Telemetry.Input input) {
    inputs.put(slot, input);
  }

  private void choose(SwitcherCommand.SetTransition wish) {
    OnAir air = state.onAir();
    Transition now = air.transition();
    Transition chosen =
        new Transition(
            wish.kind() == null ? now.kind() : wish.kind(),
            wish.rateFrames() == null ? now.rateFrames() : wish.rateFrames(),
            wish.softness() == null ? now.softness() : wish.softness(),
            wish.colour() == null ? now.colour() : wish.colour());
    set(
        new OnAir(
            air.program(),
            air.preview(),
            chosen,
            air.flipFlop(),
            air.mixing(),
            air.fade(),
            air.history(),
            air.urgent(),
            air.keys()));
  }

  private void fade() {
    OnAir air = state.onAir();
    set(
        new OnAir(
            air.program(),
            air.preview(),
            air.transition(),
            air.flipFlop(),
            air.mixing(),
            new OnAir.Fade(!air.fade().black(), new FrameNumber(frame), 25, 0),
            air.history(),
            air.urgent(),
            air.keys()));
  }

  private void bar(double position) {
    OnAir air = state.onAir();
    AirPicture to = picture(state.show(), air.preview());
    if (position >= 1) {
      take(to);
    } else {
      set(
          with(
              air,
              air.preview(),
              position == 0
                  ? null
                  : new OnAir.Mixing.ByHand(to, air.transition(), NO_KEYS, position)));
    }
  }

  private void take(AirPicture to) {
    OnAir air = state.onAir();
    List<AirPicture> history = new ArrayList<>(air.history());
    history.addFirst(air.program());
    set(
        new OnAir(
            to.takenAt(new FrameNumber(frame)),
            air.program().scene().id(),
            air.transition(),
            air.flipFlop(),
            null,
            air.fade(),
            history.subList(0, Math.min(10, history.size())),
            air.urgent(),
            air.keys()));
  }

  private static OnAir with(OnAir air, SceneId preview, OnAir.Mixing mixing) {
    return new OnAir(
        air.program(),
        preview,
        air.transition(),
        air.flipFlop(),
        mixing,
        air.fade(),
        air.history(),
        air.urgent(),
        air.keys());
  }

  private void output(OutputId id, OutputStatus status) {
    outputs.put(id, status);
    set(state.onAir());
  }

  private void set(OnAir air) {
    state =
        new EngineState(
            state.revision() + 1,
            new FrameNumber(frame),
            state.show(),
            air,
            state.sources(),
            outputs,
            state.padlock(),
            state.graphics());
  }

  private void publish(EngineEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  @Override
  public synchronized EngineState state() {
    return state;
  }

  @Override
  public Subscription subscribe(Consumer<EngineEvent> listener, Executor executor) {
    Consumer<EngineEvent> delivery = event -> executor.execute(() -> listener.accept(event));
    listeners.add(delivery);
    return () -> listeners.remove(delivery);
  }

  @Override
  public synchronized Telemetry telemetry() {
    Map<OutputId, Telemetry.Outgoing> sent = new HashMap<>();
    outputs.forEach((id, _) ->
        sent.put(id, new Telemetry.Outgoing(frame, 0, 0, frame * 20_000, frame * 33_333_333, 0)));
    return new Telemetry(
        frame,
        30,
        frame,
        0,
        frame * 0.012,
        300_000_000,
        levels,
        Map.copyOf(inputs),
        sent,
        List.of());
  }

  /// The feeds that are open, as they were asked for.
  public synchronized List<MonitorSpec> monitors() {
    return List.copyOf(monitors);
  }

  @Override
  public synchronized CompletableFuture<MonitorFeed> openMonitor(MonitorSpec spec) {
    monitors.add(spec);
    return CompletableFuture.completedFuture(
        new MonitorFeed("toy-" + spec.subject(), spec, Path.of("/dev/null")));
  }

  @Override
  public synchronized void closeMonitor(MonitorFeed feed) {
    monitors.remove(feed.spec());
  }

  @Override
  public void close() {}
}
