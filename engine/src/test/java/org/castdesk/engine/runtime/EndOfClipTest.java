package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader.Reading;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.testing.EngineHarness;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the recording shows around the end of a clip.
class EndOfClipTest {
  private static final PictureSize SIZE = new PictureSize(640, 360);
  private static final SourceSlot ONE = SourceSlot.of(1);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void slate_comesOnTheFrameAfterTheLastPicture(int times) throws Exception {
    var clip = play(new SourceContent.TestPattern(SourceContent.Motion.BARS, 440), 20, "clip.mkv");
    SourceContent once =
        new SourceContent.Media(
            clip.recording().toString(),
            new Repeat(times),
            Duration.ZERO,
            Duration.ZERO,
            AtEnd.SLATE);

    List<Optional<Reading>> seen =
        EngineHarness.readings(
            play(once, 50, "played.mkv").recording(), SIZE, new PictureBox(0, 0, 640, 360));

    for (int frame = 0; frame < 50; frame++) {
      boolean isClip = frame < 20 * times;
      assertEquals(isClip, seen.get(frame).isPresent(), "frame " + frame);
    }
  }

  /// Its next picture lies before the end of the last programme frame's sound.
  @Test
  void aClipAtTwiceTheRate_doesNotHoldUpTheLastFrame() throws Exception {
    Path clip = folder.resolve("fast.mp4");
    BundledTools.ffmpeg(
        ("-v error -y -f lavfi -i testsrc2=s=320x180:r=60:d=3 -f lavfi -i sine=d=3 -c:v libx264"
                + " -preset ultrafast -c:a aac "
                + clip)
            .split(" "));
    var run = play(SourceContent.Media.endless(clip.toString()), 45, "fast.mkv");
    var counters = run.engine().telemetry().sources().get(ONE);
    assertTrue(counters != null && counters.held() == 0, "nothing was given up: " + counters);
  }

  private EngineHarness.Run play(SourceContent content, int frames, String file) throws Exception {
    Layout full = LayoutPresets.layout("full", List.of(ONE));
    Scene scene = new Scene(new SceneId("A"), "A", full.id(), List.of());
    Show show =
        new Show(
            "end",
            new VideoFormat(SIZE, FrameRate.of(30)),
            List.of(new SourceSpec(ONE, "One", content)),
            List.of(full),
            List.of(),
            List.of(scene),
            Show.NO_KEYS,
            new Show.Start(scene.id(), scene.id()),
            Transition.MIX_ONE_SECOND,
            true,
            EncoderSettings.STANDARD,
            null,
            Guarded.USUAL,
            null);
    return new EngineHarness(folder, show).run(frames, file);
  }
}
