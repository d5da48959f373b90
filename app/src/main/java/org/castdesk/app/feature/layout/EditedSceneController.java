package org.castdesk.app.feature.layout;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Dimension2D;
import org.castdesk.app.feature.layout.canvas.Contents;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// Finds the scene on PVW in a state, with the sizes of all that it shows.
final class EditedSceneController {
  private EditedSceneController() {}

  /// Null: there is nothing to edit.
  static @Nullable EditedScene of(@Nullable EngineState state) {
    Scene scene = state == null ? null : state.show().scene(state.onAir().preview()).orElse(null);
    Layout layout =
        state == null || scene == null ? null : state.show().layout(scene.layout()).orElse(null);
    if (state == null || scene == null || layout == null) {
      return null;
    }
    Map<ComponentId, Dimension2D> drawn = new HashMap<>();
    state
        .graphics()
        .drawn()
        .forEach((id, size) -> drawn.put(id, new Dimension2D(size.widthPx(), size.heightPx())));
    return new EditedScene(
        scene,
        layout,
        Contents.of(state.show(), scene).graphics(),
        state.show().format().size(),
        slot -> pictureOf(state, slot),
        drawn);
  }

  private static PictureSize pictureOf(EngineState state, SourceSlot slot) {
    SourceStatus status = state.sources().get(slot);
    MediaInfo info = status == null ? null : status.info();
    PictureSize known = info == null ? null : info.picture();
    return known == null ? state.show().format().size() : known;
  }
}
