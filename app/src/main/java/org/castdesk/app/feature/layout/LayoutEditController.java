package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.feature.Edit;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.OwnLayout;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.feature.layout.canvas.Contents;
import org.castdesk.app.feature.layout.canvas.LayoutLayers;
import org.castdesk.app.feature.layout.canvas.PendingMove;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// Edits of the layers and graphics of one scene, each as a step that can be taken back. They are made of the
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

  /// What is on the picture, as it is to be. It is reckoned of what is there by then.
  ///
  /// **Fails**: `IllegalArgumentException` when it cannot be done any more.
  interface Change {
    Contents of(Show show, Contents now);
  }

  /// Other contents for a scene.
  ///
  /// @param burst edits with the same one are one step; null = a step of its own
  void perform(EditStep step, Scene scene, Change change, @Nullable Object burst) {
    history.perform(new Edit(step, show -> commands(show, scene.id(), change), burst), answer);
  }

  /// Boxes in other places; everything else of them stays as it is by then.
  void move(Scene scene, PendingMove.Wish wish) {
    perform(
        EditStep.of(wish.step(), scene.name()),
        scene,
        (_, now) -> now.moved(wish.things()),
        wish.burst());
  }

  /// **Fails**: `IllegalArgumentException` when the layer went away.
  static int check(int index, List<VideoLayer> layers) {
    if (index < 0 || index >= layers.size()) {
      throw new IllegalArgumentException("Layer " + index + " is not there any more");
    }
    return index;
  }

  private static List<ShowCommand> commands(Show show, SceneId id, Change change) {
    Scene scene =
        show.scene(id)
            .orElseThrow(() -> new IllegalArgumentException("Scene " + id + " is not there"));
    Contents before = Contents.of(show, scene);
    Contents after = change.of(show, before);
    List<ShowCommand> commands = new ArrayList<>();
    for (Component graphic : after.graphics()) {
      if (show.component(graphic.id()).filter(graphic::equals).isEmpty()) {
        commands.add(new ShowCommand.PutComponent(graphic));
      }
    }
    List<ComponentId> ids = after.graphics().stream().map(Component::id).toList();
    Scene wanted = new Scene(scene.id(), scene.name(), scene.layout(), ids);
    if (!after.layers().equals(before.layers())) {
      Layout layout = show.layout(scene.layout()).orElseThrow();
      OwnLayout own = OwnLayout.of(show, wanted, LayoutLayers.with(layout, after.layers()));
      commands.add(new ShowCommand.PutLayout(own.layout()));
      wanted = own.scene();
    }
    if (!wanted.equals(scene)) {
      commands.add(new ShowCommand.PutScene(wanted));
    }
    return commands;
  }
}
