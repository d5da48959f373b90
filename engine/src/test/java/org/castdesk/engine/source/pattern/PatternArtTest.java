package org.castdesk.engine.source.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.SourceContent.Motion;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.VirtualClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was kept by an earlier start looks exactly like what is painted.
class PatternArtTest {
  private static final List<PictureSize> SIZES =
      List.of(new PictureSize(640, 360), new PictureSize(322, 182), new PictureSize(180, 320));

  @TempDir private Path folder;
  private final AtomicInteger lines = new AtomicInteger();

  private final Lettering counted =
      (text, face, sizePx) -> {
        lines.incrementAndGet();
        return PatternBench.BLOCKS.line(text, face, sizePx);
      };

  private PatternPicture picture(Motion motion, VideoFormat format) {
    PlateShelf shelf =
        new PlateShelf(folder, "test", new VirtualClock(Instant.EPOCH), Runnable::run);
    SourceSpec spec = PatternBench.spec(4, motion);
    PatternArt art = PatternArt.of(spec, format, counted, shelf);
    shelf.settle();
    return new PatternPicture(spec, format, art);
  }

  @ParameterizedTest
  @EnumSource(Motion.class)
  void keptArt_showsTheSamePictures_andNeedsNoLetters(Motion motion) {
    for (PictureSize size : SIZES) {
      VideoFormat format = new VideoFormat(size, FrameRate.of(30));
      PatternPicture painted = picture(motion, format);
      int before = lines.get();
      PatternPicture kept = picture(motion, format);
      assertEquals(before, lines.get(), "letters were asked for");
      assertSamePictures(painted, kept, format);
    }
  }

  @ParameterizedTest
  @EnumSource(Motion.class)
  void damagedArt_isPaintedAnew(Motion motion) throws IOException {
    VideoFormat format = new VideoFormat(SIZES.getFirst(), FrameRate.of(30));
    PatternPicture painted = picture(motion, format);
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file = files.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(file);
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 4;
    Files.write(file, damaged);
    int before = lines.get();
    assertSamePictures(painted, picture(motion, format), format);
    assertTrue(lines.get() > before, "it was painted");
    assertEquals(
        -1, MemorySegment.ofArray(whole).mismatch(MemorySegment.ofArray(Files.readAllBytes(file))));
  }

  private static void assertSamePictures(PatternPicture one, PatternPicture other, VideoFormat is) {
    try (FramePool first = new FramePool(is.size(), 1);
        FramePool second = new FramePool(is.size(), 1);
        WritableFrame a = first.tryAcquire();
        WritableFrame b = second.tryAcquire()) {
      for (long frame : new long[] {0, 1, 29, 30, 777}) {
        one.paint(a.planes(), frame);
        other.paint(b.planes(), frame);
        assertSame(a.planes(), b.planes(), "frame " + frame + " at " + is.size());
      }
    }
  }

  private static void assertSame(VideoFrame.Planes a, VideoFrame.Planes b, String what) {
    for (int y = 0; y < a.heightPx(); y++) {
      long at = (long) y * a.strideY();
      assertEquals(-1, row(a.y(), at, a.widthPx()).mismatch(row(b.y(), at, a.widthPx())), what);
    }
    int width = a.chromaWidthPx();
    for (int y = 0; y < a.chromaHeightPx(); y++) {
      long at = (long) y * a.strideUv();
      assertEquals(-1, row(a.u(), at, width).mismatch(row(b.u(), at, width)), what);
      assertEquals(-1, row(a.v(), at, width).mismatch(row(b.v(), at, width)), what);
    }
  }

  private static MemorySegment row(MemorySegment plane, long at, int bytes) {
    return plane.asSlice(at, bytes);
  }
}
