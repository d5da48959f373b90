package org.castdesk.engine.graphics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Lets only a few tasks run at once, the others wait in order: a hundred words that change together
/// must not take the processor from the tick.
///
/// **Thread**: any.
final class Few implements Executor {
  private final Executor work;
  private final int most;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int running;

  Few(Executor work, int most) {
    this.work = work;
    this.most = most;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (waiting) {
      if (running >= most) {
        waiting.add(task);
        return;
      }
      running++;
    }
    work.execute(() -> runAll(task));
  }

  /// One task, then the next: one that dies takes its thread along, never the place of the others.
  private void runAll(Runnable task) {
    try {
      task.run();
    } finally {
      Runnable next = next();
      if (next != null) {
        work.execute(() -> runAll(next));
      }
    }
  }

  private @Nullable Runnable next() {
    synchronized (waiting) {
      Runnable next = waiting.poll();
      if (next == null) {
        running--;
      }
      return next;
    }
  }
}
