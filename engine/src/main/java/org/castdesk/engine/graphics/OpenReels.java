package org.castdesk.engine.graphics;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Animated files that are open, because their next pictures follow. Each has a lock of its own: one
/// that hangs on its disk holds up no other.
///
/// **Thread**: any but the tick. **Owns**: the open files.
final class OpenReels implements AutoCloseable {
  private static final int MOST_OPEN = 8;
  private static final long MOST_BYTES = 128L << 20;

  private final Map<Path, One> open = new LinkedHashMap<>();

  /// One file; opened when first asked.
  private static final class One {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean isOpened;
    private volatile boolean isClosed;
    private @Nullable Reel reel;
  }

  /// When each picture of a file ends; empty = it has one only. **Units**: milliseconds.
  long[] endsMillis(Path file) throws IOException {
    return with(file, reel -> reel == null ? new long[0] : reel.endsMillis());
  }

  /// Null: it is not animated.
  @Nullable BufferedImage picture(Path file, int number) throws IOException {
    return with(file, reel -> reel == null ? null : reel.picture(number));
  }

  private interface Use<T extends @Nullable Object> {
    T of(@Nullable Reel reel) throws IOException;
  }

  private <T extends @Nullable Object> T with(Path file, Use<T> use) throws IOException {
    One one = one(file);
    one.lock.lock();
    try {
      if (!one.isOpened && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
        one.reel = Reel.open(file.toFile());
        one.isOpened = true;
      }
      T answer = use.of(one.reel);
      if (one.isClosed) {
        end(one);
      }
      return answer;
    } finally {
      one.lock.unlock();
    }
  }

  private synchronized One one(Path file) {
    One known = open.remove(file);
    One one = known == null ? new One() : known;
    open.put(file, one);
    if (open.size() > MOST_OPEN) {
      Path oldest = open.keySet().iterator().next();
      letGo(open.remove(oldest));
    }
    return one;
  }

  /// Whoever uses it now closes it afterwards; nobody waits for a file that hangs.
  private static void letGo(@Nullable One one) {
    if (one == null) {
      return;
    }
    one.isClosed = true;
    if (one.lock.tryLock()) {
      try {
        end(one);
      } finally {
        one.lock.unlock();
      }
    }
  }

  private static void end(One one) {
    Reel reel = one.reel;
    if (reel != null) {
      reel.close();
    }
    one.reel = null;
    one.isOpened = false;
  }

  @Override
  public synchronized void close() {
    open.values().forEach(OpenReels::letGo);
    open.clear();
  }
}
