package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.time.FrameNumber;

/// Copies a scene with all it is made of, as it is at this frame, so that it can go on air.
final class Freeze {
  private Freeze() {}

  /// The scene must be one of the show's; a show without its layout or components cannot be built.
  ///
  /// @param before what is on air: a graphic that both show neither comes nor goes, and one that
  ///     travels travels on
  static AirPicture scene(Show show, SceneId id, FrameNumber frame, AirPicture before) {
    Scene scene = show.scene(id).orElseThrow();
    Layout layout = show.layout(scene.layout()).orElseThrow();
    List<AirComponent> graphics =
        scene.components().stream().map(graphic -> graphic(show, graphic, frame, before)).toList();
    return new AirPicture(scene, layout, graphics, frame);
  }

  /// The scene on air with the edits made to it since it was taken. Graphics that an operator brought
  /// in or took out by hand stay so; those that came into the scene or left it since do so on air.
  static AirPicture edited(Show show, AirPicture air, FrameNumber frame) {
    Scene scene = show.scene(air.scene().id()).orElseThrow();
    Layout layout = show.layout(scene.layout()).orElseThrow();
    List<ComponentId> were = air.scene().components();
    List<AirComponent> graphics = new ArrayList<>();
    for (ComponentId id : scene.components()) {
      Component component = show.component(id).orElseThrow();
      air.graphic(id)
          .map(there -> there.with(component))
          .or(() ->
              were.contains(id)
                  ? Optional.empty()
                  : Optional.of(AirComponent.from(component, frame)))
          .ifPresent(graphics::add);
    }
    for (AirComponent there : air.graphics()) {
      ComponentId id = there.component().id();
      if (!scene.components().contains(id) && !were.contains(id)) {
        graphics.add(show.component(id).map(there::with).orElse(there));
      }
    }
    return new AirPicture(scene, layout, graphics, air.takenAt());
  }

  /// What a show opens with: everything has arrived.
  static AirPicture opening(Show show, SceneId id) {
    Scene scene = show.scene(id).orElseThrow();
    Layout layout = show.layout(scene.layout()).orElseThrow();
    List<AirComponent> graphics =
        scene.components().stream()
            .map(graphic -> AirComponent.settled(show.component(graphic).orElseThrow()))
            .toList();
    return new AirPicture(scene, layout, graphics, FrameNumber.ZERO);
  }

  private static AirComponent graphic(
      Show show, ComponentId id, FrameNumber frame, AirPicture before) {
    Component component = show.component(id).orElseThrow();
    return before
        .graphic(id)
        .filter(there -> !there.isLeaving(frame.value()))
        .map(there -> there.with(component))
        .orElseGet(() -> AirComponent.from(component, frame));
  }
}
