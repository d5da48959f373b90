package org.castdesk.app.feature.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.SourceFace.ClipFace;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.AirTally;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.switcher.Decision;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// State and readings of a slot, and what its tile says. Frame 300 is ten seconds at 30 fps.
class SourceTileTest {
  private static final SourceSlot CLIP = SourceSlot.of(5);
  private static final FrameNumber NOW = new FrameNumber(300);
  private static final MediaInfo INFO =
      new MediaInfo(
          "mp4",
          "h264",
          new PictureSize(1920, 1080),
          new FrameRate(25, 1),
          "aac",
          48_000,
          2,
          Duration.ofSeconds(20));

  private final SourceTileController tiles = new SourceTileController(new Texts(Language.EN));

  @Test
  void slot_withNothingInIt_isFree() {
    SourceFace face = tiles.face(SourceSlot.of(9), state(running(true)), readings(40));
    assertEquals(SourceFace.free("Free"), face);
  }

  @ParameterizedTest
  @CsvSource({
    "0, FLOWS, 0 ms",
    "99, FLOWS, 99 ms",
    "100, LATE, 0.1 s",
    "999, LATE, 1.0 s",
    "1400, LATE, 1.4 s"
  })
  void running_saysItsLongestGap(long ageMillis, Flow flow, String words) {
    SourceFace face = tiles.face(CLIP, state(running(true)), readings(ageMillis));
    assertEquals(flow, face.flow());
    assertEquals(words, face.reading());
    assertEquals("1920×1080 · 25 fps · h264 · aac 2 ch · 0:20", face.details());
  }

  @Test
  void clip_onItsSecondPass_saysWhereInIt() {
    SourceStatus status =
        new SourceStatus(
            new Phase.Running(), INFO, new PlayHead(FrameNumber.ZERO, 15_000_000_000L, true), 1);
    ClipFace clip = tiles.face(CLIP, state(status), readings(40)).clip();
    assertEquals(0.25, clip.positionFraction());
    assertEquals("0:05", clip.time());
    assertEquals(ClipFace.Motion.PLAYING, clip.motion());
    assertEquals(ClipFace.Rounds.LOOP, clip.rounds());
  }

  @Test
  void paused_isCued() {
    SourceFace face = tiles.face(CLIP, state(running(false)), readings(40));
    assertEquals(Flow.CUED, face.flow());
    assertEquals("cued", face.reading());
    assertEquals(ClipFace.Motion.PAUSED, face.clip().motion());
  }

  @Test
  void holding_countsItsAge_thenShowsTheSlate() {
    Phase phase = new Phase.Holding(new FrameNumber(174), new FrameNumber(320));
    SourceFace holding = tiles.face(CLIP, state(status(phase)), readings(4200));
    assertEquals(Flow.HOLDING, holding.flow());
    assertEquals("4.2 s", holding.reading());
    assertEquals("HOLD", holding.plate());
    Phase later = new Phase.Holding(new FrameNumber(100), new FrameNumber(250));
    SourceFace slate = tiles.face(CLIP, state(status(later)), readings(9000));
    assertEquals(Flow.SLATE, slate.flow());
    assertEquals("slate", slate.reading());
    assertEquals("", slate.plate());
  }

  @Test
  void failed_saysWhyAndWhenItTriesAgain() {
    MediaFault fault = MediaFault.retryable(FaultCode.CONNECTION_LOST, "rtmp://host", "refused");
    SourceStatus failed =
        new SourceStatus(
            new Phase.Failed(fault, new FrameNumber(525)),
            null,
            PlayHead.AT_START,
            4,
            4,
            3,
            null,
            List.of());
    SourceFace face = tiles.face(CLIP, state(failed), readings(0));
    assertEquals(Flow.FAILED, face.flow());
    assertEquals("try 3", face.reading());
    assertEquals("FAILED", face.plate());
    assertEquals("connection lost · retry in 8 s", face.fault());
    assertNull(face.clip());
  }

