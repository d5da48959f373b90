package org.castdesk.engine.show;

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
    Start start,
    Transition transition,
    boolean flipFlop,
    EncoderSettings encoder,
    @Nullable SourceSlot urgent,
    List<Guarded> guarded,
    @Nullable VideoFormat nextFormat) {
  public Show {
    Names.check("show name", name, 128);
    sources = List.copyOf(sources);
    layouts = List.copyOf(layouts);
    components = List.copyOf(components);
    scenes = List.copyOf(scenes);
    nextFormat = format.equals(nextFormat) ? null : nextFormat;
    guarded = guarded.stream().distinct().sorted().toList();
    unique("source slot", sources, SourceSpec::slot);
    Set<LayoutId> layoutIds = unique("layout", layouts, Layout::id);
    Set<ComponentId> componentIds = unique("component", components, Component::id);
    Set<SceneId> sceneIds = unique("scene", scenes, Scene::id);
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("A show has at least one scene");
    }
    for (Scene scene : scenes) {
      if (!layoutIds.contains(scene.layout())) {
        throw new IllegalArgumentException(
            "Scene " + scene.id() + " uses layout " + scene.layout() + ", which the show has not");
      }
      for (ComponentId id : scene.components()) {
        if (!componentIds.contains(id)) {
          throw new IllegalArgumentException(
              "Scene " + scene.id() + " uses component " + id + ", which the show has not");
        }
      }
    }
    if (!sceneIds.contains(start.program()) || !sceneIds.contains(start.preview())) {
      throw new IllegalArgumentException(
          "The show starts with scenes it has not: " + start.program() + ", " + start.preview());
    }
  }

  /// The scenes a show opens with.
  public record Start(SceneId program, SceneId preview) {}

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
        components,
        scenes,
        start,
        transition.inRate(from, to),
        flipFlop,
        encoder.inRate(from, to),
        urgent,
        guarded,
        null);
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
