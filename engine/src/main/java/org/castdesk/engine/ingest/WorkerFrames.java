package org.castdesk.engine.ingest;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.SharedSlots;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.source.PlayClock;
import org.castdesk.engine.source.SourceSink;
import org.jspecify.annotations.Nullable;

/// Makes a source's pictures and sound of what a worker put into shared memory, at the positions where
/// the playing head will be when they are due.
///
/// Pictures stay where they lie. Only when most of the memory is kept by somebody, such as a layer
/// that is shown seconds late, they are copied out of it.
///
/// **Thread**: the source's; pictures come back on any.
final class WorkerFrames implements AutoCloseable {
  /// The worker needs some to write into.
  private static final int LEAST_FREE = 5;

  private static final int MOST_COPIES = 320;

  /// Sound follows sound without a gap unless it jumped.
  private static final int SAME_PLACE_SAMPLES = 480;

  private final SourceSink sink;
  private final Executor background;
  private final int generation;
  private final float[] left = new float[SharedSlots.SOUND_SAMPLES];
  private final float[] right = new float[SharedSlots.SOUND_SAMPLES];
  private @Nullable Lent lent;
  private @Nullable FramePool copies;
  private long nextSample = Long.MIN_VALUE;

  /// @param background unmaps what nobody uses any more
  WorkerFrames(SourceSink sink, Executor background) {
    this.sink = sink;
    this.background = background;
    generation = sink.buffer().generation();
  }

  /// Shared memory, and how many still use it.
  private record Lent(SharedSlots slots, AtomicInteger users, Executor background) {
    Lent(SharedSlots slots, Executor background) {
      this(slots, new AtomicInteger(1), background);
    }

    void leave() {
      if (users.decrementAndGet() == 0) {
        // Unmapping waits for all threads of the process: never on the tick.
        try {
          background.execute(slots::close);
        } catch (RejectedExecutionException e) {
          // The engine has closed: no tick is left that could wait.
          slots.close();
        }
      }
    }

    void give(int slot) {
      slots.givePicture(slot);
      leave();
    }
  }

  /// Pictures and sound lie in this file from now on. Its name goes at once, so that nothing is left
  /// behind whoever dies.
  void open(Path file) throws IOException {
    SharedSlots slots = SharedSlots.open(file);
    Files.deleteIfExists(file);
    close();
    lent = new Lent(slots, background);
  }

  void picture(WorkerReport.Picture picture) throws IOException, InterruptedException {
    Lent from = shared();
    SharedSlots slots = from.slots();
    int slot = checked(picture.slot(), slots.shape().pictures());
    long bytes =
        SharedSlots.bytesOf(
            picture.size().widthPx(), picture.size().heightPx(), picture.hasAlpha());
    if (bytes > slots.shape().pictureBytes()) {
      throw new IOException("A picture of " + picture.size() + " does not fit its slot");
    }
    long position = sink.clock().positionAt(picture.dueNanos());
    if (position == PlayClock.STANDS) {
      slots.givePicture(slot);
      return;
    }
    VideoFrame.Planes planes =
        SharedSlots.planes(
            slots.picture(slot),
            picture.size().widthPx(),
            picture.size().heightPx(),
            picture.hasAlpha());
    from.users().incrementAndGet();
    VideoFrame frame = VideoFrame.wrap(planes, picture.display(), () -> from.give(slot));
    if (slots.picturesTaken() > slots.shape().pictures() - LEAST_FREE) {
      frame = copied(frame);
    }
    if (frame != null) {
      var _ = sink.buffer().putVideo(generation, frame, position);
    }
  }

  private @Nullable VideoFrame copied(VideoFrame frame) {
    try (frame) {
      VideoFrame.Planes from = frame.planes();
      FramePool pool = copies;
      if (pool == null
          || pool.size().widthPx() != from.widthPx()
          || pool.size().heightPx() != from.heightPx()
          || from.hasAlpha()) {
        if (from.hasAlpha()) {
          return null;
        }
        closeCopies();
        pool =
            new FramePool(
                new org.castdesk.engine.format.PictureSize(from.widthPx(), from.heightPx()),
                MOST_COPIES);
        copies = pool;
      }
      try (WritableFrame to = pool.tryAcquire()) {
        if (to == null) {
          return null;
        }
        VideoFrame.Planes into = to.planes();
        MemorySegment.copy(from.y(), 0, into.y(), 0, into.y().byteSize());
        MemorySegment.copy(from.u(), 0, into.u(), 0, into.u().byteSize());
        MemorySegment.copy(from.v(), 0, into.v(), 0, into.v().byteSize());
        return to.seal(frame.displaySize());
      }
    }
  }

  void sound(WorkerReport.Sound sound) throws IOException, InterruptedException {
    SharedSlots slots = shared().slots();
    int slot = checked(sound.slot(), slots.shape().sounds());
    int count = sound.samples();
    if (count < 0 || count > SharedSlots.SOUND_SAMPLES) {
      throw new IOException("A stretch of " + count + " samples");
    }
    MemorySegment samples = slots.sound(slot);
    MemorySegment.copy(samples, ValueLayout.JAVA_FLOAT, 0, left, 0, count);
    MemorySegment.copy(
        samples,
        ValueLayout.JAVA_FLOAT,
        (long) SharedSlots.SOUND_SAMPLES * Float.BYTES,
        right,
        0,
        count);
    slots.giveSound(slot);
    long position = sink.clock().positionAt(sound.dueNanos());
    if (position == PlayClock.STANDS) {
      nextSample = Long.MIN_VALUE;
      return;
    }
    long first = Math.round(position * (double) AudioFormat.SAMPLE_RATE_HZ / 1e9);
    if (nextSample != Long.MIN_VALUE && Math.abs(first - nextSample) < SAME_PLACE_SAMPLES) {
      first = nextSample;
    }
    nextSample = first + count;
    var _ = sink.buffer().putAudio(generation, new AudioBlock(left, right, count), first);
  }

  private Lent shared() throws IOException {
    Lent now = lent;
    if (now == null) {
      throw new IOException("Pictures came before the memory they lie in");
    }
    return now;
  }

  private static int checked(int slot, int count) throws IOException {
    if (slot < 0 || slot >= count) {
      throw new IOException("There is no slot " + slot);
    }
    return slot;
  }

  private void closeCopies() {
    if (copies != null) {
      copies.close();
      copies = null;
    }
  }

  @Override
  public void close() {
    closeCopies();
    if (lent != null) {
      lent.leave();
      lent = null;
    }
  }
}
