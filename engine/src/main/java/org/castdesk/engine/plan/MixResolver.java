package org.castdesk.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.castdesk.engine.plan.MixPlan.Ramp;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.jspecify.annotations.Nullable;

/// The sounds of one programme frame.
///
/// A transition crosses them evenly, not with equal power: a source that both scenes share then
/// stays exactly as loud as it is, and the sum never exceeds the louder scene.
final class MixResolver {
  private MixResolver() {}

  static MixPlan resolve(EngineState state, long frame) {
    OnAir air = state.onAir();
    if (air.urgent() != null) {
      return urgent(state, air.urgent().slot(), frame);
    }
    double progress = Progress.of(air.mixing(), frame);
    SortedMap<Heard, Volume> volumes = new TreeMap<>();
    add(volumes, air.program().layout(), 1 - progress);
    if (air.mixing() != null) {
      add(volumes, air.mixing().to().layout(), progress);
    }
    List<MixPlan.Line> lines = new ArrayList<>(volumes.size());
    for (Map.Entry<Heard, Volume> entry : volumes.entrySet()) {
      Heard heard = entry.getKey();
      SourceSpec source = state.show().source(heard.slot()).orElse(null);
      long late = Delays.frames(heard.delayMillis(), state.show().format().rate());
      if (source != null && isHeard(state.sources().get(heard.slot()), frame - late)) {
        lines.add(entry.getValue().line(heard, linear(source.gainDb())));
      }
    }
    double black = air.fade().levelAt(frame);
    boolean fades = black != air.fade().levelAt(frame - 1);
    return new MixPlan(
        lines, 1 - black, air.mixing() != null || fades ? Ramp.WHOLE_FRAME : Ramp.QUICK);
  }

  private static MixPlan urgent(EngineState state, @Nullable SourceSlot slot, long frame) {
    SourceSpec source = slot == null ? null : state.show().source(slot).orElse(null);
    List<MixPlan.Line> lines =
        source != null && isHeard(state.sources().get(source.slot()), frame)
            ? List.of(new MixPlan.Line(source.slot(), linear(source.gainDb())))
            : List.of();
    return new MixPlan(lines, 1, Ramp.QUICK);
  }

  private static void add(SortedMap<Heard, Volume> volumes, Layout layout, double weight) {
    for (AudioLayer layer : layout.audioLayers()) {
      volumes.merge(
          new Heard(layer.slot(), layer.delayMillis()),
          Volume.of(layer, layer.volume() * weight),
          Volume::plus);
    }
  }

  /// A source, as it comes or later.
  private record Heard(SourceSlot slot, int delayMillis) implements Comparable<Heard> {
    @Override
    public int compareTo(Heard other) {
      int slots = slot.compareTo(other.slot);
      return slots == 0 ? Integer.compare(delayMillis, other.delayMillis) : slots;
    }
  }

  /// How loud a source is: straight, and each channel on both sides.
  private record Volume(double straight, double left, double right) {
    static Volume of(AudioLayer layer, double volume) {
      return switch (layer.channels()) {
        case ALL -> new Volume(volume, 0, 0);
        case LEFT -> new Volume(0, volume, 0);
        case RIGHT -> new Volume(0, 0, volume);
      };
    }

    Volume plus(Volume other) {
      return new Volume(straight + other.straight, left + other.left, right + other.right);
    }

    MixPlan.Line line(Heard heard, double gain) {
      return new MixPlan.Line(
          heard.slot(),
          straight * gain,
          left * gain,
          right * gain,
          Delays.samples(heard.delayMillis()));
    }
  }

  /// @param frame the one that was heard then
  private static boolean isHeard(@Nullable SourceStatus status, long frame) {
    if (status == null || status.info() == null || !status.info().hasAudio()) {
      return false;
    }
    return switch (status.phase()) {
      case Phase.Running _ -> status.head().playing();
      case Phase.Holding holding -> status.head().playing() && frame < holding.slateAt().value();
      case Phase.Ended ended -> frame < ended.since().value();
      case Phase.Opening _, Phase.Failed _ -> false;
    };
  }

  private static double linear(double gainDb) {
    return gainDb == 0 ? 1 : Math.pow(10, gainDb / 20);
  }
}
