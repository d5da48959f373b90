package org.castdesk.engine.source.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicReference;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.Motion;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.source.SourceSink;
import org.castdesk.engine.source.pattern.PatternBench.RecordingBuffer;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestPatternSourceTest {
  private static final VideoFormat FORMAT =
      new VideoFormat(new PictureSize(320, 180), new FrameRate(30000, 1001));

  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private final AtomicReference<MediaInfo> info = new AtomicReference<>();
  private final AtomicReference<MediaFault> fault = new AtomicReference<>();

  private TestPatternSource source(Motion motion) {
    return new TestPatternSource(
        PatternBench.spec(5, motion),
        FORMAT,
        PatternBench.BLOCKS,
        PatternBench.emptyShelf(),
        task -> {
          Thread made = new Thread(task);
          thread.set(made);
          return made;
        });
  }

  private SourceSink sink(PlayoutBuffer buffer) {
    return new SourceSink() {
      @Override
      public PlayoutBuffer buffer() {
        return buffer;
      }

      @Override
      public void damaged(MediaFault fault) {
        throw new AssertionError(fault.message());
      }

      @Override
      public void opened(MediaInfo opened) {
        info.set(opened);
      }

      @Override
      public void failed(MediaFault failure) {
        fault.set(failure);
      }
    };
  }

  @Test
  void start_fillsTheBufferAtExactPositions() throws InterruptedException {
    RecordingBuffer buffer = new RecordingBuffer(8);
    TestPatternSource made = source(Motion.ORBIT);
    try (TestPatternSource source = made) {
      source.start(sink(buffer));
      assertTrue(buffer.holds(8));
      assertEquals("source-RV05", thread.get().getName());
      assertEquals(FORMAT.size(), info.get().picture());
      for (int i = 0; i < 8; i++) {
        assertEquals(FORMAT.rate().startNanos(i), buffer.positions.get(i));
        assertEquals(i * 48_000L * 1001 / 30000, buffer.firstSamples.get(i));
        assertEquals(i, FrameNumberReader.frameNumber(buffer.frames.get(i).planes()).orElse(-1));
      }
    }
    buffer.close();
    thread.get().join(10_000);
    assertFalse(thread.get().isAlive());
    assertNull(fault.get());
    assertEquals(0, made.outstanding());
  }

  @Test
  void seek_goesOnFromThereUnderTheNewGeneration() throws InterruptedException {
    RecordingBuffer buffer = new RecordingBuffer(4);
    TestPatternSource made = source(Motion.BARS);
    try (TestPatternSource source = made) {
      source.start(sink(buffer));
      assertTrue(buffer.holds(4));
      buffer.flush(1);
      source.seek(FORMAT.rate().startNanos(5_000), 1);
      assertTrue(buffer.holds(4));
      assertEquals(FORMAT.rate().startNanos(5_000), buffer.positions.getFirst());
      VideoFrame first = buffer.frames.getFirst();
      assertEquals(5_000, FrameNumberReader.frameNumber(first.planes()).orElse(-1));
    }
    buffer.close();
    thread.get().join(10_000);
    assertFalse(thread.get().isAlive());
    assertEquals(0, made.outstanding());
  }

  /// The same frame number gives the same bytes, whatever was drawn into that memory before.
  @ParameterizedTest
  @EnumSource(Motion.class)
  void picture_isAFunctionOfTheFrameNumber(Motion motion) {
    VideoFormat format = new VideoFormat(new PictureSize(640, 360), FrameRate.of(30));
    PatternPicture used = PatternBench.picture(1, motion, format);
    PatternPicture fresh = PatternBench.picture(1, motion, format);
    try (FramePool first = new FramePool(format.size(), 1);
        FramePool second = new FramePool(format.size(), 1);
        WritableFrame a = first.tryAcquire();
        WritableFrame b = second.tryAcquire()) {
      for (long n : new long[] {0, 17, 4, 900, 33, 61}) {
        used.paint(a.planes(), n);
      }
      fresh.paint(b.planes(), 61);
      assertSame(a.planes(), b.planes());
    }
  }

  private static void assertSame(VideoFrame.Planes a, VideoFrame.Planes b) {
    for (int y = 0; y < a.heightPx(); y++) {
      for (int x = 0; x < a.widthPx(); x++) {
        long at = (long) y * a.strideY() + x;
        assertEquals(
            a.y().get(ValueLayout.JAVA_BYTE, at),
            b.y().get(ValueLayout.JAVA_BYTE, at),
            "luma at " + x + "," + y);
      }
    }
    for (int y = 0; y < a.chromaHeightPx(); y++) {
      long at = (long) y * a.strideUv();
      assertEquals(
          -1, a.u().asSlice(at, a.chromaWidthPx()).mismatch(b.u().asSlice(at, a.chromaWidthPx())));
      assertEquals(
          -1, a.v().asSlice(at, a.chromaWidthPx()).mismatch(b.v().asSlice(at, a.chromaWidthPx())));
    }
  }

  @Test
  void otherContent_isRefusedAtOnce() {
    SourceSpec colour =
        new SourceSpec(SourceSlot.of(1), "Black", new SourceContent.Colour(Rgb.BLACK));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TestPatternSource(
                colour, FORMAT, PatternBench.BLOCKS, PatternBench.emptyShelf(), Thread::new));
  }

  @Test
  void close_beforeStart_leavesNothing() {
    TestPatternSource source = source(Motion.WAVES);
    source.close();
    source.close();
    assertThrows(IllegalStateException.class, () -> source.start(sink(new RecordingBuffer(1))));
    assertNull(thread.get());
  }
}
