package org.castdesk.engine.plan;

import static org.castdesk.engine.testing.SampleDesk.PIP;
import static org.castdesk.engine.testing.SampleDesk.RV01;
import static org.castdesk.engine.testing.SampleDesk.RV02;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.castdesk.engine.command.ShowCommand.PutLayout;
import org.castdesk.engine.command.ShowCommand.PutSource;
import org.castdesk.engine.command.SwitcherCommand.Auto;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.command.SwitcherCommand.FadeToBlack;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.command.SwitcherCommand.SetTBar;
import org.castdesk.engine.command.SwitcherCommand.SetTransition;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.PlanInput.GraphicInput;
import org.castdesk.engine.plan.PlanInput.SlateInput;
import org.castdesk.engine.plan.PlanInput.SourceInput;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.Transition.Kind;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;

class PlanResolverTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final SourceInput ONE = new SourceInput(RV01);
  private static final SourceInput TWO = new SourceInput(RV02);

  private final SampleDesk desk = new SampleDesk();
  private final PlanResolver resolver =
      new PlanResolver(input -> input instanceof GraphicInput ? new PictureSize(200, 100) : HD);

  @Test
  void opening_showsTheSlate() {
    assertEquals(List.of(new SlateInput(RV01)), inputs(0));
    desk.openAll(4);
    assertEquals(List.of(ONE), inputs(4));
  }

  @Test
  void unknownSize_showsTheSlateInTheWholeBox() {
    desk.openAll(0).send(1, new SetPreview(PIP));
    FramePlan plan = new PlanResolver(_ -> null).preview(desk.state(), 1, HD);
    assertEquals(4, plan.picture().layers().size(), "no component without a size");
    assertEquals(new SlateInput(RV02), plan.picture().layers().get(1).input());
    assertEquals(new PixelRect(48, 720, 576, 324), plan.picture().layers().get(1).box());
  }

  @Test
  void holding_showsTheSlateAfterFiveSeconds() {
    desk.openAll(0).report(100, new Fact.SourceStalled(RV01, 1));
    assertEquals(List.of(ONE), inputs(249));
    assertEquals(List.of(new SlateInput(RV01)), inputs(250));
  }

  @Test
  void failed_showsTheSlate() {
    MediaFault fault = MediaFault.fatal(FaultCode.NOT_MEDIA, "a.mp4", "is text");
    desk.openAll(0).report(100, new Fact.SourceFailed(RV01, 1, fault));
    assertEquals(List.of(new SlateInput(RV01)), inputs(100));
  }

  @Test
  void ended_showsTheLastPictureOrTheSlate() {
    desk.openAll(0).report(300, new Fact.SourceEnded(RV01, 1));
    assertEquals(List.of(ONE), inputs(400));
    desk.send(401, new Cut())
        .send(
            402,
            new PutSource(
                new SourceSpec(
                    RV01,
                    "Once",
                    new SourceContent.Media(
                        "a.mp4", Repeat.ONCE, Duration.ZERO, Duration.ZERO, AtEnd.SLATE))));
    int generation = desk.state().sources().get(RV01).generation();
    desk.report(403, new Fact.SourceOpened(RV01, generation, SampleDesk.info(HD)))
        .report(500, new Fact.SourceEnded(RV01, generation));
    assertEquals(
        List.of(new SlateInput(RV01)), inputs(resolver.preview(desk.state(), 500, HD).picture()));
  }

  @Test
  void slotsWithoutASource_showTheSlate_andSoundOnlySourcesNothing() {
    desk.openAll(0);
    Layout before = desk.state().show().layouts().get(1);
    desk.send(
        1,
        new PutLayout(
            new Layout(
                before.id(),
                before.name(),
                Rgb.BLACK,
                null,
                List.of(
                    VideoLayer.full(SourceSlot.of(12)),
                    VideoLayer.full(RV01),
                    VideoLayer.full(RV02)),
                before.audioLayers())));
    desk.send(2, new PutSource(sound(RV02)));
    int generation = desk.state().sources().get(RV02).generation();
    MediaInfo soundOnly =
        new MediaInfo("mp3", null, null, null, "mp3", 44_100, 2, Duration.ofSeconds(9));
    desk.report(3, new Fact.SourceOpened(RV02, generation, soundOnly));
    assertEquals(
        List.of(new SlateInput(SourceSlot.of(12)), ONE),
        inputs(resolver.preview(desk.state(), 3, HD).picture()));
  }

  @Test
  void components_lieAboveAtTheirNativeSize() {
    desk.openAll(0).send(1, new SetPreview(PIP));
    DrawLayer logo = resolver.preview(desk.state(), 1, HD).picture().layers().getLast();
    assertEquals(
        new GraphicInput(
            SampleDesk.LOGO.id(), new Artwork.Picture("logo.png", Artwork.Size.OWN, 0)),
        logo.input());
    // 200 x 100, right edge 0.02 (38.4) from the right, 0.03 (32.4) from the top.
    assertEquals(new PixelRect(1682, 32, 200, 100), logo.box());
    DrawLayer small =
        resolver.preview(desk.state(), 1, new PictureSize(960, 540)).picture().layers().getLast();
    assertEquals(new PixelRect(840, 16, 100, 50), small.box());
  }

  @Test
  void edits_areSeenOnPreviewAndNotOnAir() {
    desk.openAll(0).send(1, new SetPreview(SampleDesk.A));
    Layout before = desk.state().show().layouts().getFirst();
    desk.send(
        2,
        new PutLayout(
            new Layout(before.id(), "edited", new Rgb(7, 7, 7), null, List.of(), List.of())));
    assertEquals(List.of(ONE), inputs(2));
    assertEquals(
        new Picture(new Rgb(7, 7, 7), List.of()), resolver.preview(desk.state(), 2, HD).picture());
  }

  @Test
  void mix_runsFromItsFirstFrameToItsLast() {
    desk.openAll(0).send(100, new Auto());
    List<Integer> weights = new ArrayList<>();
    for (long frame = 100; frame < 109; frame++) {
      FramePlan plan = program(frame);
      assertEquals(List.of(ONE), inputs(plan.picture()));
      assertNotNull(plan.crossing());
      assertEquals(List.of(TWO), inputs(plan.crossing().to()));
      weights.add(((Blend.Mix) plan.crossing().blend()).weight());
    }
    assertEquals(List.of(26, 51, 77, 102, 128, 154, 179, 205, 230), weights);
    FramePlan last = program(109);
    assertNull(last.crossing());
    assertEquals(List.of(TWO), inputs(last.picture()));
    FramePlan overdue = program(115);
    desk.pass(115);
    assertEquals(overdue, program(115));
  }

  @Test
  void tBar_setsTheWeight() {
    desk.openAll(0).send(5, new SetTBar(0.25));
    assertEquals(new Blend.Mix(64), blend(5));
    assertEquals(new Blend.Mix(64), blend(500));
  }

  @Test
  void wipesAndDips_takeTheirFormFromTheTransition() {
    assertEquals(new Blend.Wipe(Blend.Shape.CIRCLE, 0.5, 0.02), halfWay(Kind.WIPE_CIRCLE));
    assertEquals(new Blend.Dip(128, Rgb.BLACK), halfWay(Kind.DIP));
  }

  @Test
  void pushesAndSlides_moveEvenPixels() {
    assertEquals(new Blend.Shift(-960, 0, 960, 0), halfWay(Kind.PUSH_LEFT));
    assertEquals(new Blend.Shift(960, 0, -960, 0), halfWay(Kind.PUSH_RIGHT));
    assertEquals(new Blend.Shift(0, -540, 0, 540), halfWay(Kind.PUSH_UP));
    assertEquals(new Blend.Shift(0, 540, 0, -540), halfWay(Kind.PUSH_DOWN));
    assertEquals(new Blend.Shift(0, 0, 960, 0), halfWay(Kind.SLIDE_LEFT));
    assertEquals(new Blend.Shift(0, 0, -960, 0), halfWay(Kind.SLIDE_RIGHT));
    assertEquals(new Blend.Shift(0, 0, 0, 540), halfWay(Kind.SLIDE_UP));
    assertEquals(new Blend.Shift(0, 0, 0, -540), halfWay(Kind.SLIDE_DOWN));
    for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.MOVE))) {
      for (int step = 1; step < 40; step++) {
        if (Progress.blend(
                new Transition(kind, 40, 0, Rgb.BLACK), step / 40.0, new PictureSize(1366, 770))
            instanceof Blend.Shift shift) {
          boolean pushes = kind.name().startsWith("PUSH");
          assertEquals(
              pushes ? (kind.name().matches(".*(LEFT|RIGHT)") ? 1366 : 770) : 0,
              pushes ? Math.abs(shift.newX() - shift.oldX() + shift.newY() - shift.oldY()) : 0);
        }
      }
    }
  }

  @Test
  void fadeToBlack_darkensTheProgrammeOnly() {
    desk.openAll(0).send(100, new FadeToBlack());
    assertEquals(26, program(100).black());
    assertEquals(256, program(109).black());
    assertEquals(256, program(9999).black());
    assertEquals(0, resolver.preview(desk.state(), 9999, HD).black());
  }

  @Test
  void tally_isRedOnBothScenesDuringATransition() {
    desk.openAll(0);
    Tally before = Tally.of(desk.state());
    assertEquals(Tally.Lamp.ON_AIR, before.of(SampleDesk.A));
    assertEquals(Tally.Lamp.NEXT, before.of(RV02));
    assertEquals(Tally.Lamp.OFF, before.of(SampleDesk.RV03));
    desk.send(1, new Auto());
    Tally during = Tally.of(desk.state());
    assertEquals(Tally.Lamp.ON_AIR, during.of(RV01));
    assertEquals(Tally.Lamp.ON_AIR_AND_NEXT, during.of(SampleDesk.B));
    desk.send(2, new SetPreview(PIP));
    assertEquals(Tally.Lamp.ON_AIR, Tally.of(desk.state()).of(SampleDesk.B));
    assertEquals(Tally.Lamp.ON_AIR_AND_NEXT, Tally.of(desk.state()).of(RV01));
  }

  private Blend halfWay(Kind kind) {
    SampleDesk fresh = new SampleDesk().openAll(0);
    fresh.send(1, new SetTransition(kind, null, null, null)).send(2, new SetTBar(0.5));
    FramePlan.Crossing crossing = resolver.program(fresh.state(), 2, HD).crossing();
    if (crossing == null) {
      throw new AssertionError("no transition");
    }
    return crossing.blend();
  }

  private Blend blend(long frame) {
    FramePlan.Crossing crossing = program(frame).crossing();
    if (crossing == null) {
      throw new AssertionError("no transition at " + frame);
    }
    return crossing.blend();
  }

  private FramePlan program(long frame) {
    return resolver.program(desk.state(), frame, HD);
  }

  private List<PlanInput> inputs(long frame) {
    return inputs(program(frame).picture());
  }

  private static List<PlanInput> inputs(Picture picture) {
    return picture.layers().stream().map(DrawLayer::input).toList();
  }

  private static SourceSpec sound(SourceSlot slot) {
    return new SourceSpec(slot, "Music", SourceContent.Media.endless("music.mp3"));
  }
}
