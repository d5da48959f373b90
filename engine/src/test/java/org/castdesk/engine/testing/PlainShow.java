package org.castdesk.engine.testing;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;

/// A show with only what a test is about: the scenes it names, and usual settings for the rest.
///
/// **Order**: the first scene is on PGM; on PVW is the second, where there is one.
public final class PlainShow {
  private final VideoFormat format;
  private final List<SourceSpec> sources = new ArrayList<>();
  private final List<Layout> layouts = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final List<Scene> scenes = new ArrayList<>();

  public PlainShow(VideoFormat format) {
    this.format = format;
  }

  public PlainShow source(SourceSlot slot, SourceContent content) {
    sources.add(new SourceSpec(slot, "Source", content));
    return this;
  }

  /// A scene with a layout of its own.
  public PlainShow scene(String id, Layout layout, Component... graphics) {
    List<ComponentId> shown = new ArrayList<>();
    for (Component graphic : graphics) {
      components.add(graphic);
      shown.add(graphic.id());
    }
    layouts.add(layout);
    scenes.add(new Scene(new SceneId(id), id, layout.id(), shown));
    return this;
  }

  public Show build() {
    SceneId program = scenes.getFirst().id();
    SceneId preview = scenes.get(Math.min(1, scenes.size() - 1)).id();
    return new Show(
        "Test",
        format,
        sources,
        layouts,
        components,
        scenes,
        Show.NO_KEYS,
        new Show.Start(program, preview),
        Transition.MIX_ONE_SECOND,
        true,
        new EncoderSettings("ultrafast", 2_000_000, 30, 192_000),
        null,
        Guarded.USUAL,
        null);
  }
}
