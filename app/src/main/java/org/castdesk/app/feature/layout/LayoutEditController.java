package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.castdesk.app.feature.Edit;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.OwnLayout;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.feature.layout.canvas.LayoutLayers;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// Edits of the layers of one scene, each as a step that can be taken back. They are made of the
/// layers as they are when their turn comes.
final class LayoutEditController {
  private final EditHistory history;
  private final PendingAnswer answer;

  LayoutEditController(EditHistory history, PendingAnswer answer) {
    this.history = history;
    this.answer = answer;
  }

  /// Whether the engine has answered everything.
  boolean isSettled() {
    return history.isSettled();
  }

  /// Other layers for a scene.
  ///
  /// @param burst edits with the same one are one step; null = a step of its own
  void perform(
      Wording step, Scene scene, UnaryOperator<List<VideoLayer>> change, @Nullable Object burst) {
    history.perform(
        new Edit(
            EditStep.of(step, scene.name()), show -> commands(show, scene.id(), change), burst),
        answer);
  }

  /// Boxes in other places; everything else of them stays as it is by then.
  void move(Scene scene, PendingMove.Wish wish) {
    perform(wish.step(), scene, now -> moved(now, wish.layers()), wish.burst());
  }

  static List<VideoLayer> moved(List<VideoLayer> now, Map<Integer, VideoLayer> places) {
    List<VideoLayer> layers = new ArrayList<>(now);
    places.forEach((index, place) ->
        layers.set(
            check(index, now),
            now.get(index)
                .withPosition(place.x(), place.y())
                .withSize(place.width(), place.height())));
    return layers;
  }

  /// **Fails**: `IllegalArgumentException` when the layer went away.
  static int check(int index, List<VideoLayer> layers) {
    if (index < 0 || index >= layers.size()) {
      throw new IllegalArgumentException("Layer " + index + " is not there any more");
    }
    return index;
  }

  private static List<ShowCommand> commands(
      Show show, SceneId id, UnaryOperator<List<VideoLayer>> change) {
    Scene scene =
        show.scene(id)
            .orElseThrow(() -> new IllegalArgumentException("Scene " + id + " is not there"));
    Layout layout = show.layout(scene.layout()).orElseThrow();
    List<VideoLayer> after = change.apply(layout.videoLayers());
    return after.equals(layout.videoLayers())
        ? List.of()
        : OwnLayout.commands(show, scene, LayoutLayers.with(layout, after));
  }
}
