package org.castdesk.engine.state;

import java.util.List;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.Transition;
import org.jspecify.annotations.Nullable;

/// What must come back after a crash: the show as edited, both buses, the padlock, and
/// the outputs that ran, and the downstream keys.
public record AirMemory(
    Show show,
    AirPicture program,
    SceneId preview,
    Transition transition,
    boolean flipFlop,
    boolean black,
    List<AirPicture> history,
    List<OutputSpec> outputs,
    OnAir.@Nullable Urgent urgent,
    boolean padlocked,
    List<KeyState> keys) {
  public AirMemory {
    history = List.copyOf(history);
    outputs = List.copyOf(outputs);
    keys = List.copyOf(keys);
  }

  /// A transition under way is remembered as done: its end is what everybody expected to see.
  public static AirMemory of(EngineState state) {
    OnAir air =
        state.onAir().mixing() instanceof OnAir.Mixing.Running
            ? state.onAir().completed()
            : state.onAir();
    return new AirMemory(
        state.show(),
        air.program(),
        air.preview(),
        air.transition(),
        air.flipFlop(),
        air.fade().black(),
        air.history(),
        state.outputs().values().stream()
            .filter(AirMemory::isWanted)
            .map(OutputStatus::spec)
            .toList(),
        air.urgent(),
        state.padlock().closed(),
        air.keys());
  }

  /// As a new start in the format chosen for then begins with it.
  public AirMemory adopted() {
    Show next = show.adopted();
    return new AirMemory(
        next,
        program,
        preview,
        transition.inRate(show.format().rate(), next.format().rate()),
        flipFlop,
        black,
        history,
        outputs,
        urgent,
        padlocked,
        keys);
  }

  private static boolean isWanted(OutputStatus status) {
    return status.phase() instanceof OutputStatus.Phase.Starting
        || status.phase() instanceof OutputStatus.Phase.Running;
  }
}
