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

  /// How many bytes all histories together keep, and what they no longer want: hundreds of pictures
  /// given back in one tick would make it late, so they leave a few at a time.
  ///
  /// **Thread**: the tick.
  public static final class Budget {
    private final long most;
    private final ArrayDeque<Entry> leaving = new ArrayDeque<>();
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

    /// Gives back some of what nobody wants any more. Once per frame, when it is out.
    public void letGo(int pictures) {
      for (int i = 0; i < pictures && !leaving.isEmpty(); i++) {
        free(leaving.removeFirst());
      }
    }

    private void free(Entry entry) {
      used -= entry.bytes();
      entry.picture().close();
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
      return;
    }
    Entry newest = entries.peekLast();
    while (newest != null && entries.size() > 1 && secondFrame() <= newest.frame() - frames) {
      budget.leaving.addLast(entries.removeFirst());
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
    while (budget.isSpent() && !budget.leaving.isEmpty()) {
      budget.letGo(1);
    }
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
    while (entries.size() > 1 && secondFrame() <= frame) {
      forgetOldest();
    }
  }

  private long secondFrame() {
    Iterator<Entry> oldest = entries.iterator();
    oldest.next();
    return oldest.next().frame();
  }

  private void forgetOldest() {
    budget.free(entries.removeFirst());
  }

  /// What it kept leaves with [Budget#letGo].
  @Override
  public void close() {
    budget.leaving.addAll(entries);
    entries.clear();
  }
}
