package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;

/// A scene with all it is made of, as one value.
record SceneParts(Scene scene, Layout layout, List<Component> components) {
  SceneParts {
    components = List.copyOf(components);
  }

  static Optional<SceneParts> of(Show show, SceneId id) {
    return show.scene(id)
        .map(scene ->
            new SceneParts(
                scene,
                show.layout(scene.layout()).orElseThrow(),
                scene.components().stream()
                    .map(component -> show.component(component).orElseThrow())
                    .toList()));
  }

  SceneParts named(String name) {
    return new SceneParts(
        new Scene(scene.id(), name, scene.layout(), scene.components()), layout, components);
  }

  SceneParts on(Rgb background) {
    return with(layout.withBackground(background));
  }

  /// @param picture empty = none
  SceneParts onPicture(String picture) {
    return with(layout.withBackgroundPicture(picture.isBlank() ? null : picture.strip()));
  }

  private SceneParts with(Layout changed) {
    return new SceneParts(scene, changed, components);
  }

  private SceneParts with(List<VideoLayer> pictures, List<AudioLayer> sounds) {
    return with(layout.withLayers(pictures, sounds));
  }

  /// One box, counted from the bottom. **Fails**: `IllegalArgumentException` when it went away.
  VideoLayer layer(int index) {
    if (index >= layout.videoLayers().size()) {
      throw new IllegalArgumentException("Layer " + index + " is not there any more");
    }
    return layout.videoLayers().get(index);
  }

  SceneParts withLayer(int index, UnaryOperator<VideoLayer> change) {
    List<VideoLayer> layers = new ArrayList<>(layout.videoLayers());
    layers.set(index, change.apply(layer(index)));
    return with(layers, layout.audioLayers());
  }

  /// Another picture in a box. Its sound comes along where the old one's goes with it.
  SceneParts withSlot(int index, SourceSlot slot) {
    SourceSlot before = layer(index).slot();
    VideoLayer old = layer(index);
    List<VideoLayer> layers = new ArrayList<>(layout.videoLayers());
    layers.set(index, old.withSlot(slot));
    boolean stillSeen = layers.stream().anyMatch(layer -> layer.slot().equals(before));
    boolean alreadyHeard =
        layout.audioLayers().stream().anyMatch(layer -> layer.slot().equals(slot));
    List<AudioLayer> sounds =
        stillSeen || alreadyHeard
            ? layout.audioLayers()
            : layout.audioLayers().stream()
                .map(layer -> layer.slot().equals(before) ? layer.withSlot(slot) : layer)
                .toList();
    return with(layers, sounds);
  }

  /// How loud a source is in this scene; 0 = not at all.
  double volume(SourceSlot slot) {
    return layout.audioLayers().stream()
        .filter(layer -> layer.slot().equals(slot))
        .mapToDouble(AudioLayer::volume)
        .findFirst()
        .orElse(0);
  }

  SceneParts withVolume(SourceSlot slot, double volume) {
    List<AudioLayer> sounds = new ArrayList<>(layout.audioLayers());
    boolean known = sounds.stream().anyMatch(layer -> layer.slot().equals(slot));
    if (known) {
      sounds.replaceAll(layer -> layer.slot().equals(slot) ? layer.withVolume(volume) : layer);
    } else if (volume > 0) {
      sounds.add(new AudioLayer(slot, volume));
    }
    return with(layout.videoLayers(), sounds);
  }

  /// Which channels of a source are heard.
  AudioLayer.Channels channels(SourceSlot slot) {
    return layout.audioLayers().stream()
        .filter(layer -> layer.slot().equals(slot))
        .map(AudioLayer::channels)
        .findFirst()
        .orElse(AudioLayer.Channels.ALL);
  }

  SceneParts withChannels(SourceSlot slot, AudioLayer.Channels channels) {
    List<AudioLayer> sounds =
        layout.audioLayers().stream()
            .map(layer -> layer.slot().equals(slot) ? layer.withChannels(channels) : layer)
            .toList();
    return with(layout.videoLayers(), sounds);
  }

  /// How much later than it comes a source is heard. **Units**: milliseconds.
  int soundDelay(SourceSlot slot) {
    return layout.audioLayers().stream()
        .filter(layer -> layer.slot().equals(slot))
        .mapToInt(AudioLayer::delayMillis)
        .findFirst()
        .orElse(0);
  }

  SceneParts withSoundDelay(SourceSlot slot, int millis) {
    List<AudioLayer> sounds =
        layout.audioLayers().stream()
            .map(layer -> layer.slot().equals(slot) ? layer.withDelay(millis) : layer)
            .toList();
    return with(layout.videoLayers(), sounds);
  }

  /// One graphic, counted from the bottom. **Fails**: `IllegalArgumentException` when it went away.
  Component component(int index) {
    if (index >= components.size()) {
      throw new IllegalArgumentException("Component " + index + " is not there any more");
    }
    return components.get(index);
  }

  SceneParts withComponent(int index, UnaryOperator<Component> change) {
    List<Component> changed = new ArrayList<>(components);
    changed.set(index, change.apply(component(index)));
    return new SceneParts(scene, layout, changed);
  }
}
