package org.castdesk.engine.library.live;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.Analysis;
import org.castdesk.engine.library.LibraryNews.Work;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.StepState;
import org.castdesk.engine.library.Steps;
import org.jspecify.annotations.Nullable;

/// Looks at what nobody looked at yet, one file at a time. What was not done when the desk ended is
/// done when it comes back: the list says what is still missing.
///
/// **Thread**: any; the looking is done on the executor.
final class Analysing {
  private final Shelf shelf;
  private final Analysis analysis;
  private final Executor executor;
  private Analysis.@Nullable Wish now;
  private boolean isRunning;
  private volatile boolean isClosed;

  Analysing(Shelf shelf, Analysis analysis, Executor executor) {
    this.shelf = shelf;
    this.analysis = analysis;
    this.executor = executor;
  }

  /// There may be something to do.
  synchronized void wake() {
    if (isRunning || isClosed || shelf.next() == null) {
      return;
    }
    isRunning = true;
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      isRunning = false;
    }
  }

  private void run() {
    for (Analysis.Wish wish = take(); wish != null; wish = take()) {
      look(wish);
    }
    shelf.tell((Work) null);
  }

  private synchronized Analysis.@Nullable Wish take() {
    now = isClosed ? null : shelf.next();
    if (now == null) {
      isRunning = false;
    }
    return now;
  }

  private void look(Analysis.Wish wish) {
    shelf.tell(new Work(wish.id(), wish.name(), wish.step(), -1));
    Analysis.Outcome outcome;
    try {
      outcome =
          analysis.look(
              wish,
              fraction -> shelf.tell(new Work(wish.id(), wish.name(), wish.step(), fraction)));
    } catch (RuntimeException e) {
      // A bug of ours must not be met again and again.
      outcome =
          new Analysis.Outcome.Failed(
              MediaFault.fatal(FaultCode.INTERNAL, wish.file().toString(), e.toString()));
    }
    Analysis.Outcome result = outcome;
    shelf.change(wish.id(), material -> after(material, wish, result));
  }

  private Material after(Material material, Analysis.Wish wish, Analysis.Outcome outcome) {
    if (!material.location().equals(wish.file()) || isClosed) {
      return material; // relinked, or the desk ends: it is looked at again
    }
    Steps steps = material.steps();
    return switch (outcome) {
      case Analysis.Outcome.Probed(var info) -> material.probed(info);
      case Analysis.Outcome.Pictured(var at) -> material.pictured(at);
      case Analysis.Outcome.Heard(var loudness) -> material.heard(loudness);
      case Analysis.Outcome.Failed(var fault) ->
          material.with(steps.with(wish.step(), new StepState.Failed(fault)));
      // What crashes one decoder crashes it again: nothing more is tried with this file.
      case Analysis.Outcome.Crashed _ ->
          material.with(steps.with(wish.step(), new StepState.Crashed()).stopped());
      case Analysis.Outcome.Cancelled _ ->
          material.with(steps.with(wish.step(), new StepState.Stopped()).stopped());
    };
  }

  /// Gives up what waits for these, and what is under way.
  void stop(Set<MaterialId> ids) {
    Analysis.Wish running;
    synchronized (this) {
      running = now;
    }
    ids.forEach(id -> shelf.change(id, material -> material.with(material.steps().stopped())));
    if (running != null && ids.contains(running.id())) {
      analysis.cancel();
    }
  }

  void close() {
    synchronized (this) {
      isClosed = true;
    }
    analysis.close();
  }
}
