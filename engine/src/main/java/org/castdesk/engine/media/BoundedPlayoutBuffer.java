package org.castdesk.engine.media;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.castdesk.engine.format.AudioFormat;
import org.jspecify.annotations.Nullable;

/// A playout buffer for a few pictures and about a second of sound.
///
/// **Thread**: as the contract says; the lock is held only to move references and to copy a block
/// of sound, so the tick never waits for work.
///
/// **Owns**: the pictures in it. The borrowed one outlives a flush, but not [#close()]: close it when
/// the consumer no longer draws from it.
public final class BoundedPlayoutBuffer implements PlayoutBuffer {
  /// Positions are whole nanoseconds rounded down, so two of the same instant may differ by a few.
  private static final long TOLERANCE_NANOS = 500;

  private static final int RING_SAMPLES = 1 << 16;

  /// How far sound or pictures may lag behind the other before they are taken as not wanted: a
  /// consumer that uses only one kind must not stop the producer.
  private static final long UNUSED_AFTER_NANOS = 200_000_000;

  private final int pictureCapacity;
  private final int soundAheadSamples;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition arrival = lock.newCondition();
  private final ArrayDeque<Entry> pictures = new ArrayDeque<>();
  private final SoundRing sound = new SoundRing(RING_SAMPLES);
  private @Nullable Entry current;
  private Found lastFound = Found.NOTHING;
  private boolean hasVideo = true;
  private boolean hasAudio = true;
  private boolean closed;
  private int generation;
  private long newestNanos = Long.MIN_VALUE;
  private long askedNanos = Long.MIN_VALUE;
  private long endNanos = Long.MAX_VALUE;
  private long dropped;

  /// Four pictures and 0.8 seconds of sound.
  public BoundedPlayoutBuffer() {
    this(4, AudioFormat.SAMPLE_RATE_HZ * 4 / 5);
  }

  /// @param pictureCapacity pictures that wait, besides the one on show
  /// @param soundAheadSamples at most 65536
  public BoundedPlayoutBuffer(int pictureCapacity, int soundAheadSamples) {
    if (pictureCapacity < 1 || soundAheadSamples < 1 || soundAheadSamples > RING_SAMPLES) {
      throw new IllegalArgumentException(
          "No such buffer: " + pictureCapacity + " pictures, " + soundAheadSamples + " samples");
    }
    this.pictureCapacity = pictureCapacity;
    this.soundAheadSamples = soundAheadSamples;
  }

  @Override
  public boolean putVideo(int ofGeneration, VideoFrame frame, long positionNanos)
      throws InterruptedException {
    boolean isKept = false;
    lock.lockInterruptibly();
    try {
      while (accepts(ofGeneration)) {
        if (positionNanos <= askedNanos) {
          dropPassed();
        }
        if (pictures.size() < pictureCapacity) {
          pictures.add(new Entry(frame, positionNanos));
          newestNanos = positionNanos;
          isKept = true;
          arrival.signalAll();
          return true;
        }
        room.await();
      }
      return false;
    } finally {
      lock.unlock();
      if (!isKept) {
        frame.close();
      }
    }
  }

