package org.castdesk.engine.switcher;

import static org.castdesk.engine.testing.SampleDesk.RV02;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.ShowCommand.PutSource;
import org.castdesk.engine.command.SourceCommand.Pause;
import org.castdesk.engine.command.SourceCommand.Reopen;
import org.castdesk.engine.command.SourceCommand.Seek;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of a stream that comes, goes and comes back.
class LiveSourcesTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final SourceSpec LIVE =
      new SourceSpec(RV02, "Stadium", new SourceContent.Live("srt://10.0.0.7:9000"));
  private static final MediaFault LOST =
      MediaFault.retryable(FaultCode.CONNECTION_LOST, "srt://10.0.0.7:9000", "nothing came");
  private static final MediaFault WRONG =
      MediaFault.fatal(FaultCode.UNSUPPORTED_CODEC, "srt://10.0.0.7:9000", "unknown codec");

  private final SampleDesk desk = new SampleDesk();

  @BeforeEach
  void open() {
    desk.send(0, new PutSource(LIVE));
    desk.report(10, opened());
    desk.takeEffects();
  }

  @Test
  void lost_holdsItsPicture_andIsFetchedBackSoon() {
    desk.report(100, new Fact.SourceFailed(RV02, generation(), LOST));
    Phase.Holding holding = assertInstanceOf(Phase.Holding.class, status().phase());
    assertEquals(new FrameNumber(250), holding.slateAt());
    assertEquals(LOST, holding.cause());
    long retryAt = retryAt();
    assertTrue(retryAt > 100 && retryAt <= 110, "tried again at " + retryAt);

    int before = generation();
    desk.pass(retryAt);
    assertEquals(List.of(new Effect.ReconnectSource(LIVE, before + 1)), desk.takeEffects());
    assertNull(((Phase.Holding) status().phase()).retryAt());
    assertEquals(new PlayHead(new FrameNumber(retryAt), 0, false), status().head());

    desk.report(retryAt + 20, opened());
    assertEquals(new Phase.Holding(new FrameNumber(100), new FrameNumber(250)), status().phase());
    assertEquals(new PlayHead(new FrameNumber(retryAt + 20), 0, true), status().head());
    desk.report(retryAt + 22, new Fact.SourceResumed(RV02, generation()));
    assertInstanceOf(Phase.Running.class, status().phase());
  }

  @Test
  void peerThatStaysAway_isAskedEveryTwoSeconds_forEver() {
    long frame = 100;
    for (int i = 0; i < 40; i++) {
      desk.report(frame, new Fact.SourceFailed(RV02, generation(), LOST));
      long wait = retryAt() - frame;
      assertTrue(wait <= 73, "it waits " + wait + " frames");
      assertTrue(i < 4 || wait >= 47, "it waits only " + wait + " frames");
      frame = retryAt();
      desk.pass(frame);
      frame += 3;
    }
    assertEquals(
        new FrameNumber(250), assertInstanceOf(Phase.Holding.class, status().phase()).slateAt());
  }

  @Test
  void slotsAskAtMomentsOfTheirOwn() {
    Set<Long> waits = new HashSet<>();
    for (int slot = 1; slot <= 12; slot++) {
      waits.add(Reconnecting.waitNanos(SourceSlot.of(slot), 9));
    }
    assertTrue(waits.size() > 8, "moments: " + waits);
  }

  @Test
  void neverOpened_isTriedAgainAsSoon_andIsFailedMeanwhile() {
    SampleDesk fresh = new SampleDesk();
    fresh.send(0, new PutSource(LIVE));
    fresh.report(
        5, new Fact.SourceFailed(RV02, fresh.state().sources().get(RV02).generation(), LOST));
    Phase.Failed failed =
        assertInstanceOf(Phase.Failed.class, fresh.state().sources().get(RV02).phase());
    assertTrue(failed.retryAt() != null && failed.retryAt().value() <= 15);
  }

  @Test
  void whatCannotWork_holdsItsPicture_andIsNotTriedAgain() {
    desk.report(100, new Fact.SourceFailed(RV02, generation(), WRONG));
    Phase.Holding holding = assertInstanceOf(Phase.Holding.class, status().phase());
    assertEquals(WRONG, holding.cause());
    assertNull(holding.retryAt());
  }

  @Test
  void reopen_keepsThePicture() {
    int before = generation();
    desk.send(50, new Reopen(RV02));
    assertInstanceOf(Phase.Holding.class, status().phase());
    assertEquals(List.of(new Effect.ReconnectSource(LIVE, before + 1)), desk.takeEffects());
  }

  @Test
  void liveSources_cannotBePausedOrMoved() {
    assertEquals(Reason.NOT_NOW, desk.refuse(50, new Pause(RV02)).reason());
    assertTrue(desk.refuse(50, new Seek(RV02, Duration.ofSeconds(1))).detail().contains("is live"));
  }

  private Fact opened() {
    return new Fact.SourceOpened(RV02, generation(), SampleDesk.info(HD));
  }

  private SourceStatus status() {
    return desk.state().sources().get(RV02);
  }

  private int generation() {
    return status().generation();
  }

  private long retryAt() {
    FrameNumber at = assertInstanceOf(Phase.Holding.class, status().phase()).retryAt();
    assertTrue(at != null, "it is not tried again");
    return at.value();
  }
}
