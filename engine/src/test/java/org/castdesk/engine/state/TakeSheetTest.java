package org.castdesk.engine.state;

import static org.castdesk.engine.testing.SampleDesk.A;
import static org.castdesk.engine.testing.SampleDesk.B;
import static org.castdesk.engine.testing.SampleDesk.PIP;
import static org.castdesk.engine.testing.SampleDesk.RV01;
import static org.castdesk.engine.testing.SampleDesk.RV02;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdesk.engine.command.ShowCommand.PutLayout;
import org.castdesk.engine.command.ShowCommand.PutSource;
import org.castdesk.engine.command.ShowCommand.RemoveSource;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.command.SwitcherCommand.FadeToBlack;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.command.SwitcherCommand.SetTBar;
import org.castdesk.engine.command.SwitcherCommand.SetUrgent;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.Hazard.Kind;
import org.castdesk.engine.state.TakeSheet.Turn;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;

class TakeSheetTest {
  private final SampleDesk desk = new SampleDesk().openAll(0);

  @Test
  void fromOneSceneToAnother_whatComesWhatGoesWhatStays() {
    desk.send(1, new SetPreview(PIP));
    TakeSheet sheet = sheet(10);
    assertEquals(A, sheet.from().id());
    assertEquals(PIP, sheet.to().id());
    assertEquals(Turn.STAYS, turn(sheet.pictures(), RV01));
    assertEquals(Turn.IN, turn(sheet.pictures(), RV02));
    assertEquals(
        List.of(Turn.IN), sheet.components().stream().map(TakeSheet.Change::turn).toList());
    assertEquals(List.of(), kinds(10));

    desk.send(11, new Cut());
    assertEquals(Turn.OUT, turn(sheet(12).pictures(), RV02));
  }

  @Test
  void duringATransition_whatItChanges_untilSomethingElseIsOnPreview() {
    desk.send(1, new SetPreview(PIP));
    desk.send(2, new SetTBar(0.5));
    assertEquals(A, sheet(3).from().id());
    assertEquals(PIP, sheet(3).to().id());
    assertEquals(List.of(), kinds(3));

    desk.send(4, new SetPreview(B));
    assertEquals(PIP, sheet(5).from().id());
    assertEquals(B, sheet(5).to().id());
  }

  @Test
  void sceneThatCostsMoreThanThereIs_isNamedWithItsCost() {
    Layout layout = desk.state().show().layouts().get(1);
    VideoLayer keyed =
        VideoLayer.full(RV02)
            .withLook(Look.PLAIN.withKey(Look.Key.Chroma.of(Look.Key.Chroma.GREEN)));
    desk.send(1, new PutLayout(layout.withLayers(Collections.nCopies(2, keyed), List.of())));
    assertEquals(List.of(), kinds(2), "two keyed pictures are five plain ones");
    desk.send(3, new PutLayout(layout.withLayers(Collections.nCopies(3, keyed), List.of())));
    Hazard costly = sheet(4).hazards().getFirst();
    assertEquals(Kind.COSTLY, costly.kind());
    assertEquals(7.5, costly.seconds(), 1e-9);
  }

  @Test
  void sources_thatAreNotReady_areNamedWithTheCure() {
    desk.report(5, new Fact.SourceStalled(RV02, 1));
    Hazard holding = sheet(65).hazards().getFirst();
    assertEquals(Kind.HOLDING, holding.kind());
    assertEquals(2.0, holding.seconds(), 0.01);
    assertEquals(Optional.of(new SourceCommand.Reopen(RV02)), holding.cure());

    MediaFault fault = MediaFault.fatal(FaultCode.NOT_MEDIA, "a.mp4", "is text");
    desk.report(70, new Fact.SourceFailed(RV02, 1, fault));
    assertEquals(List.of(Kind.FAILED), kinds(71));
  }

  @Test
  void pausedAndEndedClips_areNamed() {
    desk.send(5, new SourceCommand.Pause(RV02));
    assertEquals(List.of(Kind.PAUSED), kinds(6));
    desk.send(7, new SourceCommand.Play(RV02)).report(9, new Fact.SourceEnded(RV02, 1));
    assertEquals(List.of(Kind.ENDED), kinds(10));
  }