  @Override
  public boolean putAudio(int ofGeneration, AudioBlock block, long firstSample)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long end = firstSample + block.samples();
      if (!sound.isPlaced()) {
        sound.forgetBefore(firstSample);
      }
      while (accepts(ofGeneration)) {
        if (sound.end() >= end) {
          return true;
        }
        int free = sound.room(soundAheadSamples);
        if (free == 0) {
          room.await();
        } else {
          append(block, firstSample, free);
          arrival.signalAll();
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void append(AudioBlock block, long firstSample, int free) {
    long gap = firstSample - sound.end();
    if (gap > 0) {
      sound.appendSilence((int) Math.min(gap, free));
    } else {
      int from = (int) -gap;
      sound.append(block, from, Math.min(free, block.samples() - from));
    }
  }

  @Override
  public void putEnd(int ofGeneration, long positionNanos) {
    lock.lock();
    try {
      if (accepts(ofGeneration)) {
        endNanos = positionNanos;
        arrival.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void declare(boolean withVideo, boolean withAudio) {
    lock.lock();
    try {
      hasVideo = withVideo;
      hasAudio = withAudio;
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void flush(int toGeneration) {
    lock.lock();
    try {
      if (toGeneration == generation || closed) {
        return;
      }
      generation = toGeneration;
      closeAll();
      sound.clear();
      newestNanos = Long.MIN_VALUE;
      askedNanos = Long.MIN_VALUE;
      endNanos = Long.MAX_VALUE;
      if (current != null) {
        current = new Entry(current.frame(), Long.MIN_VALUE);
      }
      room.signalAll();
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int generation() {
    lock.lock();
    try {
      return generation;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable VideoFrame videoAt(long positionNanos) {
    lock.lock();
    try {
      askedNanos = Math.max(askedNanos, positionNanos + TOLERANCE_NANOS);
      boolean isNew = advanceTo(positionNanos + TOLERANCE_NANOS);
      forgetUnusedSound(positionNanos);
      lastFound = found(isNew, positionNanos);
      return current == null ? null : current.frame();
    } finally {
      lock.unlock();
    }
  }

  private Found found(boolean isNew, long positionNanos) {
    if (current == null) {
      return Found.NOTHING;
    }
    if (isNew) {
      return Found.NEW;
    }
    return hasPictureFor(positionNanos) && current.positionNanos() != Long.MIN_VALUE
        ? Found.SAME
        : Found.LATE;
  }

  /// Answers whether another picture is on show now.
  private boolean advanceTo(long nanos) {
    VideoFrame before = current == null ? null : current.frame();
    VideoFrame shown = before;
    int passed = 0;
    for (Entry next = pictures.peek();
        next != null && next.positionNanos() <= nanos;
        next = pictures.peek()) {
      pictures.remove();
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
    room.signalAll();
    return shown != before;
  }

  /// Makes room when nobody asks for pictures; the newest passed one stays for who might.
  private void forgetUnusedPictures(long beforeNanos) {
    while (pictures.size() > 1) {
      Iterator<Entry> queued = pictures.iterator();
      Entry oldest = queued.next();
      if (queued.next().positionNanos() > beforeNanos) {
        return;
      }
      pictures.remove();
      oldest.frame().close();
    }
  }

  private void dropPassed() {
    Entry oldest = pictures.peek();
    while (oldest != null && oldest.positionNanos() <= askedNanos) {
      oldest.frame().close();
      pictures.remove();
      dropped++;
      oldest = pictures.peek();
    }
  }

  private void forgetUnusedSound(long positionNanos) {
    long sample = AudioFormat.samplesAt(positionNanos - UNUSED_AFTER_NANOS);
    if (sound.isPlaced() && sample > sound.start()) {
      sound.forgetBefore(sample);
      room.signalAll();
    }
  }

  @Override
  public Found lastFound() {
    lock.lock();
    try {
      return lastFound;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int readAudio(long firstSample, AudioBlock into) {
    lock.lock();
    try {
      int found = sound.read(firstSample, into);
      sound.forgetBefore(firstSample);
      long unseenBefore = AudioFormat.nanosAt(firstSample) - UNUSED_AFTER_NANOS;
      if (askedNanos < unseenBefore) {
        forgetUnusedPictures(unseenBefore);
      }
      room.signalAll();
      return found;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isReady(long positionNanos, long endSample) {
    lock.lock();
    try {
      return hasPictureFor(positionNanos) && hasSoundTo(endSample);
    } finally {
      lock.unlock();
    }
  }

  private boolean hasPictureFor(long positionNanos) {
    return !hasVideo
        || endNanos != Long.MAX_VALUE
        || (newestNanos != Long.MIN_VALUE && newestNanos + TOLERANCE_NANOS >= positionNanos);
  }

  private boolean hasSoundTo(long endSample) {
    return !hasAudio
        || endNanos != Long.MAX_VALUE
        || (sound.isPlaced() && sound.end() >= endSample);
  }

  @Override
  public boolean awaitReady(long positionNanos, long endSample, long timeoutNanos)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = timeoutNanos;
      while (!(hasPictureFor(positionNanos) && hasSoundTo(endSample))) {
        if (closed || left <= 0) {
          return false;
        }
        left = arrival.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long endNanos() {
    lock.lock();
    try {
      return endNanos;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long droppedPictures() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      closeAll();
      if (current != null) {
        current.frame().close();
        current = null;
      }
      lastFound = Found.NOTHING;
      room.signalAll();
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean accepts(int ofGeneration) {
    return !closed && ofGeneration == generation;
  }

  private void closeAll() {
    pictures.forEach(entry -> entry.frame().close());
    pictures.clear();
  }

  private record Entry(VideoFrame frame, long positionNanos) {}
}
