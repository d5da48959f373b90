package org.castdesk.engine.switcher;

import static org.castdesk.engine.testing.SampleDesk.A;
import static org.castdesk.engine.testing.SampleDesk.B;
import static org.castdesk.engine.testing.SampleDesk.C;
import static org.castdesk.engine.testing.SampleDesk.PIP;
import static org.castdesk.engine.testing.SampleDesk.RV01;
import static org.castdesk.engine.testing.SampleDesk.RV04;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.ShowCommand.PutScene;
import org.castdesk.engine.command.ShowCommand.PutSource;
import org.castdesk.engine.command.ShowCommand.PutStart;
import org.castdesk.engine.command.ShowCommand.RemoveScene;
import org.castdesk.engine.command.ShowCommand.RemoveSource;
import org.castdesk.engine.command.SwitcherCommand.Auto;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.command.SwitcherCommand.Take;
import org.castdesk.engine.command.SwitcherCommand.TakeBack;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;

class EditsTest {
  private final SampleDesk desk = new SampleDesk().openAll(0);

  @Test
  void putSource_inAnEmptySlot_opensIt() {
    SourceSpec blue =
        new SourceSpec(SourceSlot.of(9), "Blue", new SourceContent.Colour(new Rgb(0, 0, 255)));
    long revision = desk.state().revision();
    desk.send(5, new PutSource(blue));
    assertEquals(revision + 1, desk.state().revision());
    int generation = desk.state().sources().get(blue.slot()).generation();
    assertEquals(List.of(new Effect.OpenSource(blue, generation)), desk.takeEffects());
  }

  @Test
  void putSource_inASlotThatWasEmptied_doesNotBelieveTheFormerOne() {
    desk.send(5, new RemoveSource(RV04)).send(6, new PutSource(SampleDesk.clip(RV04)));
    assertTrue(desk.state().sources().get(RV04).generation() > 1);
  }

  @Test
  void putSource_withAnotherGain_playsOn() {
    SourceSpec quieter = new SourceSpec(RV01, "Clip", SampleDesk.clip(RV01).content(), -6);
    desk.send(5, new PutSource(quieter));
    assertEquals(List.of(), desk.takeEffects());
    assertEquals(quieter, desk.state().show().source(RV01).orElseThrow());
    assertInstanceOf(Phase.Running.class, desk.state().sources().get(RV01).phase());
  }

  @Test
  void putSource_underTheProgramme_isRefusedUnlessItHasFailed() {
    SourceSpec other = new SourceSpec(RV01, "Other", new SourceContent.Colour(Rgb.BLACK));
    EngineState before = desk.state();
    assertEquals(Reason.NOT_NOW, desk.refuse(5, new PutSource(other)).reason());
    assertSame(before, desk.state());
    MediaFault broken = MediaFault.fatal(FaultCode.NOT_MEDIA, "RV01.mp4", "is text");
    desk.report(6, new Fact.SourceFailed(RV01, 1, broken)).send(7, new PutSource(other));
    assertEquals(List.of(new Effect.OpenSource(other, 2)), desk.takeEffects());
    assertNull(desk.state().sources().get(RV01).info());
  }

  @Test
  void removeSource_closesIt() {
    desk.send(5, new RemoveSource(RV04));
    assertFalse(desk.state().sources().containsKey(RV04));
    assertEquals(List.of(new Effect.CloseSource(RV04)), desk.takeEffects());
    assertEquals(Reason.UNKNOWN, desk.refuse(6, new RemoveSource(RV04)).reason());
  }

  @Test
  void removeSource_onAir_isRefused() {
    assertEquals(
        "RV01 is on air and cannot be removed", desk.refuse(5, new RemoveSource(RV01)).detail());
    desk.send(6, new SetPreview(PIP)).send(7, new Auto());
    assertEquals(Reason.NOT_NOW, desk.refuse(8, new RemoveSource(RV04)).reason());
  }

  @Test
  void putScene_withoutItsLayout_isInvalid() {
    Receipt.Rejected refusal =
        desk.refuse(5, new PutScene(new Scene(C, "Broken", new LayoutId("gone"), List.of())));
    assertEquals(Reason.INVALID, refusal.reason());
    assertEquals("Scene C uses layout gone, which the show has not", refusal.detail());
  }

  @Test
  void putStart_choosesWhatTheShowOpensWith_andLeavesTheAir() {
    OnAir air = desk.state().onAir();
    desk.send(5, new PutStart(C, A));
    assertEquals(new Show.Start(C, A), desk.state().show().start());
    assertEquals(air, desk.state().onAir());
    assertEquals(Reason.INVALID, desk.refuse(6, new PutStart(new SceneId("gone"), A)).reason());
  }

  @Test
  void removeScene_onABus_isRefused() {
    assertEquals(
        "Scene A is on PGM and cannot be removed", desk.refuse(5, new RemoveScene(A)).detail());
    assertEquals(
        "Scene B is on PVW and cannot be removed", desk.refuse(5, new RemoveScene(B)).detail());
    desk.send(6, new Auto()).send(7, new SetPreview(C));
    assertEquals(
        "Scene B is on PGM and cannot be removed", desk.refuse(8, new RemoveScene(B)).detail());
    assertEquals(Reason.UNKNOWN, desk.refuse(9, new RemoveScene(new SceneId("X"))).reason());
  }

  @Test
  void removeScene_thatTheShowStartsWith_leavesAShowThatStarts() {
    desk.send(5, new Take(C)).send(6, new RemoveScene(A));
    assertEquals(new Show.Start(B, B), desk.state().show().start());
  }

  @Test
  void takeBack_toARemovedScene_showsItButNeverPutsItOnPreview() {
    desk.send(5, new Take(C)).send(6, new RemoveScene(A)).send(7, new TakeBack());
    assertEquals(A, desk.state().onAir().program().scene().id());
    assertEquals(C, desk.state().onAir().preview());
    desk.send(8, new Auto()).pass(18);
    assertEquals(C, desk.state().onAir().program().scene().id());
    assertEquals(C, desk.state().onAir().preview());
  }
}
