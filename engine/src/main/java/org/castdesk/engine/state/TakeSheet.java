package org.castdesk.engine.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// What the next take will change, and what could go wrong with it: hazards first.
///
/// **Thread**: any; made from one state and nothing else.
///
/// @param from what is on air; what comes on air while a transition runs to another scene than PVW
/// @param to what is on PVW: of a transition under way, unless something else was put there
public record TakeSheet(
    Scene from,
    Scene to,
    Transition transition,
    List<Hazard> hazards,
    List<Change> pictures,
    List<Change> components,
    List<Change> sounds) {
  public TakeSheet {
    hazards = List.copyOf(hazards);
    pictures = List.copyOf(pictures);
    components = List.copyOf(components);
    sounds = List.copyOf(sounds);
  }

  /// What becomes of one source or component.
  ///
  /// @param slot the source, null = a component
  /// @param fromVolume linear, 0 = not heard; counts for sounds only
  /// @param mute it has no sound, whatever its volume
  public record Change(
      Turn turn,
      String name,
      @Nullable SourceSlot slot,
      double fromVolume,
      double toVolume,
      boolean mute) {}

  /// In, out, or on air before and after.
  public enum Turn {
    IN,
    OUT,
    STAYS
  }

  /// @param frame the programme frame to reckon from
  /// @param silent sources that have a sound track and have been silent for a while
  public static TakeSheet of(EngineState state, long frame, Set<SourceSlot> silent) {
    Show show = state.show();
    OnAir air = state.onAir();
    AirPicture now = leaving(air);
    Scene to = show.scene(air.preview()).orElseThrow();
    Layout layout = show.layout(to.layout()).orElseThrow();
    List<Component> next =
        to.components().stream().map(id -> show.component(id).orElseThrow()).toList();
    return new TakeSheet(
        now.scene(),
        to,
        air.transition(),
        new Hazards(state, frame, silent).of(now, layout, next),
        changes(slots(now.layout()), slots(layout), slot -> slot, slot -> name(show, slot)),
        changes(now.components(), next, _ -> null, Component::name),
        sounds(state, now.layout(), layout));
  }

  /// Whether a source was opened and has no sound track: whatever its volume, nothing comes.
  static boolean hasNoSound(EngineState state, SourceSlot slot) {
    SourceStatus status = state.sources().get(slot);
    MediaInfo info = status == null ? null : status.info();
    boolean isMedia =
        state.show().source(slot).map(SourceSpec::content).orElse(null)
            instanceof SourceContent.Media;
    return isMedia && info != null && !info.hasAudio();
  }

  /// While a transition runs and nothing else was chosen meanwhile, the take that counts is the one
  /// under way: the operator with a hand on the T-bar still reads what it changes.
  private static AirPicture leaving(OnAir air) {
    OnAir.Mixing mixing = air.mixing();
    if (mixing == null || mixing.to().scene().id().equals(air.preview())) {
      return air.program();
    }
    return mixing.to();
  }

  private static List<SourceSlot> slots(Layout layout) {
    return layout.videoLayers().stream()
        .filter(layer -> layer.opacity() > 0)
        .map(VideoLayer::slot)
        .distinct()
        .sorted()
        .toList();
  }

  private static <T> List<Change> changes(
      List<T> now, List<T> next, Function<T, @Nullable SourceSlot> slot, Function<T, String> name) {
    List<Change> changes = new ArrayList<>();
    for (T item : next) {
      Turn turn = now.contains(item) ? Turn.STAYS : Turn.IN;
      changes.add(new Change(turn, name.apply(item), slot.apply(item), 0, 0, false));
    }
    for (T item : now) {
      if (!next.contains(item)) {
        changes.add(new Change(Turn.OUT, name.apply(item), slot.apply(item), 0, 0, false));
      }
    }
    return changes;
  }

  private static List<Change> sounds(EngineState state, Layout now, Layout next) {
    Show show = state.show();
    SortedMap<SourceSlot, double[]> volumes = new TreeMap<>();
    for (AudioLayer layer : now.audioLayers()) {
      volumes.computeIfAbsent(layer.slot(), _ -> new double[2])[0] += layer.volume();
    }
    for (AudioLayer layer : next.audioLayers()) {
      volumes.computeIfAbsent(layer.slot(), _ -> new double[2])[1] += layer.volume();
    }
    List<Change> changes = new ArrayList<>();
    volumes.forEach((slot, volume) -> {
      Turn turn = volume[0] == 0 ? Turn.IN : volume[1] == 0 ? Turn.OUT : Turn.STAYS;
      if (volume[0] != 0 || volume[1] != 0) {
        boolean mute = hasNoSound(state, slot);
        changes.add(new Change(turn, name(show, slot), slot, volume[0], volume[1], mute));
      }
    });
    return changes;
  }

  private static String name(Show show, SourceSlot slot) {
    return show.source(slot).map(SourceSpec::name).orElse("");
  }
}
