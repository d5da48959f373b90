package org.castdesk.engine.runtime;

import java.util.List;
import org.castdesk.engine.output.ProgramOutputs;
import org.castdesk.engine.runtime.source.SourceRack;
import org.castdesk.engine.switcher.Effect;

/// Carries out what the switcher decided: tells workers, never does the work.
///
/// **Thread**: the tick; every call only hands over.
final class EffectRunner {
  private final SourceRack sources;
  private final ProgramOutputs outputs;

  EffectRunner(SourceRack sources, ProgramOutputs outputs) {
    this.sources = sources;
    this.outputs = outputs;
  }

  void run(List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.OpenSource(var source, var generation) -> sources.open(source, generation);
        case Effect.ReconnectSource(var source, var generation) ->
            sources.reconnect(source, generation);
        case Effect.CloseSource(var slot) -> sources.close(slot);
        case Effect.SeekSource(var slot, var position, var generation) ->
            sources.seek(slot, position, generation);
        case Effect.StartOutput(var output) -> outputs.start(output);
        case Effect.StopOutput(var output) -> outputs.stop(output);
      }
    }
  }
}
