package org.castdesk.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.remote.EngineServer;
import org.castdesk.engine.remote.RuntimeDirectory;
import org.castdesk.engine.remote.ShowLock;
import org.castdesk.engine.runtime.LocalEngine;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.store.Journal;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What makes an engine more than one run: the right to be this show's engine, the door for desks,
/// and the memory of what was on air.
///
/// **Order**: claim, memory, watch, serve (after the first frame), endedCleanly, close.
final class DeskLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeskLink.class);
  private static final String VERSION = "0.1.0";

  private final ShowChoice choice;
  private final RuntimeDirectory directory;
  private final @Nullable ShowLock lock;
  private @Nullable Journal journal;
  private @Nullable EngineServer server;
  private boolean closed;

  private DeskLink(ShowChoice choice, @Nullable ShowLock lock) {
    this.choice = choice;
    this.directory = RuntimeDirectory.standard();
    this.lock = lock;
  }

  /// No door and no memory: an offline run leaves no trace beside its files.
  static DeskLink none(ShowChoice choice) {
    return new DeskLink(choice, null);
  }

  /// Claims the show. Where another engine runs it already, a run from the command line goes on
  /// without door and memory; one started by the desk must not.
  static DeskLink claim(ShowChoice choice, EngineOptions options) throws MediaException {
    try {
      return new DeskLink(choice, ShowLock.acquire(RuntimeDirectory.standard(), choice.key()));
    } catch (MediaException e) {
      if (options.desk || e.fault().code() != FaultCode.SHOW_IN_USE) {
        throw e;
      }
      System.err.println(
          "castdesk: another engine runs this show; this one runs beside it, without a door for"
              + " desks");
      return new DeskLink(choice, null);
    }
  }

  /// What an engine that died had on air, or one that the desk starts anew. Null after any other end,
  /// and when the show file was changed since.
  ///
  /// **Order**: a crash comes back in the format it had, because outputs come back with it; a format
  /// that was chosen meanwhile waits for a start that somebody wanted.
  @Nullable AirMemory memory(Show show, EngineOptions options) {
    if (lock == null || options.fresh) {
      return null;
    }
    Path folder = stateDirectory().resolve("journal-" + choice.key());
    Journal journal = new Journal(folder, Runnable::run);
    AirMemory memory =
        (options.resume ? journal.restore().map(AirMemory::adopted) : journal.restoreAfterCrash())
            .orElse(null);
    if (memory == null || isOutdated(memory, show, options, folder)) {
      return null;
    }
    System.err.printf(
        "castdesk: %s; back on air with %s%n",
        options.resume ? "started anew" : "the last engine died", memory.program().scene().name());
    return memory;
  }

  private boolean isOutdated(AirMemory memory, Show show, EngineOptions options, Path folder) {
    boolean isTold = options.size != null || options.rate != null;
    if (isTold && !memory.show().format().equals(show.format())) {
      return true;
    }
    return isNewer(choice.file(), folder) && !memory.show().adopted().equals(show);
  }

  private static boolean isNewer(@Nullable Path show, Path journalFolder) {
    try {
      return show != null
          && modified(show).compareTo(modified(journalFolder.resolve(Journal.FILE_NAME))) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static FileTime modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file);
  }

  private static Path stateDirectory() {
    String chosen = System.getProperty("castdesk.state.dir");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    String base = System.getenv("XDG_STATE_HOME");
    return base != null && !base.isBlank()
        ? Path.of(base, "castdesk")
        : Path.of(System.getProperty("user.home", "."), ".local", "state", "castdesk");
  }

  /// Begins to remember what is on air.
  void watch(LocalEngine engine) {
    if (lock != null) {
      Journal memory =
          new Journal(stateDirectory().resolve("journal-" + choice.key()), engine.threads().work());
      journal = memory;
      engine.subscribe(memory, Runnable::run);
    }
  }

  /// Opens the door, on a work thread.
  void serve(LocalEngine engine) {
    if (lock != null) {
      engine.threads().work().execute(() -> open(engine, engine.threads()));
    }
  }

  private synchronized void open(Engine engine, java.util.concurrent.ThreadFactory threads) {
    if (closed) {
      return;
    }
    try {
      EngineServer opened = EngineServer.start(engine, VERSION, threads, new SystemClock());
      server = opened;
      opened.publish(directory, choice.key());
    } catch (MediaException | RuntimeException e) {
      LOG.error("The door for desks does not open; the programme runs on: {}", e.toString());
    }
  }

  /// Marks the end as wanted: the next start begins afresh.
  void endedCleanly() {
    if (journal != null) {
      journal.close();
    }
  }

  /// Shuts the door before the engine stops.
  synchronized void shut() {
    closed = true;
    if (server != null) {
      server.close();
      server = null;
    }
  }

  @Override
  public void close() {
    shut();
    if (lock != null) {
      lock.close();
    }
  }
}
