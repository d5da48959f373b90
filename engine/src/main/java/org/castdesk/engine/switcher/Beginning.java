package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.KeyState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.time.FrameNumber;

/// The first state of a run: from a show alone, or from what a crash left.
final class Beginning {
  private Beginning() {}

  static Step of(Show show) {
    OnAir air =
        new OnAir(
            Freeze.opening(show, show.start().program()),
            show.start().preview(),
            show.transition(),
            show.flipFlop(),
            null,
            OnAir.Fade.NONE,
            List.of(),
            null,
            OnAir.KEYS_OFF);
    return start(show, air, List.of(), Padlock.OPEN);
  }

  static Step of(AirMemory memory) {
    Show show = memory.show();
    SceneId preview =
        show.scene(memory.preview()).isPresent() ? memory.preview() : show.start().preview();
    OnAir air =
        new OnAir(
            memory.program().rebased(),
            preview,
            memory.transition(),
            memory.flipFlop(),
            null,
            memory.black() ? new OnAir.Fade(true, FrameNumber.ZERO, 1, 1) : OnAir.Fade.NONE,
            sinceNow(memory.history()),
            memory.urgent() == null
                ? null
                : new OnAir.Urgent(memory.urgent().slot(), FrameNumber.ZERO),
            memory.keys().stream().map(KeyState::rebased).toList());
    return start(show, air, memory.outputs(), memory.padlocked() ? Padlock.CLOSED : Padlock.OPEN);
  }

  /// Frames of another run mean nothing in this one; ages count from its beginning.
  private static List<AirPicture> sinceNow(List<AirPicture> history) {
    return history.stream().map(AirPicture::rebased).toList();
  }

  private static Step start(Show show, OnAir air, List<OutputSpec> outputSpecs, Padlock padlock) {
    List<Effect> effects = new ArrayList<>();
    SortedMap<SourceSlot, SourceStatus> sources = new TreeMap<>();
    for (SourceSpec source : show.sources()) {
      sources.put(source.slot(), Sources.opening(1, 0, null, FrameNumber.ZERO));
      effects.add(new Effect.OpenSource(source, 1));
    }
    Map<OutputId, OutputStatus> outputs = new LinkedHashMap<>();
    for (OutputSpec output : outputSpecs) {
      outputs.put(
          output.id(), new OutputStatus(output, new OutputStatus.Phase.Starting(FrameNumber.ZERO)));
      effects.add(new Effect.StartOutput(output));
    }
    return new Step(
        new EngineState(
            1, FrameNumber.ZERO, show, air, sources, outputs, padlock, GraphicsState.NONE),
        effects);
  }
}
