package org.castdesk.engine.runtime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes every thread of the engine, and knows which of them still live.
///
/// **Owns**: platform threads for native and timed work, one executor of virtual threads for files
/// and network.
public final class EngineThreads implements ThreadFactory, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineThreads.class);

  private final Set<Thread> living = ConcurrentHashMap.newKeySet();
  private final Map<String, ExecutorService> workers = new ConcurrentHashMap<>();
  private final ExecutorService work =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory());

  @Override
  public Thread newThread(Runnable task) {
    return Thread.ofPlatform()
        .daemon(true)
        .uncaughtExceptionHandler(
            (thread, error) -> LOG.error("Thread {} died", thread.getName(), error))
        .unstarted(() -> {
          living.add(Thread.currentThread());
          try {
            task.run();
          } finally {
            living.remove(Thread.currentThread());
          }
        });
  }

  Thread start(String name, Runnable task) {
    Thread thread = newThread(task);
    thread.setName(name);
    thread.start();
    return thread;
  }

  /// A thread that nobody waits for, such as the one that hears a signal.
  public static Thread unwatched(String name, Runnable task) {
    return Thread.ofPlatform().name(name).daemon(true).unstarted(task);
  }

  public ExecutorService work() {
    return work;
  }

  /// Threads of their own for work that takes a core for long, which on the few carriers of the
  /// virtual threads would hold up files and network. One that hangs in a file holds up no other.
  Executor workers(String name) {
    return workers.computeIfAbsent(
        name,
        fresh ->
            Executors.newCachedThreadPool(task -> {
              Thread thread = newThread(task);
              thread.setName(fresh);
              return thread;
            }));
  }

  /// Waits up to five seconds for everything to end; what still runs then is named in the log.
  @Override
  public void close() {
    work.shutdown();
    workers.values().forEach(ExecutorService::shutdownNow);
    try {
      if (!work.awaitTermination(2, TimeUnit.SECONDS)) {
        work.shutdownNow();
      }
      for (Thread thread : living) {
        if (!thread.equals(Thread.currentThread())
            && !thread.join(java.time.Duration.ofSeconds(5))) {
          LOG.warn("Thread {} did not end", thread.getName());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
