package org.castdesk.engine.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Everything prepared for one desk.
///
/// @param components each in its slot; one that names none gets the next free one
/// @param keys the downstream keys DSK 1 and DSK 2, above all scenes; those left out hold nothing
/// @param start what is on PGM and PVW when the show is opened for the first time
/// @param flipFlop after a take the old programme goes to PVW
/// @param urgent the source that covers the programme in an emergency, null = the stand-by card
/// @param guarded what a closed padlock asks about
/// @param nextFormat the format from the next start on, null = it stays
public record Show(
    String name,
    VideoFormat format,
    List<SourceSpec> sources,
    List<Layout> layouts,
    List<Component> components,
    List<Scene> scenes,
    List<DownstreamKey> keys,
    Start start,
    Transition transition,
    boolean flipFlop,
    EncoderSettings encoder,
    @Nullable SourceSlot urgent,
    List<Guarded> guarded,
    @Nullable VideoFormat nextFormat) {
  /// Downstream keys of every show.
  public static final int KEYS = 2;

  /// Downstream keys that hold nothing.
  public static final List<DownstreamKey> NO_KEYS =
      List.of(DownstreamKey.EMPTY, DownstreamKey.EMPTY);

  public Show {
    Names.check("show name", name, 128);
    sources = List.copyOf(sources);
    layouts = List.copyOf(layouts);
    components = seated(components);
    scenes = List.copyOf(scenes);
    keys = both(keys);
    nextFormat = format.equals(nextFormat) ? null : nextFormat;
    guarded = guarded.stream().distinct().sorted().toList();
    unique("source slot", sources, SourceSpec::slot);
    Set<LayoutId> layoutIds = unique("layout", layouts, Layout::id);
    Set<ComponentId> componentIds = unique("component", components, Component::id);
    Set<SceneId> sceneIds = unique("scene", scenes, Scene::id);
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("A show has at least one scene");
    }
    unique("component slot", components, component -> String.valueOf(component.slot()));
    for (DownstreamKey key : keys) {
      known("A downstream key", key.components(), componentIds);
    }
    for (Scene scene : scenes) {
      if (!layoutIds.contains(scene.layout())) {
        throw new IllegalArgumentException(
            "Scene " + scene.id() + " uses layout " + scene.layout() + ", which the show has not");
      }
      known("Scene " + scene.id(), scene.components(), componentIds);
    }
    if (!sceneIds.contains(start.program()) || !sceneIds.contains(start.preview())) {
      throw new IllegalArgumentException(
          "The show starts with scenes it has not: " + start.program() + ", " + start.preview());
    }
  }

  /// The scenes a show opens with.
  public record Start(SceneId program, SceneId preview) {}

  /// Components above all scenes, bottom to top.
  ///
  /// @param rateFrames how long AUTO takes to bring them in or out
  public record DownstreamKey(List<ComponentId> components, int rateFrames) {
    public static final DownstreamKey EMPTY = new DownstreamKey(List.of(), 12);

    public DownstreamKey {
      components = components.stream().distinct().toList();
      if (rateFrames < 1 || rateFrames > 1000) {
        throw new IllegalArgumentException("A rate is 1 to 1000 frames, not " + rateFrames);
      }
    }

    DownstreamKey inRate(FrameRate from, FrameRate to) {
      long frames = Math.round(rateFrames * to.framesPerSecond() / from.framesPerSecond());
      return new DownstreamKey(components, Math.clamp(frames, 1, 1000));
    }
  }

  public Optional<Scene> scene(SceneId id) {
    return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
  }

  public Optional<Layout> layout(LayoutId id) {
    return layouts.stream().filter(layout -> layout.id().equals(id)).findFirst();
  }

  public Optional<Component> component(ComponentId id) {
    return components.stream().filter(component -> component.id().equals(id)).findFirst();
  }

  public Optional<SourceSpec> source(SourceSlot slot) {
    return sources.stream().filter(source -> source.slot().equals(slot)).findFirst();
  }

  public Show withSources(List<SourceSpec> changed) {
    return new Show(
        name,
        format,
        changed,
        layouts,
        components,
        scenes,
        keys,
        start,
        transition,
        flipFlop,
        encoder,
        urgent,
        guarded,
        nextFormat);
  }

  public Show withLayouts(List<Layout> changed) {
    return new Show(
        name,
        format,
        sources,
        changed,
        components,
        scenes,
        keys,
        start,
        transition,
        flipFlop,
        encoder,
        urgent,
        guarded,
        nextFormat);
  }

  public Show withComponents(List<Component> changed) {
    return new Show(
        name,
        format,
        sources,
        layouts,
        changed,
        scenes,
        keys,
        start,
        transition,
        flipFlop,
        encoder,
        urgent,
        guarded,
        nextFormat);
  }

  public Show withKeys(List<DownstreamKey> changed) {
    return new Show(
        name,
        format,
        sources,
        layouts,
        components,
        scenes,
        changed,
        start,
        transition,
        flipFlop,
        encoder,
        urgent,
        guarded,
        nextFormat);
  }

  public Show withScenes(List<Scene> changed, Start changedStart) {
    return new Show(
        name,
        format,
        sources,
        layouts,
        components,
        changed,
        keys,
        changedStart,
        transition,
        flipFlop,
        encoder,
        urgent,
        guarded,
        nextFormat);
  }

  public Show withUrgent(@Nullable SourceSlot chosen) {
    return new Show(
        name,
        format,
        sources,
        layouts,
        components,
        scenes,
        keys,
        start,
        transition,
        flipFlop,
        encoder,
        chosen,
        guarded,
        nextFormat);
  }

  public Show withGuarded(List<Guarded> chosen) {
    return new Show(
        name,
        format,
        sources,
        layouts,
        components,
        scenes,
        keys,
        start,
        transition,
        flipFlop,
        encoder,
        urgent,
        chosen,
        nextFormat);
  }

  public Show withNextFormat(@Nullable VideoFormat chosen) {
    return new Show(
        name,
        format,
        sources,
        layouts,
        components,
        scenes,
        keys,
        start,
        transition,
        flipFlop,
        encoder,
        urgent,
        guarded,
        chosen);
  }

  /// As a new start begins it: in the format that was chosen for then. What is counted in frames
  /// takes as long as before; places are fractions and follow by themselves.
  public Show adopted() {
    if (nextFormat == null) {
      return this;
    }
    FrameRate from = format.rate();
    FrameRate to = nextFormat.rate();
    return new Show(
        name,
        nextFormat,
        sources,
        layouts,
        components.stream().map(component -> component.inRate(from, to)).toList(),
        scenes,
        keys.stream().map(key -> key.inRate(from, to)).toList(),
        start,
        transition.inRate(from, to),
        flipFlop,
        encoder.inRate(from, to),
        urgent,
        guarded,
        null);
  }

  private static List<DownstreamKey> both(List<DownstreamKey> given) {
    if (given.size() > KEYS) {
      throw new IllegalArgumentException("A show has two downstream keys, not " + given.size());
    }
    List<DownstreamKey> keys = new ArrayList<>(given);
    while (keys.size() < KEYS) {
      keys.add(DownstreamKey.EMPTY);
    }
    return List.copyOf(keys);
  }

  /// Every component in a slot of its own.
  private static List<Component> seated(List<Component> components) {
    if (components.stream().allMatch(component -> component.slot() != null)) {
      return List.copyOf(components);
    }
    Set<Component.Slot> taken = new HashSet<>();
    components.forEach(component -> taken.add(component.slot()));
    List<Component> seated = new ArrayList<>();
    int next = 1;
    for (Component component : components) {
      Component.Slot slot = component.slot();
      while (slot == null) {
        if (next > Component.Slot.MOST) {
          throw new IllegalArgumentException("A show has at most 99 components");
        }
        Component.Slot free = Component.Slot.of(next++);
        slot = taken.add(free) ? free : null;
      }
      seated.add(component.withSlot(slot));
    }
    return List.copyOf(seated);
  }

  private static void known(String user, List<ComponentId> used, Set<ComponentId> known) {
    for (ComponentId id : used) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException(
            user + " uses component " + id + ", which the show has not");
      }
    }
  }

  private static <T, K> Set<K> unique(String what, List<T> items, Function<T, K> key) {
    Set<K> seen = new HashSet<>();
    for (T item : items) {
      if (!seen.add(key.apply(item))) {
        throw new IllegalArgumentException(
            "The show has " + what + " " + key.apply(item) + " twice");
      }
    }
    return seen;
  }
}
