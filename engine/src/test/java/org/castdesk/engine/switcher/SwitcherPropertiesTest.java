package org.castdesk.engine.switcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked in whatever order, the desk keeps its promises.
class SwitcherPropertiesTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final MediaFault LOST =
      MediaFault.retryable(FaultCode.CONNECTION_LOST, "feed", "lost");

  private final PlanResolver resolver = new PlanResolver(_ -> HD);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anySequence_keepsThePromises(long seed) {
    Random random = new Random(seed);
    EngineState state = Switcher.begin(SampleDesk.show()).state();
    long frame = 0;
    for (int i = 0; i < 4000; i++) {
      frame += random.nextInt(8);
      FrameNumber now = new FrameNumber(frame);
      EngineState passed = Switcher.pass(state, now).state();
      assertStep(state, passed);
      assertSame(passed, Switcher.pass(passed, now).state(), "passing twice");
      EngineState next =
          random.nextInt(3) == 0
              ? Switcher.fact(passed, fact(random, passed), now).state()
              : commanded(passed, command(random, 0), now);
      assertStep(passed, next);
      assertPromises(next, frame);
      state = next;
    }
    assertTrue(state.revision() > 1000, "the sequence must have done something");
  }

  private static EngineState commanded(EngineState state, Command command, FrameNumber now) {
    EngineState copy =
        new EngineState(
            state.revision(),
            state.frame(),
            state.show(),
            state.onAir(),
            state.sources(),
            state.outputs(),
            state.padlock(),
            state.graphics());
    return switch (Switcher.command(state, command, now)) {
      case Decision.Done(Step step) -> step.state();
      case Decision.Refused(var receipt) -> {
        assertNotEquals("", receipt.detail());
        assertEquals(copy, state);
        yield state;
      }
    };
  }

  private static void assertStep(EngineState before, EngineState after) {
    if (after.equals(before)) {
      assertSame(before, after);
    } else {
      assertEquals(before.revision() + 1, after.revision());
      assertTrue(after.frame().compareTo(before.frame()) >= 0);
    }
    before
        .sources()
        .forEach((slot, status) -> {
          SourceStatus later = after.sources().get(slot);
          assertTrue(later == null || later.generation() >= status.generation());
        });
  }

  private void assertPromises(EngineState state, long frame) {
    OnAir air = state.onAir();
    assertTrue(air.history().size() <= OnAir.HISTORY_STEPS);
    assertTrue(state.show().scene(air.preview()).isPresent(), "PVW shows a scene of the show");
    assertEquals(
        state.show().sources().stream().map(SourceSpec::slot).sorted().toList(),
        List.copyOf(state.sources().keySet()));
    assertTrue(state.outputs().size() <= Outputs.FINISHED_KEPT + 4);
    double level = air.fade().levelAt(frame);
    assertTrue(level >= 0 && level <= 1);
    resolver.program(state, frame, HD);
    resolver.preview(state, frame, new PictureSize(640, 360));
    resolver.mix(state, frame);
    Step restored = Switcher.restore(AirMemory.of(state));
    assertTrue(restored.state().show().scene(restored.state().onAir().preview()).isPresent());
  }

  private static Command command(Random random, int depth) {
    SourceSlot slot = SourceSlot.of(1 + random.nextInt(5));
    SceneId scene =
        List.of(SampleDesk.A, SampleDesk.B, SampleDesk.C, SampleDesk.PIP, new SceneId("X"))
            .get(random.nextInt(5));
    OutputId output = new OutputId("o" + random.nextInt(4));
    return switch (random.nextInt(depth == 0 ? 23 : 22)) {
      case 0 -> new SwitcherCommand.SetPreview(scene);
      case 1, 2 -> new SwitcherCommand.Cut();
      case 3 -> new SwitcherCommand.Auto();
      case 4 -> new SwitcherCommand.Take(scene);
      case 5, 6 -> new SwitcherCommand.SetTBar(random.nextInt(5) / 4.0);
      case 7 -> new SwitcherCommand.FadeToBlack();
      case 8 -> new SwitcherCommand.TakeBack();
      case 9 -> new SwitcherCommand.SetFlipFlop(random.nextBoolean());
      case 10 ->
          new SwitcherCommand.SetTransition(
              Transition.Kind.values()[random.nextInt(Transition.Kind.values().length)],
              random.nextInt(20),
              null,
              null);
      case 11 -> new SourceCommand.Play(slot);
      case 12 -> new SourceCommand.Pause(slot);
      case 13 -> new SourceCommand.Seek(slot, Duration.ofMillis(random.nextInt(20_000)));
      case 14 -> new SourceCommand.Reopen(slot);
      case 15 -> new OutputCommand.StartOutput(new OutputSpec.Recording(output, "f.mp4"));
      case 16 -> new OutputCommand.StopOutput(output);
      case 17 ->
          new ShowCommand.PutSource(
              new SourceSpec(
                  slot, "S", new SourceContent.Colour(new Rgb(random.nextInt(3), 0, 0))));
      case 18 -> new ShowCommand.RemoveSource(slot);
      case 19 ->
          new ShowCommand.PutScene(
              SampleDesk.scene(scene, LayoutPresets.layout("full", List.of(SampleDesk.RV01))));
      case 20 -> new ShowCommand.RemoveScene(scene);
      case 21 -> new SwitcherCommand.RefreshProgram();
      default ->
          new Salvo(
              IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> command(random, 1)).toList());
    };
  }

  private static Fact fact(Random random, EngineState state) {
    SourceSlot slot = SourceSlot.of(1 + random.nextInt(5));
    SourceStatus status = state.sources().get(slot);
    int generation =
        status == null || random.nextInt(5) == 0 ? random.nextInt(5) : status.generation();
    OutputId output = new OutputId("o" + random.nextInt(4));
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Fact.SourceOpened(slot, generation, SampleDesk.info(HD));
      case 2 -> new Fact.SourceStalled(slot, generation);
      case 3 -> new Fact.SourceResumed(slot, generation);
      case 4 -> new Fact.SourceEnded(slot, generation);
      case 5 -> new Fact.SourceFailed(slot, generation, LOST);
      case 6 -> new Fact.OutputStarted(output, "f.mp4");
      default ->
          random.nextBoolean()
              ? new Fact.OutputStopped(output)
              : new Fact.OutputFailed(output, LOST);
    };
  }
}
