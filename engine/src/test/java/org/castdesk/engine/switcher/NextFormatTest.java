package org.castdesk.engine.switcher;

import static org.castdesk.engine.testing.SampleDesk.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.castdesk.engine.command.ShowCommand.PutNextFormat;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;

class NextFormatTest {
  private static final VideoFormat PORTRAIT_25 =
      new VideoFormat(new PictureSize(720, 1280), FrameRate.of(25));

  private final SampleDesk desk = new SampleDesk().openAll(0);

  @Test
  void choice_changesNothingBeforeTheNextStart() {
    Show before = desk.state().show();
    desk.send(1, new PutNextFormat(PORTRAIT_25));
    assertEquals(before.format(), desk.state().show().format());
    assertEquals(PORTRAIT_25, desk.state().show().nextFormat());
    assertEquals(before, desk.send(2, new PutNextFormat(null)).state().show());
  }

  @Test
  void presentFormat_isNoChoice() {
    desk.send(1, new PutNextFormat(desk.state().show().format()));
    assertNull(desk.state().show().nextFormat());
    assertSame(desk.state().show(), desk.state().show().adopted());
  }

  @Test
  void newStart_adoptsIt_andKeepsTimesInSeconds() {
    Show adopted = desk.send(1, new PutNextFormat(PORTRAIT_25)).state().show().adopted();
    assertEquals(PORTRAIT_25, adopted.format());
    assertNull(adopted.nextFormat());
    assertEquals(8, adopted.transition().rateFrames(), "10 frames at 30 are a third of a second");
    assertEquals(
        EncoderSettings.STANDARD.keyframeFrames() * 25 / 30, adopted.encoder().keyframeFrames());
    assertEquals(desk.state().show().layouts(), adopted.layouts());
  }

  @Test
  void whatWasOnAir_comesBackInTheNewFormat_fromFrameZero() {
    desk.send(100, new Cut()).send(101, new PutNextFormat(PORTRAIT_25));
    EngineState back = Switcher.restore(AirMemory.of(desk.state()).adopted()).state();
    assertEquals(PORTRAIT_25, back.show().format());
    assertEquals(B, back.onAir().program().scene().id());
    assertEquals(SampleDesk.A, back.onAir().preview());
    assertEquals(FrameNumber.ZERO, back.frame());
    assertEquals(FrameNumber.ZERO, back.onAir().program().takenAt());
    assertEquals(8, back.onAir().transition().rateFrames());
    PictureSize size = back.show().format().size();
    PlanResolver resolver = new PlanResolver(_ -> new PictureSize(1920, 1080));
    assertEquals(size, resolver.program(back, 0, size).size());
  }

  @Test
  void afterACrash_theFormatStays_andTheChoiceWaits() {
    desk.send(1, new PutNextFormat(PORTRAIT_25));
    Show back = Switcher.restore(AirMemory.of(desk.state())).state().show();
    assertEquals(desk.state().show().format(), back.format());
    assertEquals(PORTRAIT_25, back.nextFormat());
  }
}
