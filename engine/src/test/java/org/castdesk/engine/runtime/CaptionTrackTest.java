package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.command.ComponentCommand.SetCaption;
import org.castdesk.engine.command.SourceCommand.Seek;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.testing.EngineHarness;
import org.castdesk.engine.testing.MediaFiles;
import org.castdesk.engine.testing.PlainShow;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Captions of a clip, from the subtitle file through the whole engine into a recording: white words
/// over black.
class CaptionTrackTest {
  private static final SourceSlot ONE = SourceSlot.of(1);
  private static final ComponentId ID = new ComponentId("RC01");

  @TempDir Path folder;

  @BeforeEach
  void makeClip() throws Exception {
    Path srt =
        Files.writeString(
            folder.resolve("words.srt"),
            """
            1
            00:00:00,500 --> 00:00:01,000
            Good evening

            2
            00:00:01,500 --> 00:00:01,800
            你好

            """);
    MediaFiles.make(
        folder.resolve("clip.mkv"),
        "-f lavfi -i color=black:s=64x64:r=30 -i %s -map 0 -map 1 -t 2 -c:v libx264 -preset ultrafast -c:s srt"
            .formatted(srt));
  }

  @Test
  void words_areSeenInExactlyTheirFrames_throughLoops() throws Exception {
    for (String file : new String[] {null, "words.srt"}) {
      var run = new EngineHarness(folder, show(file, 0)).run(120, "out.mkv");
      // Two passes of two seconds: 0.5 to 1.0 and 1.5 to 1.8.
      assertEquals("15-29 45-53 75-89 105-113", bright(run.recording()), "from " + file);
    }
  }

  @Test
  void offset_makesThemLater_andSeekingGoesWithTheClip() throws Exception {
    var later = new EngineHarness(folder, show(null, 200)).run(60, "later.mkv");
    assertEquals("21-35 51-59", bright(later.recording()));
    var sought =
        new EngineHarness(folder, show(null, 0))
            .at(10, new Seek(ONE, Duration.ofMillis(1500)))
            .run(22, "sought.mkv");
    assertEquals("10-18", bright(sought.recording()));
  }

  @Test
  void clientsWords_comeFirst_untilItSendsNone() throws Exception {
    var run =
        new EngineHarness(folder, show(null, 0))
            .at(2, new SetCaption(ID, "From the studio"))
            .at(8, new SetCaption(ID, ""))
            .run(30, "sent.mkv");
    assertEquals("2-7 15-29", bright(run.recording()));
  }

  @Test
  void missingFile_isNamed_andNothingElseSuffers() throws Exception {
    var run = new EngineHarness(folder, show("gone.vtt", 0)).run(30, "gone.mkv");
    assertEquals("", bright(run.recording()));
    GraphicsState graphics = run.engine().state().graphics();
    assertEquals(1, graphics.tracks().size());
    GraphicsState.Spoken spoken = graphics.tracks().getFirst();
    assertEquals(FaultCode.FILE_NOT_FOUND, spoken.fault() == null ? null : spoken.fault().code());
    assertTrue(String.valueOf(spoken.fault()).contains("gone.vtt"));
  }

  /// The frames with anything light in them, as `from-to`.
  private static String bright(Path recording) throws Exception {
    byte[] grey =
        BundledTools.ffmpeg(
            "-v",
            "error",
            "-i",
            recording.toString(),
            "-vf",
            "scale=1:1:flags=area,format=gray",
            "-fps_mode",
            "passthrough",
            "-f",
            "rawvideo",
            "-");
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < grey.length; i++) {
      int from = i;
      while (i < grey.length && (grey[i] & 0xff) > 2) {
        i++;
      }
      if (i > from) {
        runs.add(from + "-" + (i - 1));
      }
    }
    return String.join(" ", runs);
  }

  private static Show show(String file, int offsetMillis) {
    Layout layout =
        new Layout(new LayoutId("black"), "Black", Rgb.BLACK, null, List.of(), List.of());
    Component caption =
        Component.of(
            ID,
            "Caption",
            Component.Placement.at(0, 0, Anchor.CENTER),
            new Graphic.Caption(
                ONE,
                file,
                offsetMillis,
                20,
                2,
                TextStyle.of("Inter Bold", 0.4, new Rgb(255, 255, 255)),
                null));
    return new PlainShow(new VideoFormat(new PictureSize(320, 180), FrameRate.of(30)))
        .source(ONE, SourceContent.Media.endless("clip.mkv"))
        .scene("A", layout, caption)
        .build();
  }
}
