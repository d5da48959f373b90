package org.castdesk.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers what is on air, so that after a crash the next start brings back the same buses and
/// the same outputs.
///
/// Give it every event; it writes on `work` when what must come back has changed, and only the
/// newest when events come faster than the disk takes them. A normal end is [#close()], which
/// leaves a mark: then the buses come back, running outputs do not. Without the mark, as after
/// SIGKILL, the outputs come back too.
///
/// **Thread**: any. **Fails**: a disk that does not take it is logged once and tried again with the
/// next change; the air goes on.
public final class Journal implements Consumer<EngineEvent>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  public static final String FILE_NAME = "journal.jsonl";

  private final Path path;
  private final Executor work;
  private final JournalFile file;
  private final AtomicReference<@Nullable EngineState> newest = new AtomicReference<>();
  private final AtomicBoolean writing = new AtomicBoolean();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean closing;

  /// Used only by who holds `writing`.
  private @Nullable AirMemory written;

  private boolean hasFailed;

  /// @param directory of this show's own; made when it is not there
  public Journal(Path directory, Executor work) {
    this.path = directory.resolve(FILE_NAME);
    this.work = work;
    this.file = new JournalFile(path);
  }

  /// What was on air when the engine ended, empty when nothing was remembered. Reads a file: call it
  /// before the first event.
  public Optional<AirMemory> restore() {
    List<JournalEntry> entries;
    try {
      entries = file.entries();
    } catch (IOException e) {
      LOG.warn("{}: the journal cannot be read: {}", path, e.toString());
      return Optional.empty();
    }
    boolean stopped = !entries.isEmpty() && entries.getLast() instanceof JournalEntry.Stopped;
    return entries.reversed().stream()
        .filter(JournalEntry.Air.class::isInstance)
        .map(entry -> ((JournalEntry.Air) entry).memory())
        .findFirst()
        .map(memory -> stopped ? withoutOutputs(memory) : memory);
  }

  /// What was on air when the engine died; empty after a normal end.
  public Optional<AirMemory> restoreAfterCrash() {
    return endedNormally() ? Optional.empty() : restore();
  }

  private boolean endedNormally() {
    try {
      return file.last().filter(JournalEntry.Stopped.class::isInstance).isPresent();
    } catch (IOException e) {
      return false; // restore() tells it in the log
    }
  }

  @Override
  public void accept(EngineEvent event) {
    if (!closing) {
      newest.set(event.state());
      wake();
    }
  }

  /// Writes what is not yet written and marks the end as wanted. Waits for the disk.
  @Override
  public void close() {
    closing = true;
    wake();
    ended.join();
  }

  private void wake() {
    if (!writing.compareAndSet(false, true)) {
      return;
    }
    try {
      work.execute(this::write);
    } catch (RejectedExecutionException e) {
      write();
    }
  }

  private void write() {
    try {
      EngineState state = newest.getAndSet(null);
      boolean last = closing && state == null;
      if (state != null) {
        remember(AirMemory.of(state));
      }
      if (last && !ended.isDone()) {
        end();
      }
    } finally {
      writing.set(false);
    }
    if (newest.get() != null || (closing && !ended.isDone())) {
      wake();
    }
  }

  private void remember(AirMemory memory) {
    if (memory.equals(written)) {
      return;
    }
    try {
      file.append(new JournalEntry.Air(memory));
      written = memory;
      hasFailed = false;
    } catch (IOException e) {
      failed(e);
    }
  }

  private void end() {
    try {
      file.append(new JournalEntry.Stopped());
      file.close();
    } catch (IOException e) {
      failed(e);
    } finally {
      ended.complete(null);
    }
  }

  private void failed(IOException e) {
    if (!hasFailed) {
      LOG.warn("{}: the journal cannot be written: {}", path, e.toString());
    }
    hasFailed = true;
  }

  private static AirMemory withoutOutputs(AirMemory memory) {
    return new AirMemory(
        memory.show(),
        memory.program(),
        memory.preview(),
        memory.transition(),
        memory.flipFlop(),
        memory.black(),
        memory.history(),
        List.of(),
        memory.urgent(),
        memory.padlocked(),
        memory.keys());
  }
}
