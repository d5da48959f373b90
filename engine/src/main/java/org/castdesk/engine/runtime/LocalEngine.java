package org.castdesk.engine.runtime;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.runtime.source.LevelsOf;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.switcher.Effect;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine in this process: the door to its queue, and the order of starting and stopping.
///
/// **Order**: [#start()] once; commands may be submitted before it. [#close()] flushes the outputs.
public final class LocalEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(LocalEngine.class);
  private static final Duration FLUSH_TIME = Duration.ofSeconds(20);

  private final Wiring wiring;
  private final EngineSetup setup;
  private final List<Effect> beginEffects;
  private final CompletableFuture<Instant> firstFrame = new CompletableFuture<>();
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable Thread tick;
  private volatile @Nullable Map<SourceSlot, Telemetry.Input> finalInputs;

  LocalEngine(Wiring wiring, EngineSetup setup, List<Effect> beginEffects) {
    this.wiring = wiring;
    this.setup = setup;
    this.beginEffects = List.copyOf(beginEffects);
  }

  /// Starts the threads; returns at once.
  public void start() {
    wiring.threads().start("events", wiring.events()::run);
    tick = wiring.threads().start("tick", this::runTick);
  }

  private void runTick() {
    try {
      wiring.decider().begin(beginEffects);
      new Preroll(wiring, setup.pacing()).run();
      // Who waits for this may print, open servers or start threads: never on the tick.
      wiring
          .loop()
          .onFirstFrame(() -> {
            Instant moment = wiring.machineClock().wallTime();
            wiring.threads().work().execute(() -> firstFrame.complete(moment));
            // Drawn before it is needed: an emergency does not wait.
            wiring.rasters().standby();
          });
      wiring.loop().run(setup.endFrame());
      finished.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      finished.complete(null);
    } catch (RuntimeException e) {
      LOG.error("The engine could not start", e);
      firstFrame.completeExceptionally(e);
      finished.completeExceptionally(e);
    }
  }

  @Override
  public CompletableFuture<Receipt> submit(CommandEnvelope envelope) {
    return wiring.queue().add(envelope);
  }

  @Override
  public EngineState state() {
    return wiring.decider().state();
  }

  @Override
  public Subscription subscribe(Consumer<EngineEvent> listener, Executor executor) {
    return wiring.events().subscribe(listener, executor);
  }

  @Override
  public Telemetry telemetry() {
    TickTimings timings = wiring.timings();
    return new Telemetry(
        wiring.loop().frame(),
        timings.framesPerSecond(),
        timings.ticks(),
        timings.lateTicks(),
        ProcessUsage.cpuSeconds(),
        ProcessUsage.rssBytes(),
        LevelsOf.reading(wiring.meter().reading()),
        finalInputs == null ? wiring.sources().telemetry() : finalInputs,
        outgoing(),
        timings.phases());
  }

  private Map<OutputId, Telemetry.Outgoing> outgoing() {
    Map<OutputId, Telemetry.Outgoing> result = new HashMap<>();
    wiring
        .outputs()
        .counters()
        .forEach((id, it) ->
            result.put(
                id,
                new Telemetry.Outgoing(
                    it.frames(),
                    it.dropped(),
                    it.repeated(),
                    it.bytes(),
                    it.durationNanos(),
                    it.queuedFrames())));
    return result;
  }

  /// Programme frames that repeated the one before because they could not be made.
  public long repeatedFrames() {
    return wiring.painter().repeated();
  }

  @Override
  public CompletableFuture<MonitorFeed> openMonitor(MonitorSpec spec) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return wiring.monitors().open(spec);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        wiring.threads().work());
  }

  @Override
  public void closeMonitor(MonitorFeed feed) {
    wiring.monitors().close(feed);
  }

  /// The threads of this engine, for clients that live in its process.
  public EngineThreads threads() {
    return wiring.threads();
  }

  /// The moment the first programme frame was handed out.
  public CompletableFuture<Instant> firstFrame() {
    return firstFrame;
  }

  /// Done when the last frame was handed out; outputs are flushed by [#close()].
  public CompletableFuture<Void> finished() {
    return finished;
  }

  /// An output that failed at or after the last frame failed all the same.
  private void tellOfOutputs() {
    FrameNumber last = new FrameNumber(Math.max(0, wiring.loop().frame()));
    for (Fact fact : wiring.queue().takeReports()) {
      if (fact instanceof Fact.OutputFailed) {
        wiring.decider().handle(fact, last);
      }
    }
  }

  /// Stops in the house's order: tick, outputs (flushed), sources, pools.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    wiring.loop().stop();
    wiring.queue().close();
    try {
      if (tick != null) {
        tick.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    wiring.outputs().drainAndClose(FLUSH_TIME);
    tellOfOutputs();
    finalInputs = wiring.sources().telemetry();
    wiring.release();
    wiring.events().stop();
    wiring.threads().close();
    finished.complete(null);
  }
}
