package org.castdesk.engine.media;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The pictures that wait for their moment, and the one on show.
///
/// **Thread**: the owner's lock. **Owns**: the pictures.
final class PictureQueue {
  /// At 60 fps four pictures would not reach over one programme frame and its sound.
  private static final long LEAST_AHEAD_NANOS = 99_000_000;

  private static final int MAX_PICTURES = 32;

  private final int capacity;
  private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
  private @Nullable Entry current;
  private long newestNanos = Long.MIN_VALUE;
  private long dropped;

  /// @param capacity how many wait at least before it is full
  PictureQueue(int capacity) {
    this.capacity = capacity;
  }

  boolean isFull() {
    Entry oldest = waiting.peek();
    return oldest != null
        && waiting.size() >= capacity
        && (waiting.size() >= MAX_PICTURES
            || newestNanos - oldest.positionNanos() >= LEAST_AHEAD_NANOS);
  }

  /// Whether half of what should wait is gone.
  boolean isHalfEmpty() {
    Entry oldest = waiting.peek();
    return oldest == null
        || waiting.size() <= capacity / 2
        || newestNanos - oldest.positionNanos() < LEAST_AHEAD_NANOS / 2;
  }

  void add(VideoFrame frame, long positionNanos) {
    waiting.add(new Entry(frame, positionNanos));
    newestNanos = positionNanos;
  }

  /// The picture on show.
  @Nullable VideoFrame current() {
    return current == null ? null : current.frame();
  }

  /// Whether the picture on show belongs to what was added since the last [#flush()].
  boolean isCurrentFresh() {
    return current != null && current.positionNanos() != Long.MIN_VALUE;
  }

  /// Where the newest picture begins, `Long.MIN_VALUE` = none since the last flush.
  long newestNanos() {
    return newestNanos;
  }

  long dropped() {
    return dropped;
  }

  /// Shows the newest picture at or before `nanos`; answers whether that is another one.
  boolean advanceTo(long nanos) {
    VideoFrame before = current();
    VideoFrame shown = before;
    int passed = 0;
    for (Entry next = waiting.peek();
        next != null && next.positionNanos() <= nanos;
        next = waiting.peek()) {
      waiting.remove();
      if (shown != null) {
        shown.close();
      }
      passed++;
      current = next;
      shown = next.frame();
    }
    if (passed == 0) {
      return false;
    }
    dropped += passed - 1;
    return shown != before;
  }

  /// Drops what waits and was passed, because a newer passed one comes now.
  void dropPassed(long nanos) {
    for (Entry oldest = waiting.peek();
        oldest != null && oldest.positionNanos() <= nanos;
        oldest = waiting.peek()) {
      oldest.frame().close();
      waiting.remove();
      dropped++;
    }
  }

  /// Makes room when nobody will ask for what lies before; the newest passed one stays.
  void forgetBefore(long nanos) {
    while (waiting.size() > 1) {
      Iterator<Entry> queued = waiting.iterator();
      Entry oldest = queued.next();
      if (queued.next().positionNanos() > nanos) {
        return;
      }
      waiting.remove();
      oldest.frame().close();
      dropped++;
    }
  }

  /// Gives back what waits; what is on show stays until something new comes.
  void flush() {
    closeWaiting();
    newestNanos = Long.MIN_VALUE;
    if (current != null) {
      current = new Entry(current.frame(), Long.MIN_VALUE);
    }
  }

  /// Gives everything back.
  void close() {
    closeWaiting();
    if (current != null) {
      current.frame().close();
      current = null;
    }
  }

  private void closeWaiting() {
    waiting.forEach(entry -> entry.frame().close());
    waiting.clear();
  }

  private record Entry(VideoFrame frame, long positionNanos) {}
}
