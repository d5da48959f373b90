package org.castdesk.engine.state;

import java.util.List;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.time.FrameNumber;

/// A scene as it went on air: a frozen copy, so that editing the show cannot touch the air.
///
/// @param takenAt the first programme frame that showed it
public record AirPicture(
    Scene scene, Layout layout, List<Component> components, FrameNumber takenAt) {
  public AirPicture {
    components = List.copyOf(components);
  }

  public AirPicture takenAt(FrameNumber frame) {
    return new AirPicture(scene, layout, components, frame);
  }

  /// Whether an edit or another scene lies between the two; when they went on air does not count.
  public boolean looksLike(AirPicture other) {
    return scene.equals(other.scene)
        && layout.equals(other.layout)
        && components.equals(other.components);
  }
}
