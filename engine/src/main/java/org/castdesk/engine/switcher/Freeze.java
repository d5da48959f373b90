package org.castdesk.engine.switcher;

import java.util.List;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.time.FrameNumber;

/// Copies a scene with all it is made of, as it is at this frame, so that it can go on air.
final class Freeze {
  private Freeze() {}

  /// The scene must be one of the show's; a show without its layout or components cannot be built.
  static AirPicture scene(Show show, SceneId id, FrameNumber frame) {
    Scene scene = show.scene(id).orElseThrow();
    Layout layout = show.layout(scene.layout()).orElseThrow();
    List<Component> components =
        scene.components().stream()
            .map(component -> show.component(component).orElseThrow())
            .toList();
    return new AirPicture(scene, layout, components, frame);
  }
}
