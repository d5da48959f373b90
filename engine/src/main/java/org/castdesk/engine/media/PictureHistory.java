package org.castdesk.engine.media;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The pictures of the last frames, so that one can be shown later than it came.
///
/// **Thread**: the tick. **Owns**: the pictures in it; those it answers are borrowed until the next
/// change. **Units**: programme frames.
public final class PictureHistory implements AutoCloseable {
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private final Budget budget;
  private int reach;

  /// How many bytes all histories together keep.
  public static final class Budget {
    private final long most;
    private long used;

    public Budget(long mostBytes) {
      most = mostBytes;
    }

    public long usedBytes() {
      return used;
    }

    boolean isSpent() {
      return used > most;
    }
  }

  /// A picture and the first frame that showed it.
  private record Entry(long frame, VideoFrame picture, long bytes) {}

  public PictureHistory(Budget budget) {
    this.budget = budget;
  }

  /// @param frames how far back anybody looks, 0 = nothing is kept
  public void reachBack(int frames) {
    reach = frames;
    if (frames == 0) {
      close();
    }
  }

  /// Tells what this frame shows; null = nothing new.
  ///
  /// @return false = the budget is spent, so it reaches back less far than wanted
  public boolean add(long frame, @Nullable VideoFrame picture) {
    if (reach == 0) {
      return true;
    }
    Entry newest = entries.peekLast();
    if (picture != null && (newest == null || newest.picture() != picture)) {
      long bytes = picture.planes().bytes();
      entries.addLast(new Entry(frame, picture.retain(), bytes));
      budget.used += bytes;
    }
    forgetBefore(frame - reach);
    boolean isSpent = budget.isSpent();
    while (budget.isSpent() && entries.size() > 1) {
      forgetOldest();
    }
    return !isSpent;
  }

  /// What was shown at this frame; the oldest picture where it does not reach back so far.
  public @Nullable VideoFrame at(long frame) {
    Iterator<Entry> back = entries.descendingIterator();
    Entry found = null;
    while (back.hasNext()) {
      found = back.next();
      if (found.frame() <= frame) {
        break;
      }
    }
    return found == null ? null : found.picture();
  }

  /// The one that was shown then stays.
  private void forgetBefore(long frame) {
    while (entries.size() > 1) {
      Iterator<Entry> oldest = entries.iterator();
      oldest.next();
      if (oldest.next().frame() > frame) {
        return;
      }
      forgetOldest();
    }
  }

  private void forgetOldest() {
    Entry oldest = entries.removeFirst();
    budget.used -= oldest.bytes();
    oldest.picture().close();
  }

  @Override
  public void close() {
    while (!entries.isEmpty()) {
      forgetOldest();
    }
  }
}
