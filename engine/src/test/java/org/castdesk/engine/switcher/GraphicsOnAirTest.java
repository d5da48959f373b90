package org.castdesk.engine.switcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.engine.command.ComponentCommand.BringIn;
import org.castdesk.engine.command.ComponentCommand.SetVariable;
import org.castdesk.engine.command.ComponentCommand.TakeOut;
import org.castdesk.engine.command.KeyCommand.AutoKey;
import org.castdesk.engine.command.KeyCommand.CutKey;
import org.castdesk.engine.command.KeyCommand.TieKey;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.ShowCommand.PutComponent;
import org.castdesk.engine.command.ShowCommand.PutKey;
import org.castdesk.engine.command.ShowCommand.PutScene;
import org.castdesk.engine.command.ShowCommand.RemoveComponent;
import org.castdesk.engine.command.SwitcherCommand.Auto;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.command.SwitcherCommand.RefreshProgram;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.show.graphic.Timing.Entrance;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState.Reading;
import org.castdesk.engine.state.KeyState;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.api.Test;

/// Graphics and downstream keys on air, as a table of what each wish makes of the state.
class GraphicsOnAirTest {
  private static final ComponentId LOGO = SampleDesk.LOGO.id();
  private static final Entrance FADE = new Entrance(Timing.Kind.FADE, 10);

  private final SampleDesk desk = new SampleDesk().openAll(0);

  private List<ComponentId> onAir() {
    return desk.state().onAir().program().components().stream().map(Component::id).toList();
  }

  private AirComponent logo() {
    return desk.state().onAir().program().graphic(LOGO).orElseThrow();
  }

  private void timed(Timing timing) {
    desk.send(0, new PutComponent(SampleDesk.LOGO.withTiming(timing)));
  }

  private void pass(long frame) {
    desk.send(frame, new SetPreview(desk.state().onAir().preview()));
  }

  @Test
  void bringIn_putsAGraphicOnAir_andLeavesTheSceneAsItIs() {
    desk.send(5, new BringIn(LOGO));
    assertEquals(List.of(LOGO), onAir());
    assertEquals(new FrameNumber(5), logo().since());
    assertTrue(desk.state().show().scene(SampleDesk.A).orElseThrow().components().isEmpty());
    EngineState before = desk.state();
    desk.send(6, new BringIn(LOGO));
    assertSame(before.onAir(), desk.state().onAir());
  }

  @Test
  void refreshProgram_leavesWhatWasBroughtInByHand_andTakesOverItsEdits() {
    desk.send(5, new BringIn(LOGO));
    AirComponent before = logo();
    desk.send(8, new RefreshProgram());
    assertEquals(before, logo());
    desk.send(9, new PutComponent(SampleDesk.LOGO.withName("Other")));
    desk.send(10, new RefreshProgram());
    assertEquals("Other", logo().component().name());
    assertEquals(before.since(), logo().since());
  }

  @Test
  void refreshProgram_bringsInWhatCameIntoTheScene_andKeepsOutWhatWasTakenOut() {
    Scene scene = desk.state().onAir().program().scene();
    desk.send(4, new PutScene(new Scene(scene.id(), scene.name(), scene.layout(), List.of(LOGO))));
    desk.send(5, new RefreshProgram());
    assertEquals(List.of(LOGO), onAir());
    assertEquals(new FrameNumber(5), logo().since());
    desk.send(6, new TakeOut(LOGO)).send(7, new RefreshProgram());
    assertEquals(List.of(), onAir());
    desk.send(8, new PutScene(scene)).send(9, new RefreshProgram());
    assertEquals(List.of(), onAir());
  }

  @Test
  void takeOut_withoutAWayOut_isGoneAtOnce() {
    desk.send(5, new BringIn(LOGO)).send(9, new TakeOut(LOGO));
    assertEquals(List.of(), onAir());
    assertEquals(Reason.NOT_NOW, desk.refuse(10, new TakeOut(LOGO)).reason());
    assertEquals(Reason.UNKNOWN, desk.refuse(10, new BringIn(new ComponentId("x"))).reason());
  }

  @Test
  void takeOut_withAWayOut_leavesWhenThatIsOver() {
    timed(new Timing(FADE, FADE, 0));
    desk.send(5, new BringIn(LOGO)).send(20, new TakeOut(LOGO));
    assertTrue(logo().isLeaving(20));
    pass(29);
    assertEquals(List.of(LOGO), onAir());
    pass(30);
    assertEquals(List.of(), onAir());
  }

  @Test
  void bringIn_whileItLeaves_bringsItBack() {
    timed(new Timing(FADE, FADE, 0));
    desk.send(5, new BringIn(LOGO)).send(20, new TakeOut(LOGO)).send(24, new BringIn(LOGO));
    assertFalse(logo().isLeaving(24));
    pass(40);
    assertEquals(List.of(LOGO), onAir());
  }

