package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The compose threads and the caller, working off one list of tasks together.
///
/// The caller takes tasks like everybody else, so it waits only for tasks that a helper has begun;
/// helpers that wake too late find nothing left.
///
/// **Thread**: [#run] and [#close] from one thread at a time. **Owns**: its helpers and workers.
final class Crew implements AutoCloseable {
  private static final int SPINS_BEFORE_PARKING = 300;

  private final Worker own;
  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> helpers = new ArrayList<>();
  private volatile @Nullable Batch current;
  private volatile boolean closed;

  Crew(int helperCount, ThreadFactory threads, java.util.function.Supplier<Worker> makeWorker) {
    own = makeWorker.get();
    workers.add(own);
    for (int i = 1; i <= helperCount; i++) {
      Worker worker = makeWorker.get();
      workers.add(worker);
      Thread helper = threads.newThread(() -> help(worker));
      helper.setName("compose-" + i);
      helpers.add(helper);
      helper.start();
    }
  }

  int threadCount() {
    return workers.size();
  }

  /// Runs every task once and returns when all are done. **Fails**: with what a task threw.
  void run(List<Task> tasks, long costNanos, long longestNanos) {
    if (helpers.isEmpty() || tasks.size() < 2 || costNanos - longestNanos < FORK_FROM_NANOS) {
      for (Task task : tasks) {
        task.run(own);
      }
      return;
    }
    Batch batch = new Batch(tasks, Thread.currentThread());
    current = batch;
    helpers.forEach(LockSupport::unpark);
    batch.work(own);
    batch.awaitDone();
    current = null;
    batch.rethrow();
  }

  /// Waking a helper costs some ten microseconds; below this it does not pay.
  private static final long FORK_FROM_NANOS = 150_000;

  @Override
  public void close() {
    closed = true;
    boolean isInterrupted = false;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
      while (helper.isAlive()) {
        try {
          helper.join();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    }
    workers.forEach(Worker::close);
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void help(Worker worker) {
    while (!closed) {
      Batch batch = current;
      if (batch == null || !batch.hasMore()) {
        LockSupport.park(this);
      } else {
        batch.work(worker);
      }
    }
  }

  /// A piece of work that touches nothing any other task of its batch touches.
  @FunctionalInterface
  interface Task {
    void run(Worker worker);
  }

  private static final class Batch {
    private final List<Task> tasks;
    private final Thread caller;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Batch(List<Task> tasks, Thread caller) {
      this.tasks = tasks;
      this.caller = caller;
    }

    boolean hasMore() {
      return next.get() < tasks.size();
    }

    void work(Worker worker) {
      for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
        try {
          tasks.get(i).run(worker);
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        }
        if (done.incrementAndGet() == tasks.size()) {
          LockSupport.unpark(caller);
        }
      }
    }

    void awaitDone() {
      for (int spins = 0; done.get() < tasks.size(); spins++) {
        if (spins < SPINS_BEFORE_PARKING) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
    }

    void rethrow() {
      Throwable thrown = failure.get();
      if (thrown instanceof RuntimeException e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
    }
  }
}
