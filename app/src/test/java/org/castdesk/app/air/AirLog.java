package org.castdesk.app.air;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OutputStatus;
import org.jspecify.annotations.Nullable;

/// Every state of an engine, by the frame on which it began.
///
/// **Thread**: any.
public final class AirLog implements AutoCloseable {
  private final TreeMap<Long, EngineState> states = new TreeMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Engine.Subscription subscription;
  private @Nullable EngineState last;

  /// States that never came over a slow link: nothing is known of these frames.
  private record Gap(long from, long to) {}

  public AirLog(Engine engine) {
    subscription = engine.subscribe(this::hear, Runnable::run);
    hear(engine.state());
  }

  private void hear(EngineEvent event) {
    hear(event.state());
  }

  private synchronized void hear(EngineState state) {
    EngineState before = last;
    if (before != null && state.revision() <= before.revision()) {
      return;
    }
    if (before != null && state.revision() > before.revision() + 1) {
      gaps.add(new Gap(before.frame().value(), state.frame().value()));
    }
    last = state;
    states.put(state.frame().value(), state);
  }

  /// What was true at a frame; null = not known.
  public synchronized @Nullable EngineState at(long frame) {
    Map.Entry<Long, EngineState> entry = states.floorEntry(frame);
    boolean isLost = gaps.stream().anyMatch(gap -> frame >= gap.from() && frame < gap.to());
    return entry == null || isLost ? null : entry.getValue();
  }

  /// The programme frame that is the first picture of a recording: that on which its start was
  /// applied, not that on which it was reported to run.
  ///
  /// @param file the end of its name
  public synchronized long begun(String file) {
    return states.values().stream()
        .flatMap(state -> state.outputs().values().stream())
        .filter(output ->
            output.spec() instanceof OutputSpec.Recording recording
                && recording.file().endsWith(file))
        .map(OutputStatus::phase)
        .filter(OutputStatus.Phase.Starting.class::isInstance)
        .mapToLong(phase -> ((OutputStatus.Phase.Starting) phase).since().value())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    subscription.close();
  }
}
