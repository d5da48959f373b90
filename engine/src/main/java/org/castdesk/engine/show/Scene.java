package org.castdesk.engine.show;

import java.util.List;

/// What a bus shows: a layout with components above it, bottom to top.
public record Scene(SceneId id, String name, LayoutId layout, List<ComponentId> components) {
  public Scene {
    Names.check("scene name", name, 128);
    components = List.copyOf(components);
  }
}
