package org.castdesk.engine.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.SharedFrameRing;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A monitor shows the newest picture and holds nobody up.
class MonitorOutputTest {
  private static final PictureSize PROGRAM = new PictureSize(64, 36);
  private static final PictureSize SHOWN = new PictureSize(32, 18);

  @TempDir Path directory;

  @Test
  void busyMonitor_skipsToTheNewestPicture() throws Exception {
    FramePool pool = new FramePool(PROGRAM, 3);
    StoppableConverter converter = new StoppableConverter();
    Path file = directory.resolve("ring");
    try (MonitorOutput monitor =
        new MonitorOutput(
            new MonitorOutput.Feed("pgm", file, SHOWN),
            converter,
            new VirtualClock(Instant.ofEpochSecond(7)),
            Thread::new)) {
      offer(monitor, pool, 1);
      converter.entered.await();
      offer(monitor, pool, 2);
      offer(monitor, pool, 3);
      converter.permits.release(2);
      converter.finishedTwice.await();
      assertEquals(1, monitor.replacedPictures());
      try (SharedFrameRing.Reader reader = SharedFrameRing.open(file)) {
        while (reader.published() < 2) {
          Thread.onSpinWait();
        }
        SharedFrameRing.Found found = reader.newest();
        assertNotNull(found);
        assertEquals(3, found.frameNumber());
        assertEquals(7_000_000_000L, found.nanos());
        assertEquals(3, reader.pixels(found.slot()).get(ValueLayout.JAVA_BYTE, 0));
      }
    }
    assertFalse(Files.exists(file));
    assertEquals(0, pool.outstanding());
    pool.close();
  }

  @Test
  void white_isWhiteAtTheSizeShown() throws Exception {
    FramePool pool = new FramePool(PROGRAM, 1);
    Path file = directory.resolve("ring");
    try (MonitorOutput monitor =
        new MonitorOutput(
            new MonitorOutput.Feed("pgm", file, SHOWN),
            new VirtualClock(Instant.EPOCH),
            Thread::new)) {
      WritableFrame frame = pool.tryAcquire();
      frame.planes().y().fill((byte) 235);
      frame.planes().u().fill((byte) 128);
      frame.planes().v().fill((byte) 128);
      try (VideoFrame picture = frame.seal()) {
        monitor.offer(1, picture);
      }
      try (SharedFrameRing.Reader reader = SharedFrameRing.open(file)) {
        while (reader.published() < 1) {
          Thread.onSpinWait();
        }
        MemorySegment pixels = reader.pixels(reader.newest().slot());
        for (long at = 0; at < pixels.byteSize(); at++) {
          assertEquals(255, pixels.get(ValueLayout.JAVA_BYTE, at) & 0xff, 1);
        }
      }
    }
    assertEquals(0, pool.outstanding());
    pool.close();
  }

  private static void offer(MonitorOutput monitor, FramePool pool, int number) {
    WritableFrame frame = pool.tryAcquire();
    frame.planes().y().fill((byte) number);
    try (VideoFrame picture = frame.seal()) {
      monitor.offer(number, picture);
    }
  }

  /// Copies one byte of luma, when it is allowed to.
  private static final class StoppableConverter implements BgraConverter {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch finishedTwice = new CountDownLatch(2);
    final Semaphore permits = new Semaphore(0);

    @Override
    public void toBgra(
        VideoFrame.Planes source, MemorySegment target, int strideBytes, PictureSize size) {
      entered.countDown();
      permits.acquireUninterruptibly();
      target.fill(source.y().get(ValueLayout.JAVA_BYTE, 0));
      finishedTwice.countDown();
    }

    @Override
    public void close() {}
  }
}