  @Test
  void autoOff_takesItAway_byItself() {
    timed(new Timing(FADE, FADE, 30));
    desk.send(5, new BringIn(LOGO));
    pass(44);
    assertEquals(List.of(LOGO), onAir());
    pass(45);
    assertEquals(List.of(), onAir());
  }

  @Test
  void takeOfASceneThatHasItToo_leavesItAlone() {
    timed(new Timing(FADE, FADE, 0));
    desk.send(5, new BringIn(LOGO)).send(7, new SetPreview(SampleDesk.PIP)).send(60, new Cut());
    assertEquals(List.of(LOGO), onAir());
    assertEquals(new FrameNumber(5), logo().since());
  }

  @Test
  void takeOfASceneWithoutIt_takesItAlong() {
    desk.send(5, new BringIn(LOGO)).send(60, new Cut());
    assertEquals(List.of(), onAir());
  }

  @Test
  void graphics_waitForTheEndOfATransition() {
    desk.send(5, new Auto());
    assertEquals(Reason.BUSY, desk.refuse(6, new BringIn(LOGO)).reason());
  }

  @Test
  void editOfAGraphic_changesNothingOnAir() {
    desk.send(5, new BringIn(LOGO));
    desk.send(6, new PutComponent(SampleDesk.LOGO.withName("Other")));
    assertEquals("Logo", logo().component().name());
  }

  private KeyState key(int key) {
    return desk.state().onAir().keys().get(key - 1);
  }

  private void held(int key) {
    desk.send(0, new PutKey(key, new Show.DownstreamKey(List.of(LOGO), 10)));
  }

  @Test
  void cutKey_isThereAtOnce_andGoneAtOnce() {
    held(1);
    desk.send(5, new CutKey(1));
    assertEquals(1, key(1).levelAt(5));
    assertEquals(LOGO, key(1).graphics().getFirst().component().id());
    desk.send(9, new CutKey(1));
    assertEquals(0, key(1).levelAt(9));
    assertFalse(key(2).on());
  }

  @Test
  void autoKey_comesInItsRate_andTurnsRoundHalfWay() {
    held(2);
    desk.send(10, new AutoKey(2));
    assertEquals(0.1, key(2).levelAt(10), 1e-9);
    assertEquals(1, key(2).levelAt(19), 1e-9);
    desk.send(15, new AutoKey(2));
    assertEquals(0.5 - 0.1, key(2).levelAt(15), 1e-9);
    assertEquals(0, key(2).levelAt(40), 1e-9);
    pass(60);
    assertEquals(List.of(), key(2).graphics());
  }

  @Test
  void tiedKey_turnsWithACut_andWithTheEndOfAnAuto() {
    held(1);
    desk.send(1, new TieKey(1, true)).send(5, new Cut());
    assertTrue(key(1).on());
    desk.send(20, new Auto());
    assertTrue(key(1).on());
    assertEquals(Reason.BUSY, desk.refuse(22, new CutKey(1)).reason());
    assertEquals(Reason.BUSY, desk.refuse(22, new TieKey(1, false)).reason());
    pass(30);
    assertFalse(key(1).on());
    assertEquals(0, key(1).levelAt(30));
  }

  @Test
  void variable_isReadByItsName() {
    desk.send(3, new SetVariable("score", "2 : 1"));
    assertEquals(
        new Reading(new Binding.Variable("score"), "2 : 1", null),
        desk.state().graphics().reading(new Binding.Variable("score")));
  }

  @Test
  void dataThatFails_keepsWhatWasReadLast() {
    Binding file = new Binding.File("score.txt");
    MediaFault fault = MediaFault.retryable(FaultCode.FILE_NOT_FOUND, "score.txt", "gone");
    desk.report(1, new Fact.DataRead(file, "1 : 0")).report(2, new Fact.DataFailed(file, fault));
    assertEquals(new Reading(file, "1 : 0", fault), desk.state().graphics().reading(file));
    desk.report(3, new Fact.DataRead(file, "1 : 1"));
    assertEquals(new Reading(file, "1 : 1", null), desk.state().graphics().reading(file));
  }

  @Test
  void graphicOnAKey_cannotBeRemoved() {
    held(2);
    desk.send(
        1,
        new PutScene(
            new Scene(
                SampleDesk.PIP,
                "Picture in picture",
                desk.state().show().scene(SampleDesk.PIP).orElseThrow().layout(),
                List.of())));
    assertEquals(
        "Component 'RC01' is on DSK 2", desk.refuse(2, new RemoveComponent(LOGO)).detail());
  }
}
