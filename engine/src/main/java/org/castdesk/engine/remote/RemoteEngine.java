package org.castdesk.engine.remote;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine of another process. It looks like the engine itself; when the link is lost it keeps
/// the last state, refuses commands, and links again by itself.
///
/// Events that came too fast for the link, or happened while it was lost, are not told one by one:
/// subscribers get one [EngineEvent.MarkPassed] with the state as it is then. Monitors end with the
/// link; open them again when it is back.
///
/// **Thread**: any; nothing here waits. **Owns**: the loop `engine-link` and one socket;
/// [#close()] ends the link, not the engine.
public final class RemoteEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteEngine.class);

  private final EngineClock clock;
  private final SerialLoop loop;
  private final Link link;
  private final Subscribers<EngineEvent> subscribers = new Subscribers<>();
  private final Subscribers<LinkState> linkListeners = new Subscribers<>();
  private final CompletableFuture<RemoteEngine> ready = new CompletableFuture<>();
  private final Executor work;
  private volatile @Nullable EngineState state;
  private volatile @Nullable Telemetry telemetry;
  private volatile LinkState linkState;
  private volatile boolean closing;

  /// Looks for an engine and links to it, trying until it is there. The future completes, on
  /// `work`, when the first state has come; it fails when the engine refuses us or speaks another
  /// protocol. Cancel it, or let it time out, to stop trying.
  ///
  /// @param where the engine is now; asked again before every try, because a new engine has a new
  ///     port and token
  /// @param client this program's name, for the engine's log
  public static CompletableFuture<RemoteEngine> connect(
      Supplier<Optional<EngineEndpoint>> where,
      String client,
      ExecutorService work,
      ThreadFactory threads,
      EngineClock clock) {
    RemoteEngine engine = new RemoteEngine(where, client, work, threads, clock);
    engine.loop.start();
    CompletableFuture<RemoteEngine> ready = engine.ready;
    CompletableFuture<RemoteEngine> _ =
        ready.whenComplete((linked, error) -> {
          if (error != null) {
            engine.close();
          }
        });
    return ready;
  }

  private RemoteEngine(
      Supplier<Optional<EngineEndpoint>> where,
      String client,
      ExecutorService work,
      ThreadFactory threads,
      EngineClock clock) {
    this.clock = clock;
    this.work = work;
    this.linkState = new LinkState.Lost(clock.wallTime(), "not linked yet");
    this.loop = new SerialLoop("engine-link", threads, clock, this::beat);
    this.link = new Link(where, client, new EngineSocket(work), loop, new News());
  }

  @Override
  public CompletableFuture<Receipt> submit(CommandEnvelope envelope) {
    CompletableFuture<Receipt> answer = new CompletableFuture<>();
    loop.execute(() -> link.submit(envelope, answer));
    return answer;
  }

  /// The newest state that came over the link.
  @Override
  public EngineState state() {
    EngineState newest = state;
    if (newest == null) {
      throw new IllegalStateException("No state yet: wait for connect() to complete");
    }
    return newest;
  }

  @Override
  public Subscription subscribe(Consumer<EngineEvent> listener, Executor executor) {
    return subscribers.add(listener, executor);
  }

  @Override
  public Telemetry telemetry() {
    Telemetry newest = telemetry;
    if (newest == null) {
      throw new IllegalStateException("No telemetry yet: wait for connect() to complete");
    }
    return newest;
  }

  @Override
  public CompletableFuture<MonitorFeed> openMonitor(MonitorSpec spec) {
    CompletableFuture<MonitorFeed> answer = new CompletableFuture<>();
    loop.execute(() -> link.openMonitor(spec, answer));
    return answer;
  }

  @Override
  public void closeMonitor(MonitorFeed feed) {
    loop.execute(() -> link.closeMonitor(feed));
  }

  public LinkState link() {
    return linkState;
  }

  /// Tells of every change of the link, in order, on `executor`.
  public Subscription onLink(Consumer<LinkState> listener, Executor executor) {
    return linkListeners.add(listener, executor);
  }

  @Override
  public void close() {
    closing = true;
    loop.execute(link::close);
    loop.close();
  }

  private void beat() {
    link.beat(clock.nowNanos());
  }

  /// What the link brings, on the loop.
  private final class News implements Link.Listener {
    @Override
    public long nowNanos() {
      return clock.nowNanos();
    }

    @Override
    public void state(EngineState newest) {
      state = newest;
      subscribers.tell(new EngineEvent.MarkPassed(newest.frame(), newest));
    }

    @Override
    public void event(EngineEvent event) {
      EngineState known = state;
      if (known == null || event.state().revision() >= known.revision()) {
        state = event.state();
      }
      subscribers.tell(event);
    }

    @Override
    public void telemetry(Telemetry newest) {
      telemetry = newest;
    }

    @Override
    public void linked() {
      change(new LinkState.Linked(clock.wallTime()));
      ready.completeAsync(() -> RemoteEngine.this, work);
    }

    @Override
    public void lost(String reason) {
      LinkState before = linkState;
      change(
          new LinkState.Lost(
              before instanceof LinkState.Lost ? before.since() : clock.wallTime(), reason));
    }

    @Override
    public void refused(String reason) {
      ready.completeExceptionally(
          new MediaException(MediaFault.fatal(FaultCode.CONNECTION_LOST, "engine", reason)));
    }

    private void change(LinkState now) {
      if (now.equals(linkState)) {
        return;
      }
      boolean wasLinked = linkState instanceof LinkState.Linked;
      linkState = now;
      switch (now) {
        case LinkState.Linked _ -> LOG.info("Linked to the engine");
        case LinkState.Lost _ when wasLinked && closing -> LOG.info("Link to the engine closed");
        case LinkState.Lost lost when wasLinked -> LOG.warn("Engine link lost: {}", lost.reason());
        case LinkState.Lost lost -> LOG.debug("No engine link: {}", lost.reason());
      }
      linkListeners.tell(now);
    }
  }
}