  @Test
  void clipWithLittleLeft_saysHowMuch() {
    desk.send(
        1,
        new PutSource(
            new SourceSpec(
                RV02,
                "Once",
                new SourceContent.Media(
                    "a.mp4", Repeat.ONCE, Duration.ofSeconds(2), Duration.ZERO, AtEnd.HOLD))));
    int generation = desk.state().sources().get(RV02).generation();
    MediaInfo info =
        new MediaInfo(
            "mp4",
            "h264",
            new PictureSize(1920, 1080),
            null,
            "aac",
            48_000,
            2,
            Duration.ofSeconds(20));
    desk.report(10, new Fact.SourceOpened(RV02, generation, info));

    assertEquals(List.of(), kinds(10 + 5 * 30), "13 s are left");
    Hazard soon = sheet(10 + 12 * 30).hazards().getFirst();
    assertEquals(Kind.ENDS_SOON, soon.kind());
    assertEquals(6.0, soon.seconds(), 0.01);

    desk.send(10 + 12 * 30, new SourceCommand.Pause(RV02));
    assertEquals(List.of(Kind.PAUSED, Kind.ENDS_SOON), kinds(10 + 20 * 30));
    assertEquals(6.0, sheet(10 + 20 * 30).hazards().getLast().seconds(), 0.1, "it waits");
  }

  @Test
  void clipWithoutASoundTrack_isNamed_andPromisesNoSound() {
    desk.send(
        1, new PutSource(new SourceSpec(RV02, "Mute film", SourceContent.Media.endless("a.mp4"))));
    int generation = desk.state().sources().get(RV02).generation();
    MediaInfo info =
        new MediaInfo(
            "mp4", "h264", new PictureSize(1920, 1080), null, null, 0, 0, Duration.ofSeconds(20));
    desk.report(10, new Fact.SourceOpened(RV02, generation, info));
    assertEquals(List.of(Kind.NO_SOUND), kinds(11));
    assertTrue(change(sheet(11).sounds(), RV02).mute());
    assertFalse(change(sheet(11).sounds(), RV01).mute());
    assertEquals(
        List.of(Kind.NO_SOUND),
        TakeSheet.of(desk.state(), 12, Set.of(RV02)).hazards().stream().map(Hazard::kind).toList(),
        "said once");
  }

  @Test
  void emptySlot_andSilence_andNothingToSee() {
    assertEquals(
        List.of(Kind.SILENT),
        TakeSheet.of(desk.state(), 5, Set.of(RV02)).hazards().stream().map(Hazard::kind).toList());
    desk.send(6, new RemoveSource(RV02));
    assertEquals(List.of(Kind.EMPTY_SLOT), kinds(7));
    desk.send(8, new FadeToBlack()).send(9, new SetUrgent(true)).send(10, new SetPreview(A));
    assertEquals(List.of(Kind.COVERED, Kind.BLACK, Kind.ON_AIR_ALREADY), kinds(11));
  }

  @Test
  void sounds_sayHowLoudTheyWereAndWillBe() {
    TakeSheet sheet = sheet(1);
    assertEquals(B, sheet.to().id());
    TakeSheet.Change out = change(sheet.sounds(), RV01);
    assertEquals(Turn.OUT, out.turn());
    assertEquals(0, out.toVolume());
    assertTrue(change(sheet.sounds(), RV02).toVolume() > 0);
  }

  private TakeSheet sheet(long frame) {
    return TakeSheet.of(desk.state(), frame, Set.of());
  }

  private List<Kind> kinds(long frame) {
    return sheet(frame).hazards().stream().map(Hazard::kind).toList();
  }

  private static Turn turn(List<TakeSheet.Change> changes, SourceSlot slot) {
    return change(changes, slot).turn();
  }

  private static TakeSheet.Change change(List<TakeSheet.Change> changes, SourceSlot slot) {
    return changes.stream().filter(it -> slot.equals(it.slot())).findFirst().orElseThrow();
  }
}
