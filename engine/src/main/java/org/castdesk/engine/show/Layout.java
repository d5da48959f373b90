package org.castdesk.engine.show;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castdesk.engine.format.Rgb;

/// Geometry: which slots are seen and heard, and where. Video layers are ordered bottom to top.
public record Layout(
    LayoutId id,
    String name,
    Rgb background,
    List<VideoLayer> videoLayers,
    List<AudioLayer> audioLayers) {
  public Layout {
    Names.check("layout name", name, 128);
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
}
