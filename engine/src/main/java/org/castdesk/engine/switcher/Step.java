package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.state.EngineState;

/// One step of the desk: the state after it, and what the engine must now do outside.
///
/// **Order**: effects are carried out in the order given.
public record Step(EngineState state, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  static Step of(EngineState state, Effect... effects) {
    return new Step(state, List.of(effects));
  }

  /// The effects of `earlier`, then this step's.
  Step after(List<Effect> earlier) {
    if (earlier.isEmpty()) {
      return this;
    }
    List<Effect> all = new ArrayList<>(earlier);
    all.addAll(effects);
    return new Step(state, all);
  }
}
