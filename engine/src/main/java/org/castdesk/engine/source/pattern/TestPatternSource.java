package org.castdesk.engine.source.pattern;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.SourceContent.TestPattern;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.source.Source;
import org.castdesk.engine.source.SourceSink;
import org.jspecify.annotations.Nullable;

/// The engine's own moving picture with sound: endless, at the programme's size and rate, drawn
/// ahead of the playing head until the buffer is full.
///
/// **Thread**: `source-RVxx`. **Owns**: its frame pool; frames still out free themselves.
public final class TestPatternSource implements Source {
  /// More than any buffer and its readers hold; memory is taken only for what is really out.
  /// Five seconds of them may be kept to be shown later; none is made before it is needed.
  private static final int POOL_FRAMES = 32 + 5 * 60;

  private static final long POOL_RETRY_NANOS = 2_000_000;

  private final SourceSpec spec;
  private final TestPattern pattern;
  private final VideoFormat format;
  private final Lettering lettering;
  private final PlateShelf shelf;
  private final ThreadFactory threads;
  private final FramePool pool;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Start wanted = new Start(0, 0);
  private boolean closed;
  private @Nullable SourceSink sink;
  private @Nullable Thread thread;

  /// Where to go on, and what its pictures are labelled with.
  private record Start(long positionNanos, int generation) {}

  /// @param spec its content is a [TestPattern]
  /// @param shelf keeps what was painted for the next start
  public TestPatternSource(
      SourceSpec spec,
      VideoFormat format,
      Lettering lettering,
      PlateShelf shelf,
      ThreadFactory threads) {
    if (!(spec.content() instanceof TestPattern content)) {
      throw new IllegalArgumentException(spec.slot() + " is not a test pattern");
    }
    this.spec = spec;
    this.pattern = content;
    this.format = format;
    this.lettering = lettering;
    this.shelf = shelf;
    this.threads = threads;
    pool = new FramePool(format.size(), POOL_FRAMES);
  }

  @Override
  public void start(SourceSink to) {
    lock.lock();
    try {
      if (thread != null || closed) {
        throw new IllegalStateException("The pattern of " + spec.slot() + " was started before");
      }
      sink = to;
      wanted = new Start(0, to.buffer().generation());
      thread = threads.newThread(() -> run(to));
      thread.setName("source-" + spec.slot());
      thread.start();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void seek(long positionNanos, int generation) {
    lock.lock();
    try {
      wanted = new Start(Math.max(0, positionNanos), generation);
      if (sink != null) {
        sink.buffer().flush(generation);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      changed.signalAll();
      if (thread == null) {
        pool.close();
      } else {
        thread.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Pictures that have not come back.
  int outstanding() {
    return pool.outstanding();
  }

  private void run(SourceSink to) {
    try {
      to.buffer().declare(true, true);
      PatternPicture picture =
          new PatternPicture(spec, format, PatternArt.of(spec, format, lettering, shelf));
      PatternSound sound = new PatternSound(format.rate(), pattern.toneHz());
      to.opened(
          new MediaInfo(
              "test pattern",
              "raw",
              format.size(),
              format.rate(),
              "raw",
              AudioFormat.SAMPLE_RATE_HZ,
              AudioFormat.CHANNELS,
              null));
      for (Start start = current(); start != null; start = next(start)) {
        play(start, to.buffer(), picture, sound);
      }
    } catch (InterruptedException e) {
      // Closed: the thread's natural end.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      reportBug(to, e);
    } finally {
      pool.close();
    }
  }

  private void reportBug(SourceSink to, RuntimeException bug) {
    if (!isClosed()) {
      to.failed(
          MediaFault.retryable(
              FaultCode.INTERNAL, spec.slot().value(), "the test pattern broke: " + bug));
    }
  }

  /// Delivers until the buffer refuses or somebody seeks.
  private void play(Start start, PlayoutBuffer buffer, PatternPicture picture, PatternSound sound)
      throws InterruptedException {
    float[] left = new float[sound.maxSamples()];
    float[] right = new float[sound.maxSamples()];
    long frame = format.rate().frameAt(start.positionNanos);
    while (start.equals(current())) {
      if (!buffer.putAudio(
          start.generation, sound.render(frame, left, right), sound.firstSample(frame))) {
        return;
      }
      WritableFrame next = acquire();
      picture.paint(next.planes(), frame);
      if (!buffer.putVideo(start.generation, next.seal(), format.rate().startNanos(frame))) {
        return;
      }
      frame++;
    }
  }

  private WritableFrame acquire() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      WritableFrame frame = pool.tryAcquire();
      while (frame == null) {
        changed.awaitNanos(POOL_RETRY_NANOS);
        frame = pool.tryAcquire();
      }
      return frame;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Start current() {
    lock.lock();
    try {
      return closed ? null : wanted;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a seek after `last` was refused or left; null = closed.
  private @Nullable Start next(Start last) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && wanted.equals(last)) {
        changed.await();
      }
      return closed ? null : wanted;
    } finally {
      lock.unlock();
    }
  }
}
