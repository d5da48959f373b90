package org.castdesk.engine.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// Everything that is read again and again because a graphic is bound to it.
///
/// **Thread**: any; each binding is read on a virtual thread of its own, so that one that hangs holds
/// up no other. **Owns**: those threads, until [#close].
public final class DataFeeds implements AutoCloseable {
  private static final long FILE_NANOS = 500_000_000L;
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final ExecutorService work;
  private final EngineClock clock;
  private final DataListener listener;
  private final TextFiles files;
  private final WebFields web = new WebFields();
  private final Map<Binding, Future<?>> running = new HashMap<>();

  /// @param baseDirectory where relative file names count from
  /// @param work virtual threads
  public DataFeeds(
      Path baseDirectory, ExecutorService work, EngineClock clock, DataListener listener) {
    this.work = work;
    this.clock = clock;
    this.listener = listener;
    files = new TextFiles(baseDirectory);
  }

  /// Reads these from now on, and no others.
  public synchronized void follow(Set<Binding> wanted) {
    Set<Binding> gone = new HashSet<>(running.keySet());
    gone.removeAll(wanted);
    for (Binding binding : gone) {
      Future<?> reading = running.remove(binding);
      if (reading != null) {
        reading.cancel(true);
      }
    }
    for (Binding binding : wanted) {
      if (!(binding instanceof Binding.Variable) && !running.containsKey(binding)) {
        begin(binding);
      }
    }
  }

  private void begin(Binding binding) {
    try {
      running.put(binding, work.submit(() -> run(binding)));
    } catch (RejectedExecutionException e) {
      // The engine is closing.
      running.clear();
    }
  }

  private void run(Binding binding) {
    Told told = new Told(binding);
    try {
      while (!Thread.currentThread().isInterrupted()) {
        told.next();
        clock.sleepUntil(clock.nowNanos() + pauseNanos(binding));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long pauseNanos(Binding binding) {
    return binding instanceof Binding.Json json ? json.everySeconds() * SECOND_NANOS : FILE_NANOS;
  }

  /// One binding, and what was told of it last.
  private final class Told {
    private final Binding binding;
    private @Nullable String text;
    private @Nullable MediaFault fault;
    private Object version = "";

    Told(Binding binding) {
      this.binding = binding;
    }

    void next() {
      try {
        String read = read();
        if (read != null && (fault != null || !read.equals(text))) {
          text = read;
          fault = null;
          listener.read(binding, read);
        }
      } catch (MediaException e) {
        if (!e.fault().equals(fault) && !Thread.currentThread().isInterrupted()) {
          fault = e.fault();
          version = "";
          listener.failed(binding, e.fault());
        }
      }
    }

    /// Null: nothing has changed.
    private @Nullable String read() throws MediaException {
      return switch (binding) {
        case Binding.File file -> {
          Object now = files.version(file);
          if (fault == null && now.equals(version)) {
            yield null;
          }
          String read = files.read(file);
          version = now;
          yield read;
        }
        case Binding.Json json -> web.read(json);
        case Binding.Variable _ -> null;
      };
    }
  }

  @Override
  public synchronized void close() {
    running.values().forEach(reading -> reading.cancel(true));
    running.clear();
    web.close();
  }
}
