package org.castdesk.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.json.ScriptStep;
import org.castdesk.engine.runtime.EngineBuilder;
import org.castdesk.engine.runtime.EngineSetup;
import org.castdesk.engine.runtime.EngineThreads;
import org.castdesk.engine.runtime.LocalEngine;
import org.castdesk.engine.runtime.Pacing;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.StartMoment;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;

/// One run of the engine: start, commands through the door, the end by time or by signal, report.
final class EngineRun {
  private final EngineOptions options;
  private final ShowChoice choice;
  private final Show show;
  private final List<ScriptStep> script;
  private final EngineClock clock = new SystemClock();
  private final ReceiptLog receipts = new ReceiptLog();
  private final CompletableFuture<Void> stopAsked = new CompletableFuture<>();
  private final CountDownLatch done = new CountDownLatch(1);

  EngineRun(EngineOptions options, ShowChoice choice, Show show, List<ScriptStep> script) {
    this.options = options;
    this.choice = choice;
    this.show = show;
    this.script = script;
  }

  int run(Pacing pacing, long endFrame) throws IOException, MediaException {
    long begun = clock.nowNanos();
    try (DeskLink link =
        pacing == Pacing.LIVE ? DeskLink.claim(choice, options) : DeskLink.none(choice)) {
      AirMemory memory = link.memory(show, options);
      EngineSetup setup = new EngineSetup(show, memory, pacing, choice.directory(), endFrame);
      LocalEngine engine = EngineBuilder.build(setup);
      Runtime.getRuntime().addShutdownHook(EngineThreads.unwatched("signal", this::stopBySignal));
      try (ShowSaving _ = ShowSaving.of(choice.kept(show), pacing, engine);
          engine) {
        engine.subscribe(receipts, Runnable::run);
        link.watch(engine);
        submitAll(engine, memory);
        engine.start();
        var _ = engine.firstFrame().thenAccept(moment -> onFirstFrame(link, engine, moment));
        Progress progress =
            new Progress(engine, engine.state().show().format().rate(), endFrame, clock);
        awaitEnd(engine, pacing == Pacing.OFFLINE ? progress : null);
        link.shut();
      }
      link.endedCleanly();
      return report(engine, pacing, begun);
    } finally {
      done.countDown();
    }
  }

  private void onFirstFrame(DeskLink link, LocalEngine engine, Instant moment) {
    long millis = Duration.between(StartMoment.ofThisProcess(), moment).toMillis();
    if (options.desk || Boolean.getBoolean("castdesk.startup")) {
      System.err.println("castdesk: first programme frame after " + millis + " ms");
    }
    link.serve(engine);
  }

  private void submitAll(LocalEngine engine, @Nullable AirMemory memory) {
    int number = 1;
    for (Path file : options.records) {
      OutputId id = new OutputId("rec-" + number++);
      boolean restored =
          memory != null && memory.outputs().stream().anyMatch(spec -> spec.id().equals(id));
      if (!restored) {
        submit(
            engine,
            new CommandEnvelope(
                new OutputCommand.StartOutput(
                    new OutputSpec.Recording(id, file.toAbsolutePath().toString())),
                Origin.ENGINE,
                FrameNumber.ZERO));
      }
    }
    for (ScriptStep step : script) {
      submit(engine, new CommandEnvelope(step.command(), Origin.SCRIPT, step.frame()));
    }
  }

  /// The receipt goes to the log of receipts, like everybody's.
  private static void submit(LocalEngine engine, CommandEnvelope envelope) {
    var _ = engine.submit(envelope);
  }

  private void awaitEnd(LocalEngine engine, @Nullable Progress progress) {
    CompletableFuture<Object> end = CompletableFuture.anyOf(engine.finished(), stopAsked);
    while (!end.isDone()) {
      try {
        end.get(1, TimeUnit.SECONDS);
      } catch (java.util.concurrent.TimeoutException e) {
        if (progress != null) {
          progress.print();
        }
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException("the engine stopped: " + e.getCause(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    if (progress != null) {
      progress.end();
    }
  }

  private int report(LocalEngine engine, Pacing pacing, long begun) throws IOException {
    if (options.report != null) {
      RunReport.Totals totals =
          new RunReport.Totals(
              show.name(),
              engine.state().show().format().toString(),
              pacing == Pacing.OFFLINE,
              (clock.nowNanos() - begun) / 1e9,
              engine.repeatedFrames());
      RunReport.write(options.report, totals, engine.telemetry(), receipts.entries());
    }
    return receipts.outputFaults().isEmpty() ? 0 : 1;
  }

  /// Ctrl+C or a service stop: finish the files, then let the process go.
  private void stopBySignal() {
    stopAsked.complete(null);
    try {
      if (!done.await(25, TimeUnit.SECONDS)) {
        System.err.println("castdesk: the outputs did not finish in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
