package org.castdesk.engine.library.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.castdesk.engine.library.LibraryNews.Note;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.time.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves the list a moment after it changed, and at the end. A crash costs that moment.
///
/// **Thread**: told by any; writes on the executor. **Fails**: a disk that does not take it is said,
/// and tried again with the next change.
final class Saving {
  private static final Logger LOG = LoggerFactory.getLogger(Saving.class);
  private static final long QUIET_NANOS = 500_000_000L;

  /// Writes all of it.
  interface Writer {
    void save(List<Material> materials) throws IOException;
  }

  private final Shelf shelf;
  private final Writer store;
  private final Executor work;
  private final EngineClock clock;
  private long saved;
  private boolean isWaiting;
  private boolean hasFailed;

  Saving(Shelf shelf, Writer store, Executor work, EngineClock clock) {
    this.shelf = shelf;
    this.store = store;
    this.work = work;
    this.clock = clock;
  }

  synchronized void wake() {
    if (isWaiting) {
      return;
    }
    isWaiting = true;
    try {
      work.execute(this::soon);
    } catch (RejectedExecutionException e) {
      isWaiting = false; // the end saves
    }
  }

  private void soon() {
    try {
      clock.sleepUntil(clock.nowNanos() + QUIET_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      isWaiting = false;
    }
    save();
  }

  /// Writes what is not written yet.
  void save() {
    synchronized (store) {
      long edits = shelf.edits();
      if (edits == saved) {
        return;
      }
      try {
        store.save(shelf.all());
        saved = edits;
        if (hasFailed) {
          shelf.tell((Note) null);
        }
        hasFailed = false;
      } catch (IOException e) {
        if (!hasFailed) {
          LOG.error("The library's list is not saved: {}", e.toString());
        }
        hasFailed = true;
        shelf.tell(new Note.NotSaved(FileTrouble.reason(e)));
      }
    }
  }
}
