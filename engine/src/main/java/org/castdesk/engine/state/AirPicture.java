package org.castdesk.engine.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.time.FrameNumber;

/// A scene as it went on air: a frozen copy, so that editing the show cannot touch the air.
///
/// @param graphics bottom to top
/// @param takenAt the first programme frame that showed it
public record AirPicture(
    Scene scene, Layout layout, List<AirComponent> graphics, FrameNumber takenAt) {
  public AirPicture {
    graphics = List.copyOf(graphics);
  }

  /// On air again, from this frame on.
  public AirPicture takenAt(FrameNumber frame) {
    return new AirPicture(
        scene,
        layout,
        graphics.stream().map(graphic -> AirComponent.from(graphic.component(), frame)).toList(),
        frame);
  }

  /// As a new run begins with it: everything has arrived.
  public AirPicture rebased() {
    return new AirPicture(
        scene, layout, graphics.stream().map(AirComponent::rebased).toList(), FrameNumber.ZERO);
  }

  /// Whether an edit or another scene lies between the two; when they went on air does not count.
  public boolean looksLike(AirPicture other) {
    return scene.equals(other.scene)
        && layout.equals(other.layout)
        && components().equals(other.components());
  }

  public List<Component> components() {
    return graphics.stream().map(AirComponent::component).toList();
  }

  public Optional<AirComponent> graphic(ComponentId id) {
    return graphics.stream().filter(graphic -> graphic.component().id().equals(id)).findFirst();
  }

  /// With this graphic in the place of the one with its id, or above all others.
  public AirPicture with(AirComponent changed) {
    List<AirComponent> all = new ArrayList<>(graphics);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).component().id().equals(changed.component().id())) {
        all.set(i, changed);
        return withGraphics(all);
      }
    }
    all.add(changed);
    return withGraphics(all);
  }

  public AirPicture withGraphics(List<AirComponent> changed) {
    return new AirPicture(scene, layout, changed, takenAt);
  }
}
