package org.castdesk.engine.runtime.monitor;

import java.util.Map;
import java.util.function.Consumer;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState;

/// Tells how large the graphics on PVW are drawn: only while somebody looks at PVW, a few times a
/// second, and only when a size is another one. Nothing is measured here; what the drawings know is
/// added up.
///
/// **Thread**: the tick, when the programme is out.
final class DrawnSizes {
  /// Words that change with every frame change the state five times a second at most.
  private static final int EVERY_FRAMES = 6;

  private final PlanResolver resolver;
  private final Consumer<Fact> tell;
  private long next;

  DrawnSizes(PlanResolver resolver, Consumer<Fact> tell) {
    this.resolver = resolver;
    this.tell = tell;
  }

  void look(long frame, EngineState state) {
    // A frame far ahead was of an engine that has begun anew.
    if (frame < next && next - frame <= EVERY_FRAMES) {
      return;
    }
    next = frame + EVERY_FRAMES;
    Map<ComponentId, GraphicsState.Drawn> drawn =
        resolver.drawn(state, state.onAir().preview(), frame);
    if (!drawn.equals(state.graphics().drawn())) {
      tell.accept(new Fact.GraphicsMeasured(drawn));
    }
  }
}
