package org.castdesk.engine.remote;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.time.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that does what it is given, in order, and a beat ten times a second. What belongs to
/// a link is touched by this thread only, so there are no locks.
final class SerialLoop implements Executor, AutoCloseable {
  static final long BEAT_NANOS = 100_000_000L;
  private static final Logger LOG = LoggerFactory.getLogger(SerialLoop.class);

  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final EngineClock clock;
  private final Runnable onBeat;
  private final Thread thread;
  private boolean closed;
  private volatile boolean ended;

  SerialLoop(String name, ThreadFactory threads, EngineClock clock, Runnable onBeat) {
    this.clock = clock;
    this.onBeat = onBeat;
    this.thread = threads.newThread(this::run);
    thread.setName(name);
  }

  void start() {
    thread.start();
  }

  /// Nothing given is ever left undone: after the end it is done at once, where it comes from.
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (ended) {
      drain();
    }
  }

  /// Does what was given so far, then ends.
  @Override
  public void close() {
    tasks.add(() -> closed = true);
  }

  private void run() {
    try {
      loop();
    } finally {
      ended = true;
      drain();
    }
  }

  private synchronized void drain() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      guarded(task);
    }
  }

  private void loop() {
    long nextBeat = clock.nowNanos();
    while (!closed) {
      long wait = nextBeat - clock.nowNanos();
      if (wait <= 0) {
        nextBeat = Math.max(nextBeat + BEAT_NANOS, clock.nowNanos());
        guarded(onBeat);
        continue;
      }
      try {
        Runnable task = tasks.poll(wait, TimeUnit.NANOSECONDS);
        if (task != null) {
          guarded(task);
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("A task of the engine link failed; the link goes on", e);
    }
  }
}
