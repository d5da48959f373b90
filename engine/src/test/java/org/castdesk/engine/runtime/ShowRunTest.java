package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader.Reading;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.SwitcherCommand.Auto;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.command.SwitcherCommand.SetTransition;
import org.castdesk.engine.command.SwitcherCommand.Take;
import org.castdesk.engine.command.SwitcherCommand.TakeBack;
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
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.testing.EngineHarness;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole engine, from commands to a decoded recording.
class ShowRunTest {
  private static final PictureSize SIZE = new PictureSize(640, 360);
  private static final PictureBox WHOLE = new PictureBox(0, 0, 640, 360);
  private static final SourceSlot ONE = SourceSlot.of(1);
  private static final SourceSlot TWO = SourceSlot.of(2);

  @TempDir Path folder;

  @Test
  void cut_isSeenOnTheReceiptsFrame_andEveryFrameIsThere() throws Exception {
    var run =
        new EngineHarness(folder, show())
            .at(10, new Cut())
            .at(20, new Take(new SceneId("A")))
            .at(25, new SetPreview(new SceneId("B")))
            .at(30, new Cut())
            .at(40, new TakeBack())
            .run(50, "cuts.mkv");
    List<Optional<Reading>> seen = EngineHarness.readings(run.recording(), SIZE, WHOLE);
    assertEquals(50, seen.size(), "every programme frame is in the recording");
    for (int frame = 0; frame < 50; frame++) {
      SourceSlot expected = frame < 10 || (frame >= 20 && frame < 30) || frame >= 40 ? ONE : TWO;
      Reading reading = seen.get(frame).orElseThrow();
      assertEquals(expected, reading.slot(), "source on frame " + frame);
      assertEquals(frame, reading.frame(), "no frame dropped or repeated");
    }
    assertEquals(List.of(10L, 20L, 25L, 30L, 40L), frames(run, 5));
    assertEquals(0, run.engine().repeatedFrames());
  }

  @Test
  void auto_beginsOnTheReceiptsFrame_andIsDoneAfterItsRate() throws Exception {
    var run =
        new EngineHarness(folder, show())
            .at(5, new SetTransition(Transition.Kind.MIX, 8, null, null))
            .at(10, new Auto())
            .at(12, new Auto())
            .run(30, "mix.mkv");
    List<Optional<Reading>> seen = EngineHarness.readings(run.recording(), SIZE, WHOLE);
    assertEquals(ONE, seen.get(9).orElseThrow().slot());
    assertEquals(TWO, seen.get(17).orElseThrow().slot(), "the eighth frame is the new picture");
    var refused = assertInstanceOf(Receipt.Rejected.class, run.receipts().get(2));
    assertEquals(Receipt.Reason.BUSY, refused.reason());
  }

  @Test
  void offlineTwice_givesTheSamePicturesAndSound() throws Exception {
    String first = fingerprint("first.mkv");
    assertEquals(first, fingerprint("second.mkv"));
  }

  @Test
  void missingFile_isNamed_andTheShowRunsOn() throws Exception {
    Show show = show();
    SourceSpec missing =
        new SourceSpec(ONE, "gone", SourceContent.Media.endless("no-such-clip.mp4"));
    Show broken =
        new Show(
            show.name(),
            show.format(),
            List.of(missing, show.sources().get(1)),
            show.layouts(),
            show.components(),
            show.scenes(),
            show.keys(),
            show.start(),
            show.transition(),
            show.flipFlop(),
            show.encoder(),
            null,
            Guarded.USUAL,
            null);
    var run = new EngineHarness(folder, broken).at(10, new Cut()).run(20, "broken.mkv");
    String status = run.engine().state().sources().get(ONE).toString();
    assertTrue(status.contains("no-such-clip.mp4"), status);
    List<Optional<Reading>> seen = EngineHarness.readings(run.recording(), SIZE, WHOLE);
    assertEquals(20, seen.size());
    assertTrue(seen.get(5).isEmpty(), "the slate is shown");
    assertEquals(TWO, seen.get(15).orElseThrow().slot(), "the other source plays");
  }

  private String fingerprint(String file) throws Exception {
    var run =
        new EngineHarness(folder, show())
            .at(7, new SetTransition(Transition.Kind.WIPE_CIRCLE, 10, 0.1, null))
            .at(8, new Auto())
            .at(25, new Cut())
            .run(40, file);
    byte[] picture =
        BundledTools.ffmpeg("-v", "error", "-i", run.recording().toString(), "-f", "rawvideo", "-");
    byte[] sound =
        BundledTools.ffmpeg(
            "-v", "error", "-i", run.recording().toString(), "-vn", "-f", "f32le", "-");
    assertTrue(picture.length > 0 && sound.length > 0);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(picture);
    digest.update(sound);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Long> frames(EngineHarness.Run run, int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(run::appliedFrame).toList();
  }

  private static Show show() {
    Layout first = LayoutPresets.layout("full", List.of(ONE));
    Layout second = LayoutPresets.layout("full", List.of(TWO));
    return new Show(
        "Test",
        new VideoFormat(SIZE, FrameRate.of(30)),
        List.of(
            new SourceSpec(
                ONE, "One", new SourceContent.TestPattern(SourceContent.Motion.BARS, 440)),
            new SourceSpec(
                TWO, "Two", new SourceContent.TestPattern(SourceContent.Motion.SWEEP, 660))),
        List.of(first, second),
        List.of(),
        List.of(
            new Scene(new SceneId("A"), "A", first.id(), List.of()),
            new Scene(new SceneId("B"), "B", second.id(), List.of())),
        Show.NO_KEYS,
        new Show.Start(new SceneId("A"), new SceneId("B")),
        Transition.MIX_ONE_SECOND,
        true,
        new EncoderSettings("ultrafast", 4_000_000, 30, 128_000),
        null,
        Guarded.USUAL,
        null);
  }
}
