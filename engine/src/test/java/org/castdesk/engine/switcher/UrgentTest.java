package org.castdesk.engine.switcher;

import static org.castdesk.engine.testing.SampleDesk.A;
import static org.castdesk.engine.testing.SampleDesk.B;
import static org.castdesk.engine.testing.SampleDesk.RV01;
import static org.castdesk.engine.testing.SampleDesk.RV04;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.ShowCommand.PutUrgent;
import org.castdesk.engine.command.ShowCommand.RemoveSource;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.command.SwitcherCommand.FadeToBlack;
import org.castdesk.engine.command.SwitcherCommand.SetUrgent;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.MixPlan;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.plan.Tally;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;

class UrgentTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);

  private final SampleDesk desk = new SampleDesk().openAll(0);
  private final PlanResolver resolver = new PlanResolver(_ -> HD);

  @Test
  void on_coversTheProgrammeWithTheChosenSource_seenAndHeard() {
    desk.send(1, new PutUrgent(RV04)).send(10, new SetUrgent(true));

    assertEquals(List.of(new PlanInput.SourceInput(RV04)), seen(10));
    assertEquals(
        List.of(RV04),
        resolver.mix(desk.state(), 10).lines().stream().map(MixPlan.Line::slot).toList());
    assertEquals(Set.of(RV04), Tally.of(desk.state()).sourcesOnAir());
    assertEquals(Set.of(), Tally.of(desk.state()).scenesOnAir());
  }

  @Test
  void off_showsWhatWasSwitchedBeneath() {
    desk.send(1, new SetUrgent(true)).send(5, new Cut());
    assertEquals(List.of(new PlanInput.StandbyInput()), seen(5));

    desk.send(9, new SetUrgent(false));
    assertEquals(B, desk.state().onAir().program().scene().id());
    assertEquals(A, desk.state().onAir().preview());
    assertEquals(List.of(new PlanInput.SourceInput(SampleDesk.RV02)), seen(9));
  }

  @Test
  void whereTheChosenSourceCannot_theCardCovers_inSilence() {
    desk.send(1, new PutUrgent(RV04)).send(2, new SetUrgent(true));
    MediaFault fault = MediaFault.fatal(FaultCode.NOT_MEDIA, "a.mp4", "is text");
    desk.report(3, new Fact.SourceFailed(RV04, 1, fault));

    assertEquals(List.of(new PlanInput.StandbyInput()), seen(3));
    assertEquals(List.of(), resolver.mix(desk.state(), 3).lines());
  }

  @Test
  void coversFadeToBlack_too() {
    desk.send(1, new FadeToBlack()).send(100, new SetUrgent(true));
    FramePlan plan = resolver.program(desk.state(), 100, HD);
    assertEquals(0, plan.black());
    assertEquals(1, resolver.mix(desk.state(), 100).masterGain());
  }

  @Test
  void secondOn_changesNothing() {
    EngineState covered = desk.send(1, new SetUrgent(true)).state();
    assertSame(covered, desk.send(2, new SetUrgent(true)).state());
  }

  @Test
  void theChoice_isFrozenWhileItCovers_andItsSourceStays() {
    desk.send(1, new PutUrgent(RV04)).send(2, new SetUrgent(true)).send(3, new PutUrgent(RV01));
    assertNotNull(desk.state().onAir().urgent());
    assertEquals(RV04, desk.state().onAir().urgent().slot());
    Receipt.Rejected refused = desk.refuse(4, new RemoveSource(RV04));
    assertEquals(Receipt.Reason.NOT_NOW, refused.reason());
  }

  @Test
  void comesBackAfterACrash() {
    desk.send(1, new PutUrgent(RV04)).send(200, new SetUrgent(true));
    EngineState back = Switcher.restore(AirMemory.of(desk.state())).state();
    assertNotNull(back.onAir().urgent());
    assertEquals(RV04, back.onAir().urgent().slot());
    assertNull(Switcher.begin(desk.state().show()).state().onAir().urgent());
  }

  private List<PlanInput> seen(long frame) {
    return resolver.program(desk.state(), frame, HD).picture().layers().stream()
        .map(DrawLayer::input)
        .toList();
  }
}
