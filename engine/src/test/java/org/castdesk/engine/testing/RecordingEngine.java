package org.castdesk.engine.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.time.FrameNumber;

/// An engine for tests of its clients: writes down what it is asked, and says what the test wants.
///
/// Every command is answered at once with `Applied`, unless [#answerWith] says otherwise.
///
/// **Thread**: any.
public final class RecordingEngine implements Engine {
  public static final Telemetry QUIET =
      new Telemetry(0, 30, 0, 0, 0, 0, Telemetry.Levels.SILENT, Map.of(), Map.of(), List.of());

  private final List<CommandEnvelope> envelopes = new CopyOnWriteArrayList<>();
  private final List<MonitorFeed> monitors = new CopyOnWriteArrayList<>();
  private final List<Listening> listeners = new CopyOnWriteArrayList<>();
  private volatile EngineState state;
  private volatile Telemetry telemetry = QUIET;
  private volatile Function<CommandEnvelope, CompletableFuture<Receipt>> answers;
  private volatile boolean closed;

  private record Listening(Consumer<EngineEvent> listener, Executor executor, Object identity) {}

  public RecordingEngine(EngineState state) {
    this.state = state;
    this.answers =
        envelope ->
            CompletableFuture.completedFuture(
                new Receipt.Applied(this.state.revision(), this.state.frame()));
  }

  /// An engine that has just opened this show: first scene on PGM, sources running.
  public static RecordingEngine of(Show show) {
    return new RecordingEngine(opened(show));
  }

  /// The state of a show that was just opened.
  public static EngineState opened(Show show) {
    TreeMap<SourceSlot, SourceStatus> sources = new TreeMap<>();
    for (SourceSpec source : show.sources()) {
      sources.put(
          source.slot(),
          new SourceStatus(new SourceStatus.Phase.Running(), null, PlayHead.AT_START, 1));
    }
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
    return new EngineState(
        1, FrameNumber.ZERO, show, air, sources, Map.of(), Padlock.OPEN, GraphicsState.NONE);
  }

  /// A scene of the show as it would go on air now.
  public static AirPicture picture(Show show, SceneId id) {
    Scene scene = show.scene(id).orElseThrow();
    Layout layout = show.layout(scene.layout()).orElseThrow();
    return new AirPicture(
        scene,
        layout,
        scene.components().stream()
            .map(component -> AirComponent.settled(show.component(component).orElseThrow()))
            .toList(),
        FrameNumber.ZERO);
  }

  /// What was asked, in order.
  public List<Command> commands() {
    return envelopes.stream().map(CommandEnvelope::command).toList();
  }

  public List<CommandEnvelope> envelopes() {
    return List.copyOf(envelopes);
  }

  /// The monitors that are open now.
  public List<MonitorFeed> monitors() {
    return List.copyOf(monitors);
  }

  public boolean isClosed() {
    return closed;
  }

  /// Chooses the answers to commands from now on; a future left open is a command not yet done.
  public void answerWith(Function<CommandEnvelope, CompletableFuture<Receipt>> newAnswers) {
    this.answers = newAnswers;
  }

  /// Makes this the state and tells everybody.
  public void publish(EngineState newState) {
    publish(new EngineEvent.MarkPassed(newState.frame(), newState));
  }

  public void publish(EngineEvent event) {
    state = event.state();
    for (Listening listening : listeners) {
      listening.executor().execute(() -> listening.listener().accept(event));
    }
  }

  public void publish(Telemetry newTelemetry) {
    telemetry = newTelemetry;
  }

  @Override
  public CompletableFuture<Receipt> submit(CommandEnvelope envelope) {
    envelopes.add(envelope);
    return answers.apply(envelope);
  }

  @Override
  public EngineState state() {
    return state;
  }

  @Override
  public Subscription subscribe(Consumer<EngineEvent> listener, Executor executor) {
    Listening listening = new Listening(listener, executor, new Object());
    listeners.add(listening);
    return () -> listeners.remove(listening);
  }

  @Override
  public Telemetry telemetry() {
    return telemetry;
  }

  @Override
  public CompletableFuture<MonitorFeed> openMonitor(MonitorSpec spec) {
    MonitorFeed feed =
        new MonitorFeed("feed-" + (monitors.size() + 1), spec, Path.of("/nowhere/feed.ring"));
    monitors.add(feed);
    return CompletableFuture.completedFuture(feed);
  }

  @Override
  public void closeMonitor(MonitorFeed feed) {
    monitors.remove(feed);
  }

  @Override
  public void close() {
    closed = true;
  }
}
