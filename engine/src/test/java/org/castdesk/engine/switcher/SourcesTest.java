package org.castdesk.engine.switcher;

import static org.castdesk.engine.testing.SampleDesk.RV01;
import static org.castdesk.engine.testing.SampleDesk.RV02;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.ShowCommand.PutSource;
import org.castdesk.engine.command.SourceCommand.Pause;
import org.castdesk.engine.command.SourceCommand.Play;
import org.castdesk.engine.command.SourceCommand.Reopen;
import org.castdesk.engine.command.SourceCommand.Seek;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final long SECOND = 1_000_000_000L;
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final MediaFault LOST =
      MediaFault.retryable(FaultCode.CONNECTION_LOST, "RV01", "the peer closed the line");
  private static final MediaFault MISSING =
      MediaFault.fatal(FaultCode.FILE_NOT_FOUND, "RV01.mp4", "there is no such file");

  private final SampleDesk desk = new SampleDesk();

  @Test
  void begin_opensEverySource() {
    assertEquals(
        SampleDesk.show().sources().stream()
            .map(source -> (Effect) new Effect.OpenSource(source, 1))
            .toList(),
        desk.takeEffects());
    assertInstanceOf(Phase.Opening.class, status().phase());
    assertNull(status().info());
  }

  @Test
  void opened_playsFromItsFrameOn() {
    desk.report(12, new Fact.SourceOpened(RV01, 1, SampleDesk.info(HD)));
    assertInstanceOf(Phase.Running.class, status().phase());
    assertEquals(new PlayHead(new FrameNumber(12), 0, true), status().head());
    assertEquals(SECOND, positionAt(42));
  }

  @Test
  void reportsOfAnotherGeneration_areIgnored() {
    EngineState before = desk.state();
    desk.report(1, new Fact.SourceOpened(RV01, 2, SampleDesk.info(HD)))
        .report(1, new Fact.SourceFailed(RV01, 0, LOST))
        .report(1, new Fact.SourceOpened(SourceSlot.of(9), 1, SampleDesk.info(HD)));
    assertSame(before, desk.state());
  }

  @Test
  void pauseAndPlay_goOnExactlyWhereItStood() {
    desk.openAll(0).send(45, new Pause(RV01));
    assertEquals(SECOND * 3 / 2, positionAt(45));
    assertEquals(SECOND * 3 / 2, positionAt(1000));
    desk.send(1000, new Play(RV01));
    assertEquals(SECOND * 3 / 2, positionAt(1000));
    assertEquals(SECOND * 5 / 2, positionAt(1030));
    assertEquals(List.of(), desk.takeEffects());
  }

  @Test
  void playAndPause_whenAlreadySo_changeNothing() {
    desk.openAll(0);
    EngineState playing = desk.state();
    desk.send(5, new Play(RV01));
    assertSame(playing, desk.state());
    desk.send(6, new Pause(RV01));
    EngineState paused = desk.state();
    desk.send(9, new Pause(RV01));
    assertSame(paused, desk.state());
  }

  @Test
  void seek_movesTheHeadAndBeginsANewGeneration() {
    desk.openAll(0).send(30, new Seek(RV01, Duration.ofSeconds(7)));
    assertEquals(7 * SECOND, positionAt(30));
    assertEquals(8 * SECOND, positionAt(60));
    assertEquals(List.of(new Effect.SeekSource(RV01, 7 * SECOND, 2)), desk.takeEffects());
    EngineState before = desk.state();
    desk.report(31, new Fact.SourceEnded(RV01, 1));
    assertSame(before, desk.state());
  }

  @Test
  void seek_whilePaused_staysPaused() {
    desk.openAll(0).send(1, new Pause(RV01)).send(2, new Seek(RV01, Duration.ofSeconds(3)));
    assertEquals(3 * SECOND, positionAt(500));
  }

  @Test
  void seek_whileOpening_isDoneOnceItIsOpen() {
    desk.send(1, new Seek(RV01, Duration.ofSeconds(3)));
    assertEquals(4, desk.takeEffects().size());
    desk.report(9, new Fact.SourceOpened(RV01, 1, SampleDesk.info(HD)));
    assertEquals(List.of(new Effect.SeekSource(RV01, 3 * SECOND, 2)), desk.takeEffects());
    assertEquals(3 * SECOND, positionAt(9));
    assertEquals(2, status().generation());
  }

  @Test
  void seek_pastTheEndOfAFiniteClip_isRefused() {
    desk.send(0, new PutSource(once(AtEnd.HOLD)));
    desk.report(1, new Fact.SourceOpened(RV02, generation(RV02), SampleDesk.info(HD)));
    Receipt.Rejected refusal = desk.refuse(2, new Seek(RV02, Duration.ofSeconds(10)));
    assertEquals(Reason.NOT_NOW, refusal.reason());
    assertEquals("RV02 ends at 10.000 s and cannot be moved to 10.000 s", refusal.detail());
    desk.send(3, new Seek(RV02, Duration.ofMillis(9_999)));
  }

  @Test
  void seek_beyondAllTime_isRefused() {
    desk.openAll(0);
    assertEquals(
        Reason.NOT_NOW, desk.refuse(2, new Seek(RV01, Duration.ofSeconds(1L << 40))).reason());
  }

  @Test
  void stalled_holdsAndThenResumes() {
    desk.openAll(0).report(100, new Fact.SourceStalled(RV01, 1));
    assertEquals(new Phase.Holding(new FrameNumber(100), new FrameNumber(250)), status().phase());
    EngineState holding = desk.state();
    desk.pass(250).pass(9000);
    assertSame(holding, desk.state());
    desk.report(9001, new Fact.SourceResumed(RV01, 1));
    assertInstanceOf(Phase.Running.class, status().phase());
  }

  @Test
  void ended_stopsTheHead_andPlayStartsOver() {
    desk.openAll(0).report(300, new Fact.SourceEnded(RV01, 1));
    assertEquals(new Phase.Ended(new FrameNumber(300), false), status().phase());
    assertEquals(10 * SECOND, positionAt(5000));
    desk.send(400, new Pause(RV01));
    desk.send(500, new Play(RV01));
    assertInstanceOf(Phase.Running.class, status().phase());
    assertEquals(0, positionAt(500));
    assertEquals(SECOND, positionAt(530));
    assertEquals(List.of(new Effect.SeekSource(RV01, 0, 2)), desk.takeEffects());
  }

  @Test
  void ended_showsTheSlateWhenAskedTo() {
    desk.send(0, new PutSource(once(AtEnd.SLATE)));
    desk.report(1, new Fact.SourceOpened(RV02, generation(RV02), SampleDesk.info(HD)));
    desk.report(301, new Fact.SourceEnded(RV02, generation(RV02)));
    assertEquals(
        new Phase.Ended(new FrameNumber(301), true), desk.state().sources().get(RV02).phase());
  }

  @Test
  void failed_isTriedAgainWithGrowingPatience() {
    long frame = 100;
    int generation = 1;
    for (int seconds : List.of(1, 2, 4, 8, 16, 30, 30)) {
      desk.report(frame, new Fact.SourceFailed(RV01, generation, LOST));
      long retryAt = frame + seconds * 30L;
      assertEquals(new Phase.Failed(LOST, new FrameNumber(retryAt)), status().phase());
      EngineState waiting = desk.state();
      desk.takeEffects();
      desk.pass(retryAt - 1);
      assertSame(waiting, desk.state());
      desk.pass(retryAt);
      generation++;
      assertInstanceOf(Phase.Opening.class, status().phase());
      assertEquals(
          List.of(new Effect.OpenSource(SampleDesk.clip(RV01), generation)), desk.takeEffects());
      frame = retryAt + 10;
    }
  }

  @Test
  void failed_afterAGoodRun_isTriedAgainAtOnce() {
    desk.report(0, new Fact.SourceFailed(RV01, 1, LOST)).pass(30);
    desk.report(31, new Fact.SourceFailed(RV01, 2, LOST)).pass(91);
    desk.report(92, new Fact.SourceOpened(RV01, 3, SampleDesk.info(HD)));
    desk.report(2000, new Fact.SourceFailed(RV01, 3, LOST));
    assertEquals(new Phase.Failed(LOST, new FrameNumber(2030)), status().phase());
  }

  @Test
  void failed_forGood_waitsForTheOperator() {
    desk.report(5, new Fact.SourceFailed(RV01, 1, MISSING));
    assertEquals(new Phase.Failed(MISSING, null), status().phase());
    EngineState before = desk.state();
    desk.pass(1_000_000);
    assertSame(before, desk.state());
    for (Command command :
        List.of(new Play(RV01), new Pause(RV01), new Seek(RV01, Duration.ZERO))) {
      Receipt.Rejected refusal = desk.refuse(6, command);
      assertEquals(Reason.NOT_NOW, refusal.reason());
      assertTrue(refusal.detail().contains("RV01.mp4: there is no such file"));
    }
    desk.takeEffects();
    desk.send(7, new Reopen(RV01));
    assertEquals(List.of(new Effect.OpenSource(SampleDesk.clip(RV01), 2)), desk.takeEffects());
    assertInstanceOf(Phase.Opening.class, status().phase());
  }

  @Test
  void failed_justBeforeASeek_isNotLost() {
    desk.openAll(0).send(10, new Seek(RV01, Duration.ofSeconds(1)));
    desk.report(11, new Fact.SourceFailed(RV01, 1, MISSING));
    assertInstanceOf(Phase.Failed.class, status().phase());
  }

  @Test
  void failed_beforeAReopen_isOutOfDate() {
    desk.openAll(0).send(10, new Reopen(RV01));
    EngineState before = desk.state();
    desk.report(11, new Fact.SourceFailed(RV01, 1, MISSING));
    assertSame(before, desk.state());
  }

  @Test
  void pause_whileOpening_isRefused() {
    assertEquals(
        "RV01 is still opening and does not play yet", desk.refuse(1, new Pause(RV01)).detail());
  }

  @Test
  void emptySlots_areUnknown() {
    Receipt.Rejected refusal = desk.refuse(1, new Play(SourceSlot.of(9)));
    assertEquals(Reason.UNKNOWN, refusal.reason());
    assertEquals(
        "There is no source in RV09; the show has: RV01, RV02, RV03, RV04", refusal.detail());
  }

  private static SourceSpec once(AtEnd atEnd) {
    return new SourceSpec(
        RV02,
        "Once",
        new SourceContent.Media("once.mp4", Repeat.ONCE, Duration.ZERO, Duration.ZERO, atEnd));
  }

  private int generation(SourceSlot slot) {
    return desk.state().sources().get(slot).generation();
  }

  private SourceStatus status() {
    return desk.state().sources().get(RV01);
  }

  private long positionAt(long frame) {
    return status().head().positionAt(frame, FrameRate.of(30));
  }
}
