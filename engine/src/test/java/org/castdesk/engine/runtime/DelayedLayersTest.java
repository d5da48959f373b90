package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader.Reading;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.testing.EngineHarness;
import org.castdesk.engine.testing.PlainShow;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Layers that are shown and heard later than they come, from the source into a recording.
class DelayedLayersTest {
  private static final PictureSize SIZE = new PictureSize(640, 360);
  private static final SourceSlot ONE = SourceSlot.of(1);
  private static final int RATE = 30;

  @TempDir Path folder;

  @Test
  void layer_showsWhatCameBefore_fromTheFrameOfItsTakeOn() throws Exception {
    var run = new EngineHarness(folder, show(700, 0)).at(60, new Cut()).run(90, "late.mkv");
    List<Optional<Reading>> seen =
        EngineHarness.readings(run.recording(), SIZE, new PictureBox(0, 0, 640, 360));
    for (int frame = 0; frame < 90; frame++) {
      assertEquals(
          frame < 60 ? frame : frame - 21,
          seen.get(frame).orElseThrow().frame(),
          "shown on frame " + frame);
    }
  }

  @Test
  void beforeThereIsAPast_theFirstPictureStands() throws Exception {
    var run = new EngineHarness(folder, show(5000, 0)).at(5, new Cut()).run(20, "first.mkv");
    List<Optional<Reading>> seen =
        EngineHarness.readings(run.recording(), SIZE, new PictureBox(0, 0, 640, 360));
    assertEquals(0, seen.get(19).orElseThrow().frame());
  }

  @Test
  void sound_isLateByItsOwnDelay() throws Exception {
    var straight = new EngineHarness(folder, show(0, 0)).run(75, "straight.mkv");
    var late = new EngineHarness(folder, show(0, 431)).at(0, new Cut()).run(75, "late.mkv");
    int one = firstSound(straight.recording());
    int other = firstSound(late.recording());
    assertEquals(431 * 48, other - one, 24, "samples between the two");
  }

  /// Where the beep of the second second begins.
  private static int firstSound(Path recording) throws Exception {
    float[] sound = BundledTools.sound(recording);
    for (int i = 48_000 * 3 / 4; 2 * i < sound.length; i++) {
      if (Math.abs(sound[2 * i]) > 0.05) {
        return i;
      }
    }
    throw new AssertionError("There is no beep");
  }

  /// Scene A as it comes, scene B late.
  private static Show show(int pictureMillis, int soundMillis) {
    return new PlainShow(new VideoFormat(SIZE, FrameRate.of(RATE)))
        .source(ONE, new SourceContent.TestPattern(SourceContent.Motion.BARS, 0))
        .scene("A", layout("direct", 0, 0))
        .scene("B", layout("late", pictureMillis, soundMillis))
        .build();
  }

  private static Layout layout(String id, int pictureMillis, int soundMillis) {
    return new Layout(
        new LayoutId(id),
        id,
        Rgb.BLACK,
        null,
        List.of(VideoLayer.full(ONE).withDelay(pictureMillis)),
        List.of(new AudioLayer(ONE, 1).withDelay(soundMillis)));
  }
}
