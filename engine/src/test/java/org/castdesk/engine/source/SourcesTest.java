package org.castdesk.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.PlayoutBuffer.Found;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.testing.MediaFiles;
import org.castdesk.engine.testing.RecordingSink;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which source a slot gets, and the ones that stand still.
@Timeout(60)
class SourcesTest {
  private static final FrameRate RATE = FrameRate.of(30);

  @TempDir Path folder;

  private final List<Thread> threads = new ArrayList<>();

  @Test
  void eachContent_getsItsSource() {
    assertInstanceOf(FileSource.class, make(SourceContent.Media.endless("clip.mp4")));
    assertInstanceOf(StillSource.class, make(new SourceContent.Still("card.png")));
    assertInstanceOf(ColourSource.class, make(new SourceContent.Colour(Rgb.parse("#204060"))));
    assertInstanceOf(
        Pattern.class, make(new SourceContent.TestPattern(SourceContent.Motion.BARS, 440)));
  }

  @Test
  void relativeNames_countFromTheShow() throws Exception {
    MediaFiles.make(folder.resolve("card.png"), "-f lavfi -i color=white:s=32x16 -frames:v 1");
    try (Played played = new Played(make(new SourceContent.Still("card.png")))) {
      assertEquals(new PictureSize(32, 16), played.sink.awaitOpened().picture());
    }
    try (Played played = new Played(make(new SourceContent.Still("gone/card.png")))) {
      MediaFault fault = played.sink.awaitFailed();
      assertEquals(FaultCode.FILE_NOT_FOUND, fault.code());
      assertTrue(fault.subject().endsWith("gone/card.png"), fault.message());
      assertTrue(fault.subject().startsWith(folder.toString()), fault.message());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "card.png, -pix_fmt rgb24, 2",
    "card.jpg, -q:v 1, 4",
    "card.webp, -c:v libwebp -lossless 1 -pix_fmt bgra, 4",
  })
  void still_isShownForEver_inItsColour(String name, String options, int tolerance)
      throws Exception {
    Path file =
        MediaFiles.make(
            folder.resolve(name), "-f lavfi -i color=0xC02040:s=64x48 -frames:v 1 " + options);
    try (Played played = new Played(make(new SourceContent.Still(file.toString())))) {
      MediaInfo info = played.sink.awaitOpened();
      assertEquals(new PictureSize(64, 48), info.picture());
      assertFalse(info.hasAudio());
      assertNull(info.duration());
      VideoFrame first = played.sink.picture(RATE, 0);
      assertColour(first, 75, 126, 197, tolerance);
      assertSame(first, played.sink.picture(RATE, 30L * 3600 * 24));
      assertEquals(
          Found.SAME, played.sink.buffer().lastFound(), "it has not ended and is not late");
      assertEquals(0, Tones.rms(played.sink.sound(RATE, 30L * 3600 * 24 + 1)));
    }
  }

  @Test
  void still_keepsItsTransparency() throws Exception {
    for (String name : new String[] {"logo.png", "logo.webp"}) {
      Path file =
          MediaFiles.make(
              folder.resolve(name),
              "-f lavfi -i color=white:s=64x48,format=rgba,colorchannelmixer=aa=0.5 -frames:v 1"
                  + (name.endsWith("webp") ? " -c:v libwebp -lossless 1" : ""));
      try (Played played = new Played(make(new SourceContent.Still(file.toString())))) {
        VideoFrame.Planes planes = played.sink.picture(RATE, 0).planes();
        MemorySegment alpha = planes.alpha();
        assertNotNull(alpha, name);
        assertEquals(
            128, alpha.get(ValueLayout.JAVA_BYTE, 24L * planes.strideAlpha() + 32) & 0xff, 2);
      }
    }
  }

