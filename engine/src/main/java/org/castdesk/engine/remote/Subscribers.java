package org.castdesk.engine.remote;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.castdesk.engine.api.Engine;

/// Who wants to hear of something, each on its own executor.
///
/// **Thread**: any for subscribing; one for telling, which makes the order.
final class Subscribers<T> {
  private final List<Entry<T>> entries = new CopyOnWriteArrayList<>();

  /// Compared by identity: who subscribes twice hears twice.
  private static final class Entry<T> {
    private final Consumer<T> listener;
    private final Executor executor;

    Entry(Consumer<T> listener, Executor executor) {
      this.listener = listener;
      this.executor = executor;
    }
  }

  Engine.Subscription add(Consumer<T> listener, Executor executor) {
    Entry<T> entry = new Entry<>(listener, executor);
    entries.add(entry);
    return () -> entries.remove(entry);
  }

  /// An executor that was shut down loses its subscription.
  void tell(T news) {
    List<Entry<T>> gone = entries.stream().filter(entry -> !isTold(entry, news)).toList();
    entries.removeAll(gone);
  }

  private static <T> boolean isTold(Entry<T> entry, T news) {
    try {
      entry.executor.execute(() -> entry.listener.accept(news));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }
}
