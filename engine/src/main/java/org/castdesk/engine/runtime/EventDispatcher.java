package org.castdesk.engine.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.state.EngineEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries events and answers away from the tick, so that no listener ever runs on it.
///
/// **Thread**: the tick posts, the thread `events` delivers to each subscriber's executor, in order.
final class EventDispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);

  private final CopyOnWriteArrayList<Subscriber> subscribers = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private volatile boolean running = true;

  private record Subscriber(Consumer<EngineEvent> listener, Executor executor) {}

  Engine.Subscription subscribe(Consumer<EngineEvent> listener, Executor executor) {
    Subscriber subscriber = new Subscriber(listener, executor);
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }

  void post(EngineEvent event) {
    queue.add(() -> deliver(event));
  }

  void answer(CompletableFuture<Receipt> future, Receipt receipt) {
    queue.add(() -> future.complete(receipt));
  }

  /// The thread's work: until [#stop()], then what is still queued.
  void run() {
    try {
      while (running || !queue.isEmpty()) {
        queue.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    queue.add(() -> running = false);
  }

  private void deliver(EngineEvent event) {
    for (Subscriber subscriber : subscribers) {
      try {
        subscriber.executor().execute(() -> call(subscriber.listener(), event));
      } catch (RejectedExecutionException e) {
        subscribers.remove(subscriber);
      }
    }
  }

  private static void call(Consumer<EngineEvent> listener, EngineEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      LOG.error("A listener failed at frame {}", event.frame(), e);
    }
  }
}
