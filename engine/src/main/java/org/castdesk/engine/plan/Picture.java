package org.castdesk.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.Rgb;

/// One composed picture: a background and layers, bottom to top.
public record Picture(Rgb background, List<DrawLayer> layers) {
  public Picture {
    layers = List.copyOf(layers);
  }

  /// With these above all others.
  public Picture with(List<DrawLayer> more) {
    List<DrawLayer> all = new ArrayList<>(layers);
    all.addAll(more);
    return new Picture(background, all);
  }
}
