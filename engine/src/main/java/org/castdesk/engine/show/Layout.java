package org.castdesk.engine.show;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// Geometry: which slots are seen and heard, and where. Video layers are ordered bottom to top.
///
/// @param background what is seen where nothing else is, and while the picture is not there
/// @param backgroundPicture a picture file that fills everything under the layers, what is too much of
///     it cut away on both sides; null = none. Relative paths count from the show file
public record Layout(
    LayoutId id,
    String name,
    Rgb background,
    @Nullable String backgroundPicture,
    List<VideoLayer> videoLayers,
    List<AudioLayer> audioLayers) {
  public Layout {
    Names.check("layout name", name, 128);
    if (backgroundPicture != null) {
      Names.check("background picture", backgroundPicture, 4096);
    }
    videoLayers = List.copyOf(videoLayers);
    audioLayers = List.copyOf(audioLayers);
    if (videoLayers.size() > 64) {
      throw new IllegalArgumentException("A layout has at most 64 video layers");
    }
    Set<SourceSlot> heard = new HashSet<>();
    for (AudioLayer layer : audioLayers) {
      if (!heard.add(layer.slot())) {
        throw new IllegalArgumentException("Layout " + id + " mixes " + layer.slot() + " twice");
      }
    }
  }

  /// The same under another name.
  public Layout as(LayoutId newId, String newName) {
    return new Layout(newId, newName, background, backgroundPicture, videoLayers, audioLayers);
  }

  public Layout withBackground(Rgb changed) {
    return new Layout(id, name, changed, backgroundPicture, videoLayers, audioLayers);
  }

  /// @param location null = none
  public Layout withBackgroundPicture(@Nullable String location) {
    return new Layout(id, name, background, location, videoLayers, audioLayers);
  }

  public Layout withLayers(List<VideoLayer> pictures, List<AudioLayer> sounds) {
    return new Layout(id, name, background, backgroundPicture, pictures, sounds);
  }
}