  @Test
  void missingFile_isNotTriedAgain() {
    MediaFault fault = MediaFault.fatal(FaultCode.FILE_NOT_FOUND, "gone.mp4", "no such file");
    SourceFace face = tiles.face(CLIP, state(status(new Phase.Failed(fault, null))), readings(0));
    assertEquals("file not found", face.fault());
    assertEquals("", face.reading());
  }

  @Test
  void damagedFile_playsAndSaysSo() {
    MediaFault fault = MediaFault.fatal(FaultCode.DATA_DAMAGED, "clip.mp4", "damaged");
    SourceStatus damaged =
        new SourceStatus(
            new Phase.Running(),
            INFO,
            new PlayHead(FrameNumber.ZERO, 0, true),
            1,
            1,
            0,
            fault,
            List.of());
    SourceFace face = tiles.face(CLIP, state(damaged), readings(40));
    assertEquals(Flow.FLOWS, face.flow());
    assertEquals("data is damaged", face.fault());
  }

  @Test
  void opening_saysSo_andWhatItIsWhenItIsOpen() {
    SourceFace face = tiles.face(CLIP, state(status(new Phase.Opening(NOW))), readings(0));
    assertEquals("Opening", face.plate());
    assertEquals("", face.details());
  }

  @Test
  void ended_isCuedOrOnTheSlate() {
    assertEquals(
        "ended",
        tiles.face(CLIP, state(status(new Phase.Ended(NOW, false))), readings(0)).reading());
    assertEquals(
        Flow.SLATE,
        tiles.face(CLIP, state(status(new Phase.Ended(NOW, true))), readings(0)).flow());
  }

  @Test
  void tally_isOfTheProgramme_thenOfPreview_andHeardCountsToo() {
    EngineState state = state(running(true));
    assertEquals(Tally.ON_AIR, AirTally.of(SourceSlot.of(1), state));
    assertEquals(Tally.NEXT, AirTally.of(SourceSlot.of(2), state));
    assertEquals(Tally.OFF, AirTally.of(SourceSlot.of(3), state));
    EngineState covered = after(state, new SwitcherCommand.SetUrgent(true));
    assertEquals(Tally.NEXT, AirTally.of(SourceSlot.of(1), covered));
    EngineState mixing = after(state, new SwitcherCommand.Auto());
    assertEquals(Tally.ON_AIR, AirTally.of(SourceSlot.of(2), mixing));
  }

  private static EngineState after(EngineState state, SwitcherCommand command) {
    return switch (Switcher.command(state, command, NOW)) {
      case Decision.Done done -> done.step().state();
      case Decision.Refused refused -> throw new AssertionError(refused.receipt().detail());
    };
  }

  private static SourceStatus running(boolean playing) {
    return new SourceStatus(
        new Phase.Running(), INFO, new PlayHead(FrameNumber.ZERO, 0, playing), 1);
  }

  private static SourceStatus status(Phase phase) {
    return new SourceStatus(phase, INFO, new PlayHead(FrameNumber.ZERO, 0, false), 1);
  }

  private static EngineState state(SourceStatus status) {
    Show show = ToyShow.english();
    List<SourceSpec> sources = new ArrayList<>(show.sources());
    sources.add(new SourceSpec(CLIP, "Clip", SourceContent.Media.endless("/x/clip.mp4")));
    EngineState begun = Switcher.begin(show.withSources(sources)).state();
    TreeMap<SourceSlot, SourceStatus> statuses = new TreeMap<>(begun.sources());
    statuses.put(CLIP, status);
    return new EngineState(
        2, NOW, begun.show(), begun.onAir(), statuses, Map.of(), Padlock.OPEN, GraphicsState.NONE);
  }

  private static Telemetry readings(long ageMillis) {
    return new Telemetry(
        NOW.value(),
        30,
        300,
        0,
        0,
        0,
        Telemetry.Levels.SILENT,
        Map.of(CLIP, new Telemetry.Input(0, 0, 0, 0, ageMillis, Telemetry.Levels.SILENT, null)),
        Map.of(),
        List.of());
  }
}
