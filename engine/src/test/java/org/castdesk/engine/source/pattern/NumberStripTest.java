package org.castdesk.engine.source.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader.Reading;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.show.SourceContent.Motion;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStripTest {
  @Test
  void cells_carrySlotAndFrame() {
    long cells = NumberStrip.encode(12, 0xffff_fffeL);
    assertTrue(NumberStrip.isIntact(cells));
    assertEquals(12, NumberStrip.slotNumber(cells));
    assertEquals(0xffff_fffeL, NumberStrip.frame(cells));
  }

  @Test
  void oneWrongCell_isNoticed() {
    long cells = NumberStrip.encode(3, 123_456);
    for (int bit = 0; bit < NumberStrip.CELLS; bit++) {
      assertFalse(NumberStrip.isIntact(cells ^ (1L << bit)), "cell of bit " + bit);
    }
  }

  @ParameterizedTest
  @EnumSource(Motion.class)
  void everyMotion_isReadAgain(Motion motion) {
    VideoFormat format = new VideoFormat(new PictureSize(640, 360), FrameRate.of(25));
    PatternPicture picture = PatternBench.picture(7, motion, format);
    try (FramePool pool = new FramePool(format.size(), 1)) {
      for (long frame : new long[] {0, 1, 25, 90_001}) {
        try (WritableFrame made = pool.tryAcquire()) {
          picture.paint(made.planes(), frame);
          assertEquals(
              Optional.of(new Reading(SourceSlot.of(7), frame)),
              FrameNumberReader.read(made.planes()));
        }
      }
      assertEquals(0, pool.outstanding());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"16x16", "98x64", "320x180", "1080x1920", "1280x720", "3840x2160"})
  void everySize_isPainted(String size) {
    VideoFormat format = new VideoFormat(PictureSize.parse(size), FrameRate.of(30));
    try (FramePool pool = new FramePool(format.size(), 1)) {
      for (Motion motion : Motion.values()) {
        PatternPicture picture = PatternBench.picture(1, motion, format);
        try (WritableFrame made = pool.tryAcquire()) {
          picture.paint(made.planes(), 31);
          picture.paint(made.planes(), 32);
          if (format.size().widthPx() >= 98) {
            assertEquals(32, FrameNumberReader.frameNumber(made.planes()).orElse(-1));
          }
        }
      }
      assertEquals(0, pool.outstanding());
    }
  }

  @Test
  void boxOfAThird_andHalfFaded_isReadAgain() {
    VideoFormat format = new VideoFormat(new PictureSize(1280, 720), FrameRate.of(30));
    PictureSize small = new PictureSize(1280, 720);
    try (FramePool pool = new FramePool(format.size(), 2);
        WritableFrame big = pool.tryAcquire();
        WritableFrame boxed = pool.tryAcquire()) {
      PatternBench.picture(4, Motion.WAVES, format).paint(big.planes(), 4711);
      boxed.planes().y().fill((byte) 60);
      shrink(big.planes(), boxed.planes(), 400, 300);
      PictureBox box = new PictureBox(400, 300, small.widthPx() / 3.0, small.heightPx() / 3.0);
      assertEquals(
          Optional.of(new Reading(SourceSlot.of(4), 4711)),
          FrameNumberReader.read(boxed.planes(), box));
      assertEquals(Optional.empty(), FrameNumberReader.read(boxed.planes()));
    }
  }

  /// A third of the size, at half strength over grey.
  private static void shrink(VideoFrame.Planes from, VideoFrame.Planes to, int left, int top) {
    MemorySegment luma = from.y();
    for (int y = 0; y < from.heightPx() / 3; y++) {
      for (int x = 0; x < from.widthPx() / 3; x++) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
          long at = (long) (y * 3 + i / 3) * from.strideY() + x * 3L + i % 3;
          sum += luma.get(ValueLayout.JAVA_BYTE, at) & 0xff;
        }
        to.y()
            .set(
                ValueLayout.JAVA_BYTE,
                (long) (top + y) * to.strideY() + left + x,
                (byte) ((sum / 9 + 60) / 2));
      }
    }
  }
}
