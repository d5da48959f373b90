package org.castdesk.engine.plan;

import static org.castdesk.engine.testing.SampleDesk.PIP;
import static org.castdesk.engine.testing.SampleDesk.RV01;
import static org.castdesk.engine.testing.SampleDesk.RV02;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdesk.engine.command.ShowCommand.PutSource;
import org.castdesk.engine.command.SourceCommand.Pause;
import org.castdesk.engine.command.SwitcherCommand.Auto;
import org.castdesk.engine.command.SwitcherCommand.FadeToBlack;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.command.SwitcherCommand.SetTBar;
import org.castdesk.engine.plan.MixPlan.Line;
import org.castdesk.engine.plan.MixPlan.Ramp;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;

class MixResolverTest {
  private final SampleDesk desk = new SampleDesk();

  @Test
  void opening_isSilent() {
    assertEquals(new MixPlan(List.of(), 1, Ramp.QUICK), mix(0));
  }

  @Test
  void programme_isHeardAsItComes() {
    desk.openAll(0);
    assertEquals(new MixPlan(List.of(new Line(RV01, 1)), 1, Ramp.QUICK), mix(0));
  }

  @Test
  void gain_followsTheShow_evenOnAir() {
    desk.openAll(0)
        .send(1, new PutSource(new SourceSpec(RV01, "c", SampleDesk.clip(RV01).content(), -20)));
    assertEquals(0.1, mix(1).lines().getFirst().gain(), 1e-9);
  }

  @Test
  void transition_crossesEvenly() {
    desk.openAll(0).send(10, new Auto());
    MixPlan third = mix(12);
    assertEquals(Ramp.WHOLE_FRAME, third.ramp());
    assertEquals(List.of(RV01, RV02), third.lines().stream().map(Line::slot).toList());
    assertEquals(0.7, third.lines().get(0).gain(), 1e-9);
    assertEquals(0.3, third.lines().get(1).gain(), 1e-9);
    MixPlan last = mix(19);
    assertEquals(List.of(new Line(RV01, 0), new Line(RV02, 1)), last.lines());
    desk.pass(20);
    assertEquals(new MixPlan(List.of(new Line(RV02, 1)), 1, Ramp.QUICK), mix(20));
  }

  @Test
  void sharedSources_stayAsLoudThroughATransition() {
    desk.openAll(0).send(1, new SetPreview(PIP)).send(2, new SetTBar(0.37));
    assertEquals(1, mix(2).lines().getFirst().gain(), 1e-12);
    assertEquals(0.37, mix(2).lines().get(3).gain(), 1e-12);
  }

  @Test
  void pausedEndedAndHeldSources_areSilent() {
    desk.openAll(0).send(5, new Pause(RV01));
    assertEquals(List.of(), mix(5).lines());
    SampleDesk stalled = new SampleDesk().openAll(0);
    stalled.report(10, new Fact.SourceStalled(RV01, 1));
    assertEquals(1, MixResolver.resolve(stalled.state(), 159).lines().size());
    assertEquals(0, MixResolver.resolve(stalled.state(), 160).lines().size());
    SampleDesk ended = new SampleDesk().openAll(0);
    ended.report(10, new Fact.SourceEnded(RV01, 1));
    assertEquals(0, MixResolver.resolve(ended.state(), 10).lines().size());
  }

  @Test
  void fadeToBlack_takesTheSoundAlong() {
    desk.openAll(0).send(100, new FadeToBlack());
    assertEquals(0.9, mix(100).masterGain(), 1e-9);
    assertEquals(Ramp.WHOLE_FRAME, mix(100).ramp());
    assertEquals(0, mix(109).masterGain(), 1e-9);
    assertEquals(Ramp.WHOLE_FRAME, mix(109).ramp());
    assertEquals(Ramp.QUICK, mix(110).ramp());
  }

  private MixPlan mix(long frame) {
    return MixResolver.resolve(desk.state(), frame);
  }
}
