package org.castdesk.engine.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.CueSheet;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The subtitles of files, read again whenever a file changes.
///
/// What was read stays when the file goes away or turns bad; the fault says so.
///
/// **Thread**: any asks and never waits but for [#awaitRead]; each file has a thread of its own.
public final class CueFeeds implements AutoCloseable {
  private static final long PAUSE_NANOS = 1_000_000_000L;

  /// Reading a long clip again and again while it grows would wear the disk out.
  private static final int PAUSES_PER_READ = 20;

  private static final Pattern ADDRESS = Pattern.compile("^(?!file:)[a-zA-Z][a-zA-Z0-9+.-]+://.*");

  private static final Pattern FILE = Pattern.compile("^file://");

  private final Path baseDirectory;
  private final Executor threads;
  private final EngineClock clock;
  private final CueReader reader;
  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();

  /// What is known of a file.
  ///
  /// @param fault why nothing newer can be read, null = all is well
  public record Found(CueSheet sheet, @Nullable MediaFault fault) {
    static final Found NOTHING = new Found(CueSheet.EMPTY, null);
  }

  /// @param threads of their own: reading waits in native code
  public CueFeeds(Path baseDirectory, Executor threads, EngineClock clock, CueReader reader) {
    this.baseDirectory = baseDirectory;
    this.threads = threads;
    this.clock = clock;
    this.reader = reader;
  }

  /// Reads these from now on, and no others.
  public synchronized void follow(Set<String> locations) {
    feeds.forEach((location, feed) -> {
      if (!locations.contains(location)) {
        feed.isWanted = false;
        feeds.remove(location);
      }
    });
    for (String location : locations) {
      if (!feeds.containsKey(location)) {
        Feed fresh = new Feed(location);
        feeds.put(location, fresh);
        begin(fresh);
      }
    }
  }

  private static void begin(Feed feed, Executor on) {
    try {
      on.execute(feed::run);
    } catch (RejectedExecutionException e) {
      // The engine is closing.
      feed.read.countDown();
    }
  }

  private void begin(Feed feed) {
    begin(feed, threads);
  }

  /// What is known of a file that is followed.
  public Found found(String location) {
    Feed feed = feeds.get(location);
    return feed == null ? Found.NOTHING : feed.found;
  }

  /// Waits until every file that is followed was read once. Not for a live tick.
  public void awaitRead(Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    for (Feed feed : List.copyOf(feeds.values())) {
      long began = clock.nowNanos();
      var _ = feed.read.await(Math.max(0, left), TimeUnit.NANOSECONDS);
      left -= clock.nowNanos() - began;
    }
  }

  @Override
  public void close() {
    follow(Set.of());
  }

  /// One file.
  private final class Feed {
    private final String location;
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile Found found = Found.NOTHING;
    private volatile boolean isWanted = true;

    Feed(String location) {
      this.location = location;
    }

    void run() {
      Object seen = "";
      try {
        while (isWanted) {
          long began = clock.nowNanos();
          Object now = version();
          if (!now.equals(seen) || isWorthTrying()) {
            seen = now;
            readOnce();
          }
          read.countDown();
          long took = clock.nowNanos() - began;
          pauseUntil(clock.nowNanos() + PAUSE_NANOS + PAUSES_PER_READ * took);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        read.countDown();
      }
    }

    /// A disk that failed once may answer now though the file is the same.
    private boolean isWorthTrying() {
      MediaFault fault = found.fault();
      return fault != null && fault.retryable();
    }

    /// In slices: a thread whose words nobody wants any more must not stay for a minute.
    private void pauseUntil(long nanos) throws InterruptedException {
      while (isWanted && clock.nowNanos() < nanos) {
        clock.sleepUntil(Math.min(nanos, clock.nowNanos() + PAUSE_NANOS));
      }
    }

    private void readOnce() throws InterruptedException {
      try {
        if (ADDRESS.matcher(location).matches()) {
          throw new MediaException(
              MediaFault.fatal(
                  FaultCode.NO_SUBTITLES, location, "subtitles are read from files only"));
        }
        boolean isFirst = found.sheet().equals(CueSheet.EMPTY);
        AtomicReference<CueSheet> newest = new AtomicReference<>();
        reader.read(
            path().toString(),
            () -> isWanted,
            sheet -> {
              newest.set(sheet);
              if (isFirst) {
                found = new Found(sheet, null);
              }
            });
        CueSheet whole = newest.get();
        if (whole != null && isWanted) {
          found = new Found(whole, null);
        }
      } catch (MediaException e) {
        found = new Found(found.sheet(), e.fault());
      } catch (RuntimeException e) {
        found =
            new Found(
                found.sheet(),
                MediaFault.retryable(FaultCode.INTERNAL, location, "reading it failed: " + e));
      }
    }

    private Path path() throws MediaException {
      try {
        return baseDirectory.resolve(FILE.matcher(location).replaceFirst(""));
      } catch (InvalidPathException e) {
        throw new MediaException(
            MediaFault.fatal(FaultCode.FILE_NOT_FOUND, location, "this is not a file name"), e);
      }
    }

    /// What changes whenever the file does.
    private Object version() {
      try {
        BasicFileAttributes seen = Files.readAttributes(path(), BasicFileAttributes.class);
        return List.of(seen.size(), seen.lastModifiedTime(), String.valueOf(seen.fileKey()));
      } catch (IOException | MediaException e) {
        return "unreadable";
      }
    }
  }
}
