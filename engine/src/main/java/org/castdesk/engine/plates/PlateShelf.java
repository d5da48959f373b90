package org.castdesk.engine.plates;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finished drawings from earlier starts: whoever needs one asks here first, and leaves here what it
/// had to paint itself.
///
/// A drawing is found only when everything that decides how it looks is the same, the build of
/// Castdesk included. Nothing is ever an error: what cannot be read is painted, what cannot be
/// written is painted again next time.
///
/// **Thread**: any. [#find] reads the disk, so not the tick; [#keep] only notes. **Order**: nothing
/// is written before [#settle], so that a start has the machine to itself.
public final class PlateShelf {
  private static final Logger LOG = LoggerFactory.getLogger(PlateShelf.class);
  private static final long LIMIT_BYTES = 256L << 20;

  /// What may wait to be written; more is not kept this time.
  private static final long WAITING_BYTES = 96L << 20;

  private final PlateFolder folder;
  private final String edition;
  private final Executor work;
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private boolean isWriting;
  private boolean isSettled;
  private boolean isShut;

  /// Takes a drawing out of its file. It may meet a damaged one: whatever it throws, or makes of it,
  /// is then forgotten.
  @FunctionalInterface
  public interface Reading<T> {
    T read(PlateReader from) throws IOException;
  }

  /// Puts a drawing into its file; later, and on another thread: what it writes must not change any
  /// more.
  @FunctionalInterface
  public interface Writing {
    void write(PlateWriter to) throws IOException;
  }

  private record Waiting(PlateKey key, int bytes, Writing writing) {}

  /// The user's own shelf: the system property `castdesk.cache.dir` if set, else
  /// `$XDG_CACHE_HOME/castdesk`, else `~/.cache/castdesk`; in it the folder `plates`.
  ///
  /// @param work where writing happens
  public static PlateShelf ofUser(EngineClock clock, Executor work) {
    return new PlateShelf(CacheFolder.ofUser().resolve("plates"), Edition.current(), clock, work);
  }

  /// @param edition what makes the drawings; those of another one are not found
  public PlateShelf(Path folder, String edition, EngineClock clock, Executor work) {
    this(new PlateFolder(folder, LIMIT_BYTES, clock), edition, work);
  }

  PlateShelf(PlateFolder folder, String edition, Executor work) {
    this.folder = folder;
    this.edition = edition;
    this.work = work;
  }

  /// The drawing as it was kept, or null: then paint it, and [#keep] it.
  public <T> @Nullable T find(PlateKey key, Reading<T> reading) {
    try {
      return folder.read(key.fileName(edition), key.text(edition), reading);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException | RuntimeException e) {
      LOG.debug("A kept drawing ({}) is painted anew: {}", key.kind(), e.toString());
      return null;
    }
  }

  /// Has a drawing written when there is time.
  ///
  /// @param bytes about how much it holds in memory until then
  public void keep(PlateKey key, int bytes, Writing writing) {
    synchronized (waiting) {
      if (isShut || waitingBytes + bytes > WAITING_BYTES) {
        return;
      }
      waiting.add(new Waiting(key, bytes, writing));
      waitingBytes += bytes;
      if (!isSettled || isWriting) {
        return;
      }
      isWriting = true;
    }
    try {
      work.execute(this::writeAll);
    } catch (RejectedExecutionException e) {
      // The engine is closing: the next start paints it again.
      shut();
    }
  }

  /// The first picture is out: writes what waits, on this thread, and from now on what comes.
  public void settle() {
    synchronized (waiting) {
      isSettled = true;
      if (isWriting) {
        return;
      }
      isWriting = true;
    }
    writeAll();
  }

  private void writeAll() {
    for (Waiting next = next(); next != null; next = next()) {
      try {
        folder.write(next.key.fileName(edition), next.key.text(edition), next.writing);
      } catch (IOException | RuntimeException e) {
        LOG.info("Finished drawings are not kept for the next start: {}", e.toString());
        shut();
        return;
      }
    }
  }

  private @Nullable Waiting next() {
    synchronized (waiting) {
      Waiting next = Thread.currentThread().isInterrupted() ? null : waiting.poll();
      waitingBytes -= next == null ? 0 : next.bytes;
      isWriting = next != null;
      return next;
    }
  }

  /// There is no use in trying a full disk again and again.
  private void shut() {
    synchronized (waiting) {
      isShut = true;
      waiting.clear();
    }
  }
}