  @Test
  void still_thatIsNone_saysWhy() throws Exception {
    Path text = Files.writeString(folder.resolve("card.png"), "not a picture at all");
    try (Played played = new Played(make(new SourceContent.Still(text.toString())))) {
      MediaFault fault = played.sink.awaitFailed();
      assertTrue(fault.subject().endsWith("card.png"), fault.message());
      assertFalse(fault.detail().isBlank());
    }
    Path sound = MediaFiles.make(folder.resolve("tone.wav"), "-f lavfi -i sine=r=48000:d=0.2");
    try (Played played = new Played(make(new SourceContent.Still(sound.toString())))) {
      assertEquals(FaultCode.NO_STREAMS, played.sink.awaitFailed().code());
    }
  }

  @Test
  void still_andColour_surviveASeek() throws Exception {
    Path file =
        MediaFiles.make(folder.resolve("a.png"), "-f lavfi -i color=white:s=16x16 -frames:v 1");
    for (SourceContent content :
        List.of(
            new SourceContent.Still(file.toString()),
            new SourceContent.Colour(Rgb.parse("#FFFFFF")))) {
      try (Played played = new Played(make(content))) {
        VideoFrame picture = played.sink.picture(RATE, 0);
        played.source.seek(RATE.startNanos(50), 1);
        assertSame(picture, played.sink.picture(RATE, 50));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "#000000, 16, 128, 128",
    "#FFFFFF, 235, 128, 128",
    "#FF0000, 63, 102, 240",
    "#00FF00, 173, 42, 26",
    "#0000FF, 32, 240, 118",
  })
  void colour_isBt709Limited(String rgb, int y, int u, int v) throws Exception {
    try (Played played = new Played(make(new SourceContent.Colour(Rgb.parse(rgb))))) {
      assertEquals(VideoFormat.HD_1080P30.size(), played.sink.awaitOpened().picture());
      assertColour(played.sink.picture(RATE, 0), y, u, v, 0);
      assertColour(played.sink.picture(RATE, 1_000_000), y, u, v, 0);
    }
  }

  @Test
  void source_startedTwice_isAMistake_andClosedEarly_staysSilent() throws Exception {
    Source source = make(new SourceContent.Colour(Rgb.parse("#204060")));
    try (Played played = new Played(source)) {
      assertThrows(IllegalStateException.class, () -> source.start(played.sink));
    }
    try (RecordingSink sink = new RecordingSink()) {
      Source closed = make(new SourceContent.Still("gone.png"));
      closed.close();
      closed.start(sink);
      assertNull(sink.buffer().videoAt(0));
    }
    assertTrue(threads.isEmpty(), "no thread for a source that is closed");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertColour(VideoFrame picture, int y, int u, int v, int tolerance) {
    VideoFrame.Planes planes = picture.planes();
    long luma = planes.heightPx() / 2L * planes.strideY() + planes.widthPx() / 2;
    long chroma = planes.heightPx() / 4L * planes.strideUv() + planes.widthPx() / 4;
    assertEquals(y, planes.y().get(ValueLayout.JAVA_BYTE, luma) & 0xff, tolerance, "Y");
    assertEquals(u, planes.u().get(ValueLayout.JAVA_BYTE, chroma) & 0xff, tolerance, "U");
    assertEquals(v, planes.v().get(ValueLayout.JAVA_BYTE, chroma) & 0xff, tolerance, "V");
  }

  private Source make(SourceContent content) {
    return new Sources(
            folder,
            VideoFormat.HD_1080P30,
            task -> {
              Thread thread = Thread.ofPlatform().unstarted(task);
              threads.add(thread);
              return thread;
            },
            spec -> new Pattern(),
            spec -> new Pattern())
        .create(new SourceSpec(SourceSlot.of(1), "One", content));
  }

  /// A source that plays into a sink; closing it proves that everything came back.
  private final class Played implements AutoCloseable {
    private final RecordingSink sink = new RecordingSink();
    private final Source source;

    Played(Source source) {
      this.source = source;
      source.start(sink);
    }

    @Override
    public void close() {
      source.close();
      sink.close();
      threads.forEach(SourcesTest::join);
      threads.clear();
      assertEquals(0, sink.outstanding());
    }
  }

  /// Stands for the engine's own patterns.
  private static final class Pattern implements Source {
    @Override
    public void start(SourceSink sink) {}

    @Override
    public void seek(long positionNanos, int generation) {}

    @Override
    public void close() {}
  }
}
