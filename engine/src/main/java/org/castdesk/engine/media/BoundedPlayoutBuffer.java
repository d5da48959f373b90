package org.castdesk.engine.media;

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

  /// A consumer that asked for one kind so often and not once for the other does not want the other;
  /// that must not stop the producer.
  private static final int UNUSED_AFTER_ASKS = 2;

  /// Sound and picture of a programme frame begin at the same moment, but for rounding.
  private static final long SAME_MOMENT_NANOS = 1_000_000;

  private final int soundAheadSamples;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition arrival = lock.newCondition();
  private final PictureQueue pictures;
  private final SoundRing sound = new SoundRing(RING_SAMPLES);
  private Found lastFound = Found.NOTHING;
  private boolean hasVideo = true;
  private boolean hasAudio = true;
  private boolean closed;
  private int generation;
  private long askedNanos = Long.MIN_VALUE;
  private long playedNanos = Long.MIN_VALUE;
  private long awaitedSample = Long.MIN_VALUE;
  private long endNanos = Long.MAX_VALUE;
  private long wantedNanos = Long.MAX_VALUE;
  private long wantedSample = Long.MAX_VALUE;
  private int asksSincePicture;
  private int asksSinceSound;

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
    pictures = new PictureQueue(pictureCapacity);
    this.soundAheadSamples = soundAheadSamples;
  }

  @Override
  public boolean putVideo(int ofGeneration, VideoFrame frame, long positionNanos)
      throws InterruptedException {
    boolean isKept = false;
    lock.lock();
    try {
      while (accepts(ofGeneration)) {
        if (positionNanos <= askedNanos) {
          pictures.dropPassed(askedNanos);
        }
        boolean isWanted = pictures.newestNanos() < wantedNanos;
        if (!isWanted && !hasSoundTo(wantedSample)) {
          return true;
        }
        if (isWanted && !pictures.isFull()) {
          pictures.add(frame, positionNanos);
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
      while (accepts(ofGeneration)) {
        sound.forgetBefore(sound.isPlaced() ? awaitedSample : firstSample);
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
  public boolean expectsVideo() {
    lock.lock();
    try {
      return hasVideo && endNanos == Long.MAX_VALUE;
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
      pictures.flush();
      sound.clear();
      askedNanos = Long.MIN_VALUE;
      playedNanos = Long.MIN_VALUE;
      awaitedSample = Long.MIN_VALUE;
      endNanos = Long.MAX_VALUE;
      wantedNanos = Long.MAX_VALUE;
      wantedSample = Long.MAX_VALUE;
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
      playedNanos = Math.max(playedNanos, positionNanos);
      boolean isNew = pictures.advanceTo(positionNanos + TOLERANCE_NANOS);
      asksSincePicture = 0;
      if (++asksSinceSound > UNUSED_AFTER_ASKS) {
        forgetUnusedSound(positionNanos);
      }
      lastFound = found(isNew, positionNanos);
      return pictures.current();
    } finally {
      lock.unlock();
    }
  }

  private Found found(boolean isNew, long positionNanos) {
    if (pictures.current() == null) {
      return Found.NOTHING;
    }
    if (isNew) {
      return Found.NEW;
    }
    return hasPictureFor(positionNanos) && pictures.isCurrentFresh() ? Found.SAME : Found.LATE;
  }

  private void forgetUnusedSound(long positionNanos) {
    long sample = AudioFormat.samplesAt(positionNanos - SAME_MOMENT_NANOS);
    if (sound.isPlaced() && sample > sound.start()) {
      sound.forgetBefore(sample);
    }
  }

  @Override
  public void wantUntil(long positionNanos, long endSample) {
    lock.lock();
    try {
      wantedNanos = positionNanos;
      wantedSample = endSample;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void wakeProducer() {
    lock.lock();
    try {
      if (lock.hasWaiters(room) && isWorthWaking()) {
        room.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  // Two pictures in one go cost one change of threads instead of two.
  private boolean isWorthWaking() {
    return pictures.isHalfEmpty() || sound.room(soundAheadSamples) > soundAheadSamples / 2;
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
      asksSinceSound = 0;
      if (++asksSincePicture > UNUSED_AFTER_ASKS) {
        pictures.forgetBefore(AudioFormat.nanosAt(firstSample) - SAME_MOMENT_NANOS);
      }
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
        || (pictures.newestNanos() != Long.MIN_VALUE
            && pictures.newestNanos() + TOLERANCE_NANOS >= positionNanos);
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
      // What lies before will not be asked for any more; its place may be what is missing.
      askedNanos = Math.max(askedNanos, positionNanos + TOLERANCE_NANOS);
      pictures.forgetBefore(askedNanos);
      awaitedSample =
          Math.max(awaitedSample, AudioFormat.samplesAt(positionNanos - SAME_MOMENT_NANOS));
      long left = timeoutNanos;
      while (!(hasPictureFor(positionNanos) && hasSoundTo(endSample))) {
        room.signalAll();
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
  public long playedNanos() {
    lock.lock();
    try {
      return playedNanos;
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
      return pictures.dropped();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      pictures.close();
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
}
