package org.castdesk.engine.store;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves the show as it is edited: a second after an edit, and at the end of the run. Nobody has to
/// think of it, and a crash costs no more than that second. The generations stand for evenings, not
/// for edits: the file as it was found, and one for each ten minutes of editing.
///
/// **Thread**: told on `events`, writes on `work`; [#close()] writes on its caller. **Fails**: never;
/// a file that cannot be written is said once and tried again with the next edit.
public final class ShowKeeper implements Consumer<EngineEvent>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ShowKeeper.class);
  private static final long QUIET_NANOS = 1_000_000_000L;
  private static final int END_SECONDS = 10;
  private static final long GENERATION_NANOS = 600_000_000_000L;

  private final ShowStore store;
  private final Executor work;
  private final EngineClock clock;
  private final ReentrantLock file = new ReentrantLock();
  private LoadedShow saved;
  private Show taken;
  private @Nullable Show newest;
  private @Nullable Long generationNanos;
  private boolean isWaiting;
  private boolean hasFailed;

  /// @param loaded the show the engine began with, as it stands in its file
  public ShowKeeper(LoadedShow loaded, ShowStore store, Executor work, EngineClock clock) {
    saved = loaded;
    taken = loaded.show();
    this.store = store;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void accept(EngineEvent event) {
    keep(event.state().show());
  }

  /// The show as it is now; the one an engine begins with may differ from its file already.
  public synchronized void keep(Show show) {
    if (show.equals(newest == null ? taken : newest)) {
      return;
    }
    newest = show;
    if (!isWaiting) {
      isWaiting = true;
      try {
        work.execute(this::writeSoon);
      } catch (RejectedExecutionException e) {
        isWaiting = false;
      }
    }
  }

  private void writeSoon() {
    try {
      clock.sleepUntil(clock.nowNanos() + QUIET_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    write();
  }

  /// One at a time, and never under the lock that the events wait for: a file can hang for ever.
  private void write() {
    file.lock();
    try {
      writeNewest();
    } finally {
      file.unlock();
    }
  }

  private void writeNewest() {
    Show show = take();
    if (show == null) {
      return;
    }
    try {
      LoadedShow now = store.save(saved, show, generation());
      saved = now;
      hasFailed = false;
    } catch (MediaException e) {
      if (!hasFailed) {
        LOG.error("The show is not saved: {}", e.getMessage());
      }
      hasFailed = true;
    }
  }

  private synchronized @Nullable Show take() {
    isWaiting = false;
    Show show = newest;
    newest = null;
    if (show != null) {
      taken = show;
    }
    return show;
  }

  private ShowStore.Generation generation() {
    long now = clock.nowNanos();
    if (generationNanos != null && now - generationNanos < GENERATION_NANOS) {
      return ShowStore.Generation.KEPT_IF_FOREIGN;
    }
    generationNanos = now;
    return ShowStore.Generation.KEPT;
  }

  /// Saves what is not saved yet; a file that hangs is given up.
  @Override
  public void close() {
    try {
      if (!file.tryLock(END_SECONDS, TimeUnit.SECONDS)) {
        LOG.error("The show file hangs; the last edits are in the journal only");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      writeNewest();
    } finally {
      file.unlock();
    }
  }
}
